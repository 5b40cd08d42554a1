package fengsui.domain.state;

import fengsui.domain.Recorded;
import fengsui.domain.call.CallEvent;
import fengsui.domain.call.CallEvent.CallLinked;
import fengsui.domain.call.CallEvent.CallLogged;
import fengsui.domain.call.CallEvent.CallUnlinked;
import fengsui.domain.call.CallId;
import fengsui.domain.incident.IncidentId;
import java.util.ArrayList;

/** Applies facts about calls. */
final class CallChanges {
  private CallChanges() {}

  static void apply(Draft draft, Recorded record, CallEvent event) {
    switch (event) {
      case CallLogged(var call) -> {
        draft.turnTo(Numbering.beijingDate(record.at()));
        draft.callsOfDay++;
        draft.put(call);
        if (call.incident() != null) {
          add(draft, call.incident(), call.id());
        }
      }
      case CallLinked(var call, var from, var to) -> {
        if (from != null) {
          remove(draft, from, call);
        }
        add(draft, to, call);
        draft.put(draft.call(call).withIncident(to));
      }
      case CallUnlinked(var call, var from, var reason) -> {
        remove(draft, from, call);
        draft.put(draft.call(call).withIncident(null));
      }
    }
  }

  static void add(Draft draft, IncidentId id, CallId call) {
    var incident = draft.incident(id);
    var calls = new ArrayList<>(incident.calls());
    if (!calls.contains(call)) {
      calls.add(call);
    }
    draft.put(incident.withCalls(calls));
  }

  static void remove(Draft draft, IncidentId id, CallId call) {
    var incident = draft.incident(id);
    draft.put(incident.withCalls(incident.calls().stream().filter(c -> !c.equals(call)).toList()));
  }
}
