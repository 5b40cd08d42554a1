package fengsui.domain.state;

import fengsui.domain.Recorded;
import fengsui.domain.call.CallId;
import fengsui.domain.incident.IncidentEvent;
import fengsui.domain.incident.IncidentEvent.AlarmRaised;
import fengsui.domain.incident.IncidentEvent.DuplicateLinked;
import fengsui.domain.incident.IncidentEvent.DuplicateUnlinked;
import fengsui.domain.incident.IncidentEvent.IncidentClassified;
import fengsui.domain.incident.IncidentEvent.IncidentClosed;
import fengsui.domain.incident.IncidentEvent.IncidentCreated;
import fengsui.domain.incident.IncidentEvent.IncidentLocated;
import fengsui.domain.incident.IncidentEvent.LevelSet;
import fengsui.domain.incident.IncidentEvent.MilestoneReached;
import fengsui.domain.incident.IncidentEvent.MilestoneWithdrawn;
import fengsui.domain.incident.IncidentEvent.NoteAdded;
import fengsui.domain.incident.IncidentEvent.ReinforcementRequested;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Milestone;
import fengsui.domain.plan.RequirementLine;
import java.util.ArrayList;
import java.util.List;

/** Applies facts about incidents. */
final class IncidentChanges {
  private IncidentChanges() {}

  static void apply(Draft draft, Recorded record, IncidentEvent event, long number) {
    switch (event) {
      case IncidentCreated(var incident) -> {
        draft.turnTo(Numbering.beijingDate(record.at()));
        draft.incidentsOfDay++;
        draft.put(incident);
      }
      case IncidentLocated(var id, var from, var to, var fromArea, var toArea, var outside) ->
          draft.put(draft.incident(id).withLocation(to, toArea, outside));
      case IncidentClassified(var id, var fromKind, var toKind, var from, var to) ->
          draft.put(draft.incident(id).withKind(toKind, to));
      case LevelSet(var id, var from, var to, var reason) ->
          draft.put(draft.incident(id).withLevel(to));
      case AlarmRaised(var id, var from, var to, var reason, var missing) ->
          draft.put(draft.incident(id).withLevel(to));
      case DuplicateLinked(var duplicate, var primary, var calls) -> {
        draft.put(draft.incident(duplicate).withDuplicateOf(primary));
        calls.forEach(call -> CallChanges.add(draft, primary, call));
        belongTo(draft, calls, primary);
      }
      case DuplicateUnlinked(var duplicate, var primary, var calls, var reason) -> {
        draft.put(draft.incident(duplicate).withDuplicateOf(null).withCalls(calls));
        calls.forEach(call -> CallChanges.remove(draft, primary, call));
        belongTo(draft, calls, duplicate);
      }
      case MilestoneReached(var id, var milestone, var reachedAt) ->
          draft.put(draft.incident(id).withMilestone(milestone, reachedAt));
      case MilestoneWithdrawn(var id, var milestone) ->
          draft.put(draft.incident(id).withMilestone(milestone, null));
      case NoteAdded(var id, var text) -> draft.put(draft.incident(id).withNote());
      case ReinforcementRequested(var id, var lines, var reason) -> request(draft, id, lines);
      case IncidentClosed(var id, var outcome, var closedAt) -> {
        var closed = draft.incident(id).withOutcome(outcome);
        draft.put(closed.withMilestone(Milestone.CLOSED, closedAt));
        draft.closed(id, number);
      }
    }
  }

  private static void belongTo(Draft draft, List<CallId> calls, IncidentId incident) {
    calls.forEach(call -> draft.put(draft.call(call).withIncident(incident)));
  }

  private static void request(Draft draft, IncidentId id, List<RequirementLine> lines) {
    var incident = draft.incident(id);
    var requested = new ArrayList<>(incident.requested());
    requested.addAll(lines);
    draft.put(incident.withRequested(requested));
  }
}
