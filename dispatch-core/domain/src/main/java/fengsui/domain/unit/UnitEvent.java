package fengsui.domain.unit;

import fengsui.domain.Event;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.station.StationId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
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

  /**
   * A unit was sent to cover for another station, in place of any move-up it had. It ends by itself
   * with the next status that is not AVAILABLE.
   */
  record MoveUpOrdered(UnitId unit, StationId station) implements UnitEvent {}

  /** A person accepted the move-up. */
  record MoveUpAcknowledged(UnitId unit, StationId station) implements UnitEvent {}

  /** The unit stands at the station that it covers for. */
  record MoveUpReached(UnitId unit, StationId station) implements UnitEvent {}

  /**
   * What is left of a unit's consumables was reported. It carries all again by itself when it comes
   * home to its quarters.
   *
   * @param assignment what it is doing meanwhile; null when nothing
   * @param from what was left before of each that was not full; empty when all was full
   * @param to what is left now of each that is not full; empty when all is full
   */
  record ConsumablesReported(
      UnitId unit,
      @Nullable AssignmentId assignment,
      Map<Capability, Integer> from,
      Map<Capability, Integer> to)
      implements UnitEvent {
    public ConsumablesReported {
      from = Collections.unmodifiableMap(new TreeMap<>(from));
      to = Collections.unmodifiableMap(new TreeMap<>(to));
    }
  }

  /** The unit was called back, or gave it up. */
  record MoveUpEnded(UnitId unit, StationId station, String reason) implements UnitEvent {}
}
