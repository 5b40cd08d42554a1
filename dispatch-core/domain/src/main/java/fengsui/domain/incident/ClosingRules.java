package fengsui.domain.incident;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Event;
import fengsui.domain.Rejection;
import fengsui.domain.Stamped;
import fengsui.domain.aid.AidRules;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.incident.IncidentEvent.IncidentClosed;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.prealert.PreAlertRules;
import fengsui.domain.state.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rules for the end of an incident. */
final class ClosingRules {
  private ClosingRules() {}

  /** Ends an incident and with it the duplicates that it answered. */
  static Decision close(State state, Stamped stamped, Incident incident, Outcome outcome) {
    var active = active(state, incident);
    if (!active.isEmpty()) {
      return rejected(new Rejection.ForceStillCommitted(incident.id(), active));
    }
    if (outcome.kind() == OutcomeKind.DUPLICATE && incident.duplicateOf() == null) {
      return rejected(
          new Rejection.Contradiction(
              "outcome.kind", "link it to the incident that answers it before DUPLICATE"));
    }
    var closedAt = stamped.happenedAt();
    var last = last(incident);
    if (closedAt.isBefore(last)) {
      return rejected(
          new Rejection.ImpossibleTime(closedAt, "its last milestone was reached at " + last));
    }
    var events = new ArrayList<Event>();
    for (var duplicate : DuplicateRules.open(state, incident.id())) {
      var ended = last(duplicate).isAfter(closedAt) ? last(duplicate) : closedAt;
      var asDuplicate = new Outcome(OutcomeKind.DUPLICATE, "");
      events.addAll(AidRules.endedWith(state, duplicate.id(), "incident closed"));
      events.addAll(PreAlertRules.closed(state, duplicate.id()));
      events.add(new IncidentClosed(duplicate.id(), asDuplicate, ended));
    }
    events.addAll(AidRules.endedWith(state, incident.id(), "incident closed"));
    events.addAll(PreAlertRules.closed(state, incident.id()));
    events.add(new IncidentClosed(incident.id(), outcome, closedAt));
    return accepted(events);
  }

  /** Assignments that bind a unit to the incident. */
  static List<AssignmentId> active(State state, Incident incident) {
    return incident.assignments().stream()
        .filter(id -> state.assignment(id).status().isActive())
        .toList();
  }

  private static Instant last(Incident incident) {
    return incident.milestones().values().stream().max(Instant::compareTo).orElseThrow();
  }
}
