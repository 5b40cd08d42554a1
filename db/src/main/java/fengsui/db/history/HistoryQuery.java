package fengsui.db.history;

import fengsui.domain.Check;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.StationId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What past incidents are looked for.
 *
 * @param text part of the number, address, description, outcome, or of a call's number, name or
 *     text; without regard to case; empty for all
 * @param from received at or after this; null for no bound
 * @param to received before this; null for no bound
 * @param kinds empty for all
 * @param areas station areas that the asker may see; empty for all
 * @param limit 1 to {@link #LIMIT_MAX}
 * @param near null for anywhere
 * @param station of the area of this station, or with a unit of it ordered there; null for all
 * @param withOpen whether those that are not closed yet are among them
 * @param after the last one of the page before; null for the first page
 */
public record HistoryQuery(
    String text,
    @Nullable Instant from,
    @Nullable Instant to,
    Set<IncidentKind> kinds,
    Set<AreaId> areas,
    int limit,
    @Nullable Near near,
    @Nullable StationId station,
    boolean withOpen,
    @Nullable IncidentId after) {
  public static final int LIMIT_MAX = 500;
  public static final int TEXT_CHARS_MAX = 100;
  public static final int AREAS_MAX = 10_000;

  /**
   * Not further from a point than so many metres, on the sphere of {@link LonLat#metersTo}.
   *
   * @param meters 1 to {@link #METERS_MAX}
   */
  public record Near(LonLat point, int meters) {
    public static final int METERS_MAX = 100_000;

    public Near {
      Check.range("meters", meters, 1, METERS_MAX);
    }
  }

  public HistoryQuery {
    text = text.strip();
    Check.text("text", text);
    if (text.length() > TEXT_CHARS_MAX) {
      throw new IllegalArgumentException(
          "text must be at most " + TEXT_CHARS_MAX + " characters: " + text.length());
    }
    kinds = Set.copyOf(kinds);
    areas = Set.copyOf(areas);
    Check.sizeMax("areas", areas, AREAS_MAX);
    Check.range("limit", limit, 1, LIMIT_MAX);
  }

  /** Closed ones anywhere, the first page. */
  public HistoryQuery(
      String text,
      @Nullable Instant from,
      @Nullable Instant to,
      Set<IncidentKind> kinds,
      Set<AreaId> areas,
      int limit) {
    this(text, from, to, kinds, areas, limit, null, null, false, null);
  }

  /** The same within so many metres of a point; 1 to {@link Near#METERS_MAX}. */
  public HistoryQuery near(LonLat point, int meters) {
    var place = new Near(point, meters);
    return new HistoryQuery(text, from, to, kinds, areas, limit, place, station, withOpen, after);
  }

  /** The same of one station. */
  public HistoryQuery of(StationId one) {
    return new HistoryQuery(text, from, to, kinds, areas, limit, near, one, withOpen, after);
  }

  /** The same with those that are still open. */
  public HistoryQuery alsoOpen() {
    return new HistoryQuery(text, from, to, kinds, areas, limit, near, station, true, after);
  }

  /** The page after the one that ends with this incident. */
  public HistoryQuery after(IncidentId last) {
    return new HistoryQuery(text, from, to, kinds, areas, limit, near, station, withOpen, last);
  }
}
