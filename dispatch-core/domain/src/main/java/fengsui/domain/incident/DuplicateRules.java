package fengsui.domain.incident;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Event;
import fengsui.domain.Rejection;
import fengsui.domain.aid.AidRules;
import fengsui.domain.call.CallId;
import fengsui.domain.incident.IncidentEvent.DuplicateLinked;
import fengsui.domain.incident.IncidentEvent.DuplicateUnlinked;
import fengsui.domain.prealert.PreAlertRules;
import fengsui.domain.state.State;
import java.util.ArrayList;
import java.util.List;

/** Rules for incidents that several people reported as their own. */
final class DuplicateRules {
  private DuplicateRules() {}

  static Decision link(State state, Incident duplicate, IncidentId primaryId) {
    var id = duplicate.id();
    if (id.equals(primaryId)) {
      return wrong(id, primaryId, "an incident cannot be its own duplicate");
    }
    var linkedTo = duplicate.duplicateOf();
    if (linkedTo != null) {
      return linkedTo.equals(primaryId)
          ? rejected(new Rejection.NothingChanges("duplicate"))
          : wrong(id, primaryId, "it is a duplicate of " + linkedTo.value() + "; undo that first");
    }
    return IncidentRules.onAnswered(
        state, primaryId, primary -> linkOpen(state, duplicate, primary));
  }

  private static Decision linkOpen(State state, Incident duplicate, Incident primary) {
    var active = ClosingRules.active(state, duplicate);
    if (!active.isEmpty()) {
      return rejected(new Rejection.ForceStillCommitted(duplicate.id(), active));
    }
    var own = open(state, duplicate.id());
    if (!own.isEmpty()) {
      return wrong(
          duplicate.id(),
          primary.id(),
          own.getFirst().id().value() + " is a duplicate of it; undo that first");
    }
    if (primary.calls().size() + duplicate.calls().size() > Incident.CALLS_MAX) {
      return rejected(new Rejection.LimitReached("calls", Incident.CALLS_MAX));
    }
    var events = new ArrayList<Event>();
    events.add(new DuplicateLinked(duplicate.id(), primary.id(), duplicate.calls()));
    events.addAll(PreAlertRules.closed(state, duplicate.id()));
    events.addAll(
        AidRules.endedWith(
            state, duplicate.id(), "incident is a duplicate of " + primary.id().value()));
    return accepted(events);
  }

  static Decision unlink(State state, Incident duplicate, String reason) {
    var primary = duplicate.duplicateOf();
    if (primary == null) {
      return rejected(new Rejection.NothingChanges("duplicate"));
    }
    var back = duplicate.calls().stream().filter(id -> belongs(state, id, primary)).toList();
    return accepted(new DuplicateUnlinked(duplicate.id(), primary, back, reason));
  }

  /** A call that was moved elsewhere in the meantime stays there. */
  private static boolean belongs(State state, CallId id, IncidentId primary) {
    var call = state.calls().get(id);
    return call != null && primary.equals(call.incident());
  }

  /** Open duplicates of an incident. */
  static List<Incident> open(State state, IncidentId primary) {
    var duplicates = new ArrayList<Incident>();
    for (var incident : state.incidents()) {
      if (incident.isOpen() && primary.equals(incident.duplicateOf())) {
        duplicates.add(incident);
      }
    }
    return duplicates;
  }

  private static Decision wrong(IncidentId from, IncidentId to, String why) {
    return rejected(new Rejection.WrongLink(from.value(), to.value(), why));
  }
}
