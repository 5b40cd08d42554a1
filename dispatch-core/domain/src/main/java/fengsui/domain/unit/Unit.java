package fengsui.domain.unit;

import fengsui.domain.assignment.AssignmentId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it stands now.
 *
 * @param statusAt when the status was taken, as it happened
 * @param assignment the one active assignment; null when there is none
 * @param outOfServiceReason empty unless OUT_OF_SERVICE
 * @param moveUp the station that it covers for, while AVAILABLE; null when it does not
 * @param left what is left of each consumable that is not full, as reported; null when all is full
 */
public record Unit(
    UnitDefinition definition,
    UnitStatus status,
    Instant statusAt,
    @Nullable AssignmentId assignment,
    String outOfServiceReason,
    @Nullable MoveUp moveUp,
    @Nullable Map<Capability, Integer> left) {

  public Unit {
    left = left == null || left.isEmpty() ? null : ordered(left);
  }

  /** A unit in quarters with all that it carries. */
  public static Unit ready(UnitDefinition definition, Instant at) {
    return new Unit(definition, UnitStatus.IN_QUARTERS, at, null, "", null, null);
  }

  /**
   * The next status. A move-up ends with any status but AVAILABLE. Who comes home from outside is
   * filled up there; who was ordered and stayed is as before.
   *
   * @param active the active assignment from now on; null when there is none
   * @param reason why it is out of service; else empty
   */
  public Unit withStatus(
      UnitStatus next, Instant at, @Nullable AssignmentId active, String reason) {
    boolean comesHome = next == UnitStatus.IN_QUARTERS && status != UnitStatus.DISPATCHED;
    return new Unit(
        definition,
        next,
        at,
        active,
        reason,
        next == UnitStatus.AVAILABLE ? moveUp : null,
        comesHome ? null : left);
  }

  public Unit withDefinition(UnitDefinition next) {
    return new Unit(next, status, statusAt, assignment, outOfServiceReason, moveUp, left);
  }

  public Unit withMoveUp(@Nullable MoveUp next) {
    return new Unit(definition, status, statusAt, assignment, outOfServiceReason, next, left);
  }

  /** With this left of what is not full; empty when all is. */
  public Unit withLeft(Map<Capability, Integer> next) {
    return new Unit(definition, status, statusAt, assignment, outOfServiceReason, moveUp, next);
  }

  public UnitId id() {
    return definition.id();
  }

  /** Whether it may be ordered: a free status and no active assignment. */
  public boolean isFree() {
    return assignment == null && status.isFree();
  }

  /** What is left of each consumable that is not full; empty when all is full. */
  public Map<Capability, Integer> leftOfUsed() {
    return left == null ? Map.of() : left;
  }

  /** What it can do now: its definition with what is left of what it carries. */
  public UnitDefinition asItStands() {
    return left == null ? definition : definition.withLeft(left);
  }

  private static Map<Capability, Integer> ordered(Map<Capability, Integer> left) {
    return Collections.unmodifiableMap(new EnumMap<>(left));
  }
}
