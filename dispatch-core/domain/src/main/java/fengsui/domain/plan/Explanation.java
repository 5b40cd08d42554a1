package fengsui.domain.plan;

import fengsui.domain.unit.UnitId;
import java.util.List;

/**
 * Why this force: kept with the order for ever.
 *
 * @param recommendation what was proposed at the moment of the order
 * @param overridden units ordered that were not proposed; empty when the proposal was followed
 */
public record Explanation(Recommendation recommendation, List<UnitId> overridden) {
  public Explanation {
    overridden = List.copyOf(overridden);
  }
}
