package fengsui.domain.cover;

import java.time.Instant;
import java.util.List;

/**
 * What the force that is free now reaches in time.
 *
 * @param at when it was worked out
 * @param minutes the limits, ascending, from the order to the arrival
 * @param units how many free units cover
 * @param lateMillis uncovered risk: by how much the next incident would be reached later than the
 *     last limit, on average over addresses, key premises and roads
 * @param total of the whole region
 * @param areas by id; only those that some ground belongs to
 */
public record CoverFigures(
    Instant at,
    List<Integer> minutes,
    int units,
    int lateMillis,
    AreaCover total,
    List<AreaCover> areas) {
  /** Most limits. */
  public static final int MINUTES_MAX = 4;

  public CoverFigures {
    minutes = List.copyOf(minutes);
    areas = List.copyOf(areas);
  }
}
