package fengsui.domain.plan;

import fengsui.domain.unit.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why this force: kept with the order for ever.
 *
 * @param recommendation what was proposed at the moment of the order
 * @param overridden free units ordered that were not proposed; empty when the proposal was
 *     followed. A diverted unit is not free, so no proposal has it; older records name it here all
 *     the same
 * @param basis what the proposal was computed from; null in records made before there was one
 */
public record Explanation(
    Recommendation recommendation, List<UnitId> overridden, @Nullable Basis basis) {
  public Explanation {
    overridden = List.copyOf(overridden);
  }
}
