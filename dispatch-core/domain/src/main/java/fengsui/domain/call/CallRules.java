package fengsui.domain.call;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Rejection;
import fengsui.domain.Stamped;
import fengsui.domain.call.CallCommand.LinkCall;
import fengsui.domain.call.CallCommand.LogCall;
import fengsui.domain.call.CallCommand.UnlinkCall;
import fengsui.domain.call.CallEvent.CallLinked;
import fengsui.domain.call.CallEvent.CallLogged;
import fengsui.domain.call.CallEvent.CallUnlinked;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentRules;
import fengsui.domain.state.Numbering;
import fengsui.domain.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Rules for calls. A call for a duplicate goes to the incident that answers it, so a call-taker
 * never has to type it again because a colleague linked the two in the meantime.
 */
public final class CallRules {
  private CallRules() {}

  public static Decision decide(State state, Stamped stamped, CallCommand command) {
    return switch (command) {
      case LogCall log -> log(state, stamped, log);
      case LinkCall(var call, var incident) -> link(state, call, incident);
      case UnlinkCall(var call, var reason) -> unlink(state, call, reason);
    };
  }

  private static Decision log(State state, Stamped stamped, LogCall command) {
    var named = command.incident();
    if (named == null) {
      return accepted(new CallLogged(call(state, stamped, command, null)));
    }
    return IncidentRules.onOpen(
        state,
        named,
        incident -> {
          var answering = answering(state, incident);
          return answering.calls().size() >= Incident.CALLS_MAX
              ? rejected(new Rejection.LimitReached("calls", Incident.CALLS_MAX))
              : accepted(new CallLogged(call(state, stamped, command, answering.id())));
        });
  }

  private static Call call(
      State state, Stamped stamped, LogCall command, @Nullable IncidentId incident) {
    return new Call(
        Numbering.nextCall(state, stamped.at()),
        stamped.happenedAt(),
        command.source(),
        command.caller(),
        command.location(),
        command.text(),
        incident);
  }

  private static Decision link(State state, CallId id, IncidentId named) {
    var call = state.calls().get(id);
    if (call == null) {
      return rejected(new Rejection.NotFound("call", id.value()));
    }
    var from = call.incident();
    if (from != null && !state.incident(from).isOpen()) {
      return rejected(IncidentRules.closed(state.incident(from)));
    }
    return IncidentRules.onOpen(
        state,
        named,
        incident -> {
          var answering = answering(state, incident);
          if (answering.id().equals(from)) {
            return rejected(new Rejection.NothingChanges("call"));
          }
          return answering.calls().size() >= Incident.CALLS_MAX
              ? rejected(new Rejection.LimitReached("calls", Incident.CALLS_MAX))
              : accepted(new CallLinked(id, from, answering.id()));
        });
  }

  private static Decision unlink(State state, CallId id, String reason) {
    var call = state.calls().get(id);
    if (call == null) {
      return rejected(new Rejection.NotFound("call", id.value()));
    }
    var from = call.incident();
    if (from == null) {
      return rejected(new Rejection.NothingChanges("call"));
    }
    return IncidentRules.onOpen(
        state, from, incident -> accepted(new CallUnlinked(id, from, reason)));
  }

  private static Incident answering(State state, Incident incident) {
    var primary = incident.duplicateOf();
    return primary == null ? incident : state.incident(primary);
  }
}
