package fengsui.domain.assignment;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Event;
import fengsui.domain.Rejection;
import fengsui.domain.Stamped;
import fengsui.domain.assignment.AssignmentCommand.CorrectReport;
import fengsui.domain.assignment.AssignmentEvent.AlertRepeated;
import fengsui.domain.assignment.AssignmentEvent.AssignmentAcknowledged;
import fengsui.domain.assignment.AssignmentEvent.AssignmentCorrected;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentRules;
import fengsui.domain.incident.Milestones;
import fengsui.domain.state.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules for putting a wrong report right. The assignment may stand at any active status afterwards;
 * a unit that was released by mistake is bound again if nobody else has it. Refused, cancelled and
 * cleared ones are over: the unit is ordered anew.
 */
final class CorrectionRules {
  private CorrectionRules() {}

  static Decision correct(
      State state, Stamped stamped, Assignment assignment, CorrectReport command) {
    var from = assignment.status();
    var to = command.status();
    if (from == to && !isOtherTime(stamped, assignment)) {
      return rejected(new Rejection.NothingChanges("status"));
    }
    if (!from.isActive() && from != AssignmentStatus.RELEASED) {
      return AssignmentRules.wrong(assignment, to);
    }
    var unit = state.units().get(assignment.unit());
    if (unit == null) {
      return rejected(new Rejection.NotFound("unit", assignment.unit().value()));
    }
    if (!from.isActive() && !unit.isFree()) {
      return rejected(new Rejection.UnitsNotAvailable(List.of(TakenUnit.of(state, unit))));
    }
    return IncidentRules.onAnswered(
        state,
        assignment.incident(),
        incident -> accepted(events(state, stamped, incident, assignment, command)));
  }

  /** A late correction to the same status puts its time right. */
  private static boolean isOtherTime(Stamped stamped, Assignment assignment) {
    return stamped.late() != null
        && assignment.status().isActive()
        && assignment.alert().isAcknowledged()
        && !stamped.happenedAt().equals(assignment.times().get(assignment.status()));
  }

  private static List<Event> events(
      State state,
      Stamped stamped,
      Incident incident,
      Assignment assignment,
      CorrectReport command) {
    var events = new ArrayList<Event>();
    var id = assignment.id();
    var to = command.status();
    boolean waits = to == AssignmentStatus.ORDERED || to == AssignmentStatus.RECEIVED;
    if (!waits && !assignment.alert().isAcknowledged()) {
      var person = stamped.author().person();
      events.add(new AssignmentAcknowledged(id, assignment.status(), person));
    }
    events.add(new AssignmentCorrected(id, assignment.status(), to, command.reason()));
    if (waits) {
      // Nobody has understood the order yet, so it goes out again and waits for an answer.
      var dueAt = due(state, stamped.at(), assignment, to);
      events.add(new AlertRepeated(id, assignment.alert().round() + 1, dueAt));
    }
    var unit = state.unit(assignment.unit());
    if (unit.status() != to.unitStatus() || !id.equals(unit.assignment())) {
      events.add(AssignmentRules.moved(state, assignment, to.unitStatus(), id));
    }
    var changed = assignment.withCorrection(to, stamped.happenedAt());
    events.addAll(Milestones.moved(state, incident, changed));
    return events;
  }

  private static Instant due(
      State state, Instant at, Assignment assignment, AssignmentStatus status) {
    return AlertRules.due(state, at, assignment.unit(), status == AssignmentStatus.RECEIVED);
  }
}
