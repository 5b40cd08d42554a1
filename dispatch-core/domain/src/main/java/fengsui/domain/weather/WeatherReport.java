package fengsui.domain.weather;

import fengsui.domain.AddedLater;
import fengsui.domain.Check;
import fengsui.domain.people.PersonId;
import fengsui.domain.station.AreaId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The weather of one area and everything below it, as somebody reported it.
 *
 * @param kinds in the order of {@link Weather}; empty when nothing special is going on
 * @param until from this moment on it no longer counts, so that a forgotten report does not stay
 * @param text what it rests on, as a warning's name; empty when nothing was said
 * @param from since when it counts; null in a command, and in what was recorded before it was kept
 * @param setBy who reported it; null where {@code from} is
 */
public record WeatherReport(
    AreaId area,
    Set<Weather> kinds,
    Instant until,
    @AddedLater String text,
    @Nullable Instant from,
    @Nullable PersonId setBy) {
  public WeatherReport {
    var ordered = EnumSet.noneOf(Weather.class);
    ordered.addAll(kinds);
    kinds = Collections.unmodifiableSet(ordered);
    text = text == null || text.isBlank() ? "" : Check.name("report.text", text);
  }

  /** A report as it is handed in. */
  public static WeatherReport said(AreaId area, Set<Weather> kinds, Instant until, String text) {
    return new WeatherReport(area, kinds, until, text, null, null);
  }

  /** The same with who reported it and since when it counts. */
  WeatherReport set(PersonId by, Instant at) {
    return new WeatherReport(area, kinds, until, text, at, by);
  }

  /** Whether both say the same of the same area, whoever said it and when. */
  boolean saysTheSame(WeatherReport other) {
    return area.equals(other.area)
        && kinds.equals(other.kinds)
        && until.equals(other.until)
        && text.equals(other.text);
  }
}
