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
 * @param moveUp the station that it covers for, while AVAILABLE; null when it does not
 */
public record Unit(
    UnitDefinition definition,
    UnitStatus status,
    Instant statusAt,
    @Nullable AssignmentId assignment,
    String outOfServiceReason,
    @Nullable MoveUp moveUp) {

  public Unit withDefinition(UnitDefinition next) {
    return new Unit(next, status, statusAt, assignment, outOfServiceReason, moveUp);
  }

  public Unit withMoveUp(@Nullable MoveUp next) {
    return new Unit(definition, status, statusAt, assignment, outOfServiceReason, next);
  }

  public UnitId id() {
    return definition.id();
  }

  /** Whether it may be ordered: a free status and no active assignment. */
  public boolean isFree() {
    return assignment == null && status.isFree();
  }
}
