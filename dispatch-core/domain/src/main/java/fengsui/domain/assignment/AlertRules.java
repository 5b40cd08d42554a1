package fengsui.domain.assignment;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Event;
import fengsui.domain.Rejection;
import fengsui.domain.Stamped;
import fengsui.domain.assignment.AssignmentEvent.AlertEscalated;
import fengsui.domain.assignment.AssignmentEvent.AlertReceived;
import fengsui.domain.assignment.AssignmentEvent.AlertRepeated;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The closed loop: an order is received and acknowledged, or it is alerted again and then
 * escalates, until somebody acts. All times here are core time, so a late entry never fires a timer
 * in the past.
 */
public final class AlertRules {
  /** Timers answered by one TimersDue; the rest is due at once again. */
  public static final int TIMERS_PER_RECORD_MAX = 200;

  private AlertRules() {}

  /** What the alerts whose time has come do; nothing when none has. */
  public static List<Event> silent(State state, Instant at) {
    var events = new ArrayList<Event>();
    for (var id : state.due()) {
      var assignment = state.assignment(id);
      var dueAt = assignment.alert().dueAt();
      if (dueAt == null || dueAt.isAfter(at) || events.size() >= TIMERS_PER_RECORD_MAX) {
        break;
      }
      events.add(silence(state, assignment, at));
    }
    return events;
  }

  private static Event silence(State state, Assignment assignment, Instant at) {
    var alert = assignment.alert();
    var policy = policy(state, assignment.unit());
    if (alert.escalatedAt() == null && alert.round() <= policy.repeatsMax()) {
      var dueAt = due(state, at, assignment.unit(), alert.isReceived());
      return new AlertRepeated(assignment.id(), alert.round() + 1, dueAt);
    }
    var dueAt = at.plusSeconds(Alert.ESCALATED_REPEAT_SECONDS);
    return new AlertEscalated(assignment.id(), alert.isReceived(), dueAt);
  }

  /**
   * A device has the order. The acknowledgement is waited for from when the alert was last sent; an
   * escalated alert keeps its own beat.
   */
  static Decision receive(State state, Stamped stamped, Assignment assignment, AlertRoute route) {
    var alert = assignment.alert();
    if (!assignment.status().isActive() || alert.isReceivedBy(route)) {
      return rejected(new Rejection.NothingChanges("receipt by " + route));
    }
    var dueAt = alert.dueAt();
    if (dueAt != null && alert.escalatedAt() == null && !alert.isReceived()) {
      dueAt = due(state, alert.lastSentAt(), assignment.unit(), true);
    }
    var device = stamped.author().device();
    return accepted(new AlertReceived(assignment.id(), route, device, stamped.happenedAt(), dueAt));
  }

  /** When silence is noticed for an alert sent then. */
  static Instant due(State state, Instant sentAt, UnitId unit, boolean received) {
    var policy = policy(state, unit);
    return sentAt.plusSeconds(
        received ? policy.acknowledgedWithinSeconds() : policy.receivedWithinSeconds());
  }

  static AlertPolicy policy(State state, UnitId unit) {
    return state.settings().alertPolicy(state.unit(unit).definition().force());
  }
}
