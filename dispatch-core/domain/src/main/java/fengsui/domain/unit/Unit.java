package fengsui.domain.unit;

import fengsui.domain.assignment.AssignmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it stands now.
 *
 * @param statusAt when the status was taken, as it happened
 * @param assignment the one active assignment; null when there is none
 * @param outOfServiceReason empty unless OUT_OF_SERVICE
 */
public record Unit(
    UnitDefinition definition,
    UnitStatus status,
    Instant statusAt,
    @Nullable AssignmentId assignment,
    String outOfServiceReason) {

  public Unit withDefinition(UnitDefinition next) {
    return new Unit(next, status, statusAt, assignment, outOfServiceReason);
  }

  public UnitId id() {
    return definition.id();
  }

  /** Whether it may be ordered: a free status and no active assignment. */
  public boolean isFree() {
    return assignment == null && status.isFree();
  }
}
