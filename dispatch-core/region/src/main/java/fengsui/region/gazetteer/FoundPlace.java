package fengsui.region.gazetteer;

import fengsui.domain.geo.LonLat;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the gazetteer.
 *
 * @param label what a person reads, such as "北京路 27号"
 * @param name the bare name, such as "北京路"
 * @param town the settlement that it belongs to; empty if none is known
 * @param lonLat the point to mark; for a street a point on it, nearest to where the search was made
 * @param approximate true if the point was estimated between neighbouring house numbers or posts
 * @param highlights the parts of the label that the typed text stands for, in order; may be empty
 * @param metersAway straight-line metres from the point that the search was made at; null if none
 */
public record FoundPlace(
    PlaceKind kind,
    String label,
    String name,
    String town,
    LonLat lonLat,
    boolean approximate,
    Match match,
    List<Range> highlights,
    @Nullable Double metersAway) {

  public FoundPlace {
    highlights = List.copyOf(highlights);
  }

  /** A part of a text: from the first char, up to and without the last. */
  public record Range(int from, int to) {}

  /** Straight-line metres from the point of the search, if it had one. */
  public OptionalDouble distanceMeters() {
    return metersAway == null ? OptionalDouble.empty() : OptionalDouble.of(metersAway);
  }
}
