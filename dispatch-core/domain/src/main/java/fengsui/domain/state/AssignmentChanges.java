package fengsui.domain.state;

import fengsui.domain.Recorded;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentEvent;
import fengsui.domain.assignment.AssignmentEvent.AlertEscalated;
import fengsui.domain.assignment.AssignmentEvent.AlertReceived;
import fengsui.domain.assignment.AssignmentEvent.AlertRepeated;
import fengsui.domain.assignment.AssignmentEvent.AssignmentAcknowledged;
import fengsui.domain.assignment.AssignmentEvent.AssignmentCancelled;
import fengsui.domain.assignment.AssignmentEvent.AssignmentCorrected;
import fengsui.domain.assignment.AssignmentEvent.AssignmentRefused;
import fengsui.domain.assignment.AssignmentEvent.AssignmentReleased;
import fengsui.domain.assignment.AssignmentEvent.AssignmentReported;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.assignment.AssignmentEvent.UnitDiverted;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.incident.IncidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Applies facts about assignments and their alerts. */
final class AssignmentChanges {
  private AssignmentChanges() {}

  static void apply(Draft draft, Recorded record, AssignmentEvent event) {
    var at = record.happenedAt();
    switch (event) {
      case ForceOrdered ordered -> order(draft, ordered.incident(), ordered.ordered());
      // The cancelled and the new order are events of their own.
      case UnitDiverted _ -> {}
      case AssignmentCancelled(var id, var from, var reason) ->
          draft.put(draft.assignment(id).withEnd(AssignmentStatus.CANCELLED, at, reason));
      case AssignmentRefused(var id, var from, var reason) ->
          draft.put(draft.assignment(id).withEnd(AssignmentStatus.REFUSED, at, reason));
      case AlertReceived received -> draft.put(received(draft, received));
      case AssignmentAcknowledged(var id, var from, var person) -> {
        var assignment = draft.assignment(id);
        var alert = assignment.alert().acknowledged(person, at);
        draft.put(assignment.withStatus(AssignmentStatus.ACKNOWLEDGED, at).withAlert(alert));
      }
      case AssignmentReported(var id, var from, var to) ->
          draft.put(draft.assignment(id).withStatus(to, at));
      case AssignmentCorrected(var id, var from, var to, var reason) ->
          draft.put(corrected(draft.assignment(id), to, at));
      case AssignmentReleased(var id, var from) ->
          draft.put(draft.assignment(id).withStatus(AssignmentStatus.RELEASED, at));
      case AlertRepeated(var id, var round, var dueAt) -> {
        var assignment = draft.assignment(id);
        draft.put(assignment.withAlert(assignment.alert().repeated(round, record.at(), dueAt)));
      }
      case AlertEscalated(var id, var received, var dueAt) -> {
        var assignment = draft.assignment(id);
        draft.put(assignment.withAlert(assignment.alert().escalated(record.at(), dueAt)));
      }
    }
  }

  private static void order(Draft draft, IncidentId id, List<Assignment> ordered) {
    var incident = draft.incident(id);
    var assignments = new ArrayList<>(incident.assignments());
    for (var assignment : ordered) {
      assignments.add(assignment.id());
      draft.put(assignment);
    }
    draft.put(incident.withAssignments(assignments));
  }

  private static Assignment received(Draft draft, AlertReceived event) {
    var assignment = draft.assignment(event.assignment());
    var at = event.receivedAt();
    var alert = assignment.alert().received(event.route(), event.device(), at, event.dueAt());
    var next =
        assignment.status() == AssignmentStatus.ORDERED
            ? assignment.withStatus(AssignmentStatus.RECEIVED, at)
            : assignment;
    return next.withAlert(alert);
  }

  /** Back before the acknowledgement, the alert waits again; an AlertRepeated follows. */
  private static Assignment corrected(Assignment assignment, AssignmentStatus to, Instant at) {
    var next = assignment.withCorrection(to, at);
    return switch (to) {
      case ORDERED -> next.withAlert(assignment.alert().reopened(false));
      case RECEIVED -> next.withAlert(assignment.alert().reopened(true));
      case ACKNOWLEDGED,
          EN_ROUTE,
          STAGED,
          ON_SCENE,
          DEPLOYED,
          RELEASED,
          CLEARED,
          REFUSED,
          CANCELLED ->
          next;
    };
  }
}
