package fengsui.domain.assignment;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Event;
import fengsui.domain.Rejection;
import fengsui.domain.Stamped;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentCommand.ChangeOrder;
import fengsui.domain.assignment.AssignmentCommand.CorrectReport;
import fengsui.domain.assignment.AssignmentCommand.DivertUnit;
import fengsui.domain.assignment.AssignmentCommand.OrderForce;
import fengsui.domain.assignment.AssignmentCommand.ReceiveAlert;
import fengsui.domain.assignment.AssignmentCommand.RefuseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentEvent.AssignmentAcknowledged;
import fengsui.domain.assignment.AssignmentEvent.AssignmentCancelled;
import fengsui.domain.assignment.AssignmentEvent.AssignmentRefused;
import fengsui.domain.assignment.AssignmentEvent.AssignmentReleased;
import fengsui.domain.assignment.AssignmentEvent.AssignmentReported;
import fengsui.domain.incident.Milestones;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitEvent.UnitStatusChanged;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules for assignments. Steps follow {@link AssignmentStatus#next()}; the unit follows them. */
public final class AssignmentRules {
  private AssignmentRules() {}

  public static Decision decide(State state, Stamped stamped, AssignmentCommand command) {
    return switch (command) {
      case OrderForce order -> OrderRules.order(state, stamped, order);
      case ChangeOrder change -> OrderRules.change(state, stamped, change);
      case DivertUnit divert -> DiversionRules.divert(state, stamped, divert);
      case CancelAssignment(var id, var reason) ->
          on(state, id, assignment -> cancel(state, assignment, reason));
      case ReceiveAlert(var id, var route) ->
          on(state, id, assignment -> AlertRules.receive(state, stamped, assignment, route));
      case AcknowledgeAssignment(var id) ->
          on(state, id, assignment -> acknowledge(stamped, assignment));
      case RefuseAssignment(var id, var reason) ->
          on(state, id, assignment -> refuse(state, assignment, reason));
      case ReportAssignment(var id, var status) ->
          on(state, id, assignment -> report(state, stamped, assignment, status));
      case CorrectReport correct ->
          on(state, correct.assignment(), a -> CorrectionRules.correct(state, stamped, a, correct));
      case ReleaseAssignment(var id) -> on(state, id, assignment -> release(state, assignment));
    };
  }

  private static Decision on(State state, AssignmentId id, Function<Assignment, Decision> rule) {
    var assignment = state.assignments().get(id);
    return assignment == null
        ? rejected(new Rejection.NotFound("assignment", id.value()))
        : rule.apply(assignment);
  }

  private static Decision cancel(State state, Assignment assignment, String reason) {
    return canBecome(assignment, AssignmentStatus.CANCELLED)
        ? accepted(cancelled(state, assignment, reason))
        : wrong(assignment, AssignmentStatus.CANCELLED);
  }

  /** A unit that has not rolled stands as before the order; one that has turns round. */
  static List<Event> cancelled(State state, Assignment assignment, String reason) {
    return List.of(
        new AssignmentCancelled(assignment.id(), assignment.status(), reason),
        moved(state, assignment, statusWhenCancelled(assignment), null));
  }

  static UnitStatus statusWhenCancelled(Assignment assignment) {
    return switch (assignment.status()) {
      case ORDERED, RECEIVED, ACKNOWLEDGED -> assignment.unitBefore();
      case EN_ROUTE, STAGED, ON_SCENE, DEPLOYED, RELEASED, CLEARED, REFUSED, CANCELLED ->
          UnitStatus.RETURNING;
    };
  }

  private static Decision acknowledge(Stamped stamped, Assignment assignment) {
    if (assignment.status() == AssignmentStatus.ACKNOWLEDGED) {
      return rejected(new Rejection.NothingChanges("acknowledgement"));
    }
    return canBecome(assignment, AssignmentStatus.ACKNOWLEDGED)
        ? accepted(
            new AssignmentAcknowledged(
                assignment.id(), assignment.status(), stamped.author().person()))
        : wrong(assignment, AssignmentStatus.ACKNOWLEDGED);
  }

  private static Decision refuse(State state, Assignment assignment, String reason) {
    return canBecome(assignment, AssignmentStatus.REFUSED)
        ? accepted(
            new AssignmentRefused(assignment.id(), assignment.status(), reason),
            moved(state, assignment, assignment.unitBefore(), null))
        : wrong(assignment, AssignmentStatus.REFUSED);
  }

  private static Decision release(State state, Assignment assignment) {
    return canBecome(assignment, AssignmentStatus.RELEASED)
        ? accepted(
            new AssignmentReleased(assignment.id(), assignment.status()),
            moved(state, assignment, UnitStatus.RETURNING, null))
        : wrong(assignment, AssignmentStatus.RELEASED);
  }

  private static Decision report(
      State state, Stamped stamped, Assignment assignment, AssignmentStatus to) {
    if (assignment.status() == to) {
      return rejected(new Rejection.NothingChanges("status"));
    }
    if (!canBecome(assignment, to)) {
      return wrong(assignment, to);
    }
    if (to == AssignmentStatus.CLEARED) {
      return accepted(cleared(state, assignment));
    }
    var events = new ArrayList<Event>();
    var from = assignment.status();
    if (!assignment.alert().isAcknowledged()) {
      // Who rolls has understood the order; the alert must not go on.
      events.add(new AssignmentAcknowledged(assignment.id(), from, stamped.author().person()));
      from = AssignmentStatus.ACKNOWLEDGED;
    }
    events.add(new AssignmentReported(assignment.id(), from, to));
    if (state.unit(assignment.unit()).status() != to.unitStatus()) {
      events.add(moved(state, assignment, to.unitStatus(), assignment.id()));
    }
    var incident = state.incident(assignment.incident());
    var changed = assignment.withStatus(to, stamped.happenedAt());
    events.addAll(Milestones.moved(state, incident, changed));
    return accepted(events);
  }

  /** The unit is home from all of them, unless it has been sent somewhere else since. */
  private static List<Event> cleared(State state, Assignment assignment) {
    var unit = state.units().get(assignment.unit());
    if (unit == null || unit.status() != UnitStatus.RETURNING || isOlder(state, assignment)) {
      return List.of(cleared(assignment));
    }
    var events = new ArrayList<>(home(state, unit.id()));
    events.add(moved(state, assignment, UnitStatus.IN_QUARTERS, null));
    return events;
  }

  /** Whoever is home has cleared every incident it was released from. */
  public static List<Event> home(State state, UnitId unit) {
    return released(state, unit).stream().map(AssignmentRules::cleared).toList();
  }

  private static Event cleared(Assignment released) {
    return new AssignmentReported(released.id(), released.status(), AssignmentStatus.CLEARED);
  }

  /** Whether the unit returns from an assignment that was ordered later. */
  private static boolean isOlder(State state, Assignment assignment) {
    return released(state, assignment.unit()).stream()
        .anyMatch(other -> other.orderedAt().isAfter(assignment.orderedAt()));
  }

  /** Assignments from which this unit is still on its way home. */
  private static List<Assignment> released(State state, UnitId unit) {
    var released = new ArrayList<Assignment>();
    for (var assignment : state.assignments()) {
      if (assignment.unit().equals(unit) && assignment.status() == AssignmentStatus.RELEASED) {
        released.add(assignment);
      }
    }
    return released;
  }

  static UnitStatusChanged moved(
      State state, Assignment assignment, UnitStatus to, @Nullable AssignmentId active) {
    var unit = state.unit(assignment.unit());
    return new UnitStatusChanged(unit.id(), unit.status(), to, active, "");
  }

  static boolean canBecome(Assignment assignment, AssignmentStatus to) {
    return assignment.status().next().contains(to);
  }

  static Decision wrong(Assignment assignment, AssignmentStatus to) {
    return rejected(
        new Rejection.WrongTransition(
            "assignment", assignment.id().value(), assignment.status().name(), to.name()));
  }
}
