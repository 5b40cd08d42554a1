package fengsui.domain.unit;

import fengsui.domain.Event;
import fengsui.domain.assignment.AssignmentId;
import org.jspecify.annotations.Nullable;

/** Facts about units. */
public sealed interface UnitEvent extends Event {

  /**
   * A unit took another status. Every change of status is this event, whatever caused it.
   *
   * @param assignment the active assignment from now on; null when there is none
   * @param reason why it is out of service; else empty
   */
  record UnitStatusChanged(
      UnitId unit, UnitStatus from, UnitStatus to, @Nullable AssignmentId assignment, String reason)
      implements UnitEvent {}
}
