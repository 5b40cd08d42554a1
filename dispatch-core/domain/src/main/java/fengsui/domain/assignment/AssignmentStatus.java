package fengsui.domain.assignment;

import fengsui.domain.unit.UnitStatus;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a unit is doing for one incident. */
public enum AssignmentStatus {
  /** Ordered; no device has it yet. */
  ORDERED,
  /** A device has the order. */
  RECEIVED,
  /** A person has acknowledged. */
  ACKNOWLEDGED,
  EN_ROUTE,
  /** Waits near the scene. */
  STAGED,
  ON_SCENE,
  /** 展开: at work. */
  DEPLOYED,
  /** The commander lets it go; it is on its way home. */
  RELEASED,
  /** Home and ready. */
  CLEARED,
  /** The crew cannot come. */
  REFUSED,
  /** The centre took the order back. */
  CANCELLED;

  /** Statuses an assignment may take next. Correcting a wrong report is a command of its own. */
  public Set<AssignmentStatus> next() {
    return Collections.unmodifiableSet(
        switch (this) {
          case ORDERED -> EnumSet.of(RECEIVED, ACKNOWLEDGED, EN_ROUTE, REFUSED, CANCELLED);
          case RECEIVED -> EnumSet.of(ACKNOWLEDGED, EN_ROUTE, REFUSED, CANCELLED);
          case ACKNOWLEDGED -> EnumSet.of(EN_ROUTE, ON_SCENE, REFUSED, CANCELLED);
          case EN_ROUTE -> EnumSet.of(STAGED, ON_SCENE, RELEASED, CANCELLED);
          case STAGED -> EnumSet.of(ON_SCENE, RELEASED, CANCELLED);
          case ON_SCENE -> EnumSet.of(DEPLOYED, RELEASED);
          case DEPLOYED -> EnumSet.of(ON_SCENE, RELEASED);
          case RELEASED -> EnumSet.of(CLEARED);
          case CLEARED, REFUSED, CANCELLED -> EnumSet.noneOf(AssignmentStatus.class);
        });
  }

  /** Whether the unit is bound to the incident; it has at most one such assignment. */
  public boolean isActive() {
    return switch (this) {
      case ORDERED, RECEIVED, ACKNOWLEDGED, EN_ROUTE, STAGED, ON_SCENE, DEPLOYED -> true;
      case RELEASED, CLEARED, REFUSED, CANCELLED -> false;
    };
  }

  /**
   * The status of the unit that goes with this status of its assignment; for REFUSED and CANCELLED
   * before rolling.
   */
  public UnitStatus unitStatus() {
    return switch (this) {
      case ORDERED, RECEIVED, ACKNOWLEDGED -> UnitStatus.DISPATCHED;
      case EN_ROUTE -> UnitStatus.EN_ROUTE;
      case STAGED, ON_SCENE, DEPLOYED -> UnitStatus.ON_SCENE;
      case RELEASED -> UnitStatus.RETURNING;
      case CLEARED, REFUSED, CANCELLED -> UnitStatus.IN_QUARTERS;
    };
  }
}
