package fengsui.domain.plan;

import fengsui.domain.unit.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param staged whether it goes to the staging point instead of the scene; null stands for no
 */
public record Proposed(
    UnitId unit,
    int etaSeconds,
    int etaLowSeconds,
    int etaHighSeconds,
    int travelSeconds,
    int positionAgeSeconds,
    List<String> lines,
    @Nullable Boolean staged) {
  public Proposed {
    lines = List.copyOf(lines);
    staged = Boolean.TRUE.equals(staged) ? true : null;
  }

  /** For the scene. */
  public Proposed(
      UnitId unit,
      int etaSeconds,
      int etaLowSeconds,
      int etaHighSeconds,
      int travelSeconds,
      int positionAgeSeconds,
      List<String> lines) {
    this(
        unit,
        etaSeconds,
        etaLowSeconds,
        etaHighSeconds,
        travelSeconds,
        positionAgeSeconds,
        lines,
        null);
  }

  /** The same for the staging point. */
  public Proposed atStagingPoint() {
    return new Proposed(
        unit,
        etaSeconds,
        etaLowSeconds,
        etaHighSeconds,
        travelSeconds,
        positionAgeSeconds,
        lines,
        true);
  }
}
