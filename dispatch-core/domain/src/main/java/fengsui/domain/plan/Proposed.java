package fengsui.domain.plan;

import fengsui.domain.unit.UnitId;
import java.util.List;

/**
 * One unit of a recommended response.
 *
 * @param etaSeconds turnout plus travel, the middle estimate
 * @param etaLowSeconds lower end of the 90 % range; an old position widens the range
 * @param etaHighSeconds upper end of the 90 % range
 * @param travelSeconds on the road network, without turnout
 * @param positionAgeSeconds age of the position it was computed from; -1 when the unit is taken to
 *     be at its station
 * @param lines ids of the requirement lines it serves
 */
public record Proposed(
    UnitId unit,
    int etaSeconds,
    int etaLowSeconds,
    int etaHighSeconds,
    int travelSeconds,
    int positionAgeSeconds,
    List<String> lines) {
  public Proposed {
    lines = List.copyOf(lines);
  }
}
