package fengsui.domain;

import fengsui.domain.aid.AidCommand;
import fengsui.domain.aid.AidRules;
import fengsui.domain.assignment.AssignmentCommand;
import fengsui.domain.assignment.AssignmentRules;
import fengsui.domain.call.CallCommand;
import fengsui.domain.call.CallRules;
import fengsui.domain.incident.IncidentCommand;
import fengsui.domain.incident.IncidentRules;
import fengsui.domain.prealert.PreAlertCommand;
import fengsui.domain.prealert.PreAlertRules;
import fengsui.domain.road.RoadCommand;
import fengsui.domain.road.RoadRules;
import fengsui.domain.state.Apply;
import fengsui.domain.state.Sender;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.station.ReferenceRules;
import fengsui.domain.unit.UnitCommand;
import fengsui.domain.unit.UnitRules;
import fengsui.domain.weather.WeatherCommand;
import fengsui.domain.weather.WeatherRules;
import java.util.List;

/**
 * Decides stamped commands. Pure: the same State and command give the same answer on every core.
 * Every command in the log goes through {@link #step}, in log order, on one thread.
 */
public final class Decide {
  private Decide() {}

  /**
   * Decides one command of the log exactly once and applies what it did. A command whose id its
   * author has used before gets the first answer again; one whose counter left the window of this
   * author's sender is refused. A time before that of State is taken as State's, since core time
   * never goes back.
   */
  public static Step step(State state, Stamped command) {
    var stamped = inOrder(state, command);
    var id = stamped.id();
    if (id != null) {
      var window = state.window(Sender.of(stamped.author(), id));
      var first = window.answer(id.counter());
      if (first.isPresent()) {
        return new Step.Repeat(first.get());
      }
      if (id.counter() <= window.forgotten()) {
        long oldest = window.forgotten() + 1;
        return refused(state, stamped, new Rejection.CommandTooOld(id.counter(), oldest));
      }
    }
    return switch (decide(state, stamped)) {
      case Decision.Accepted(var events) ->
          events.isEmpty() ? new Step.Nothing() : recorded(state, stamped, events);
      case Decision.Rejected(var rejection) -> refused(state, stamped, rejection);
    };
  }

  /**
   * Decides without regard to earlier answers: author, deadline, late entry, then the rule. What
   * has a term is judged at the command's time, not at that of the last record.
   */
  public static Decision decide(State before, Stamped stamped) {
    var state = before.asOf(stamped.at());
    var refusal = Authority.refusal(state, stamped.author(), stamped.command());
    if (refusal != null) {
      return Decision.rejected(refusal);
    }
    var deadline = stamped.deadline();
    if (deadline != null && stamped.at().isAfter(deadline)) {
      return Decision.rejected(new Rejection.DeadlinePassed(deadline, stamped.at()));
    }
    var impossible = LateEntries.refusal(state, stamped);
    if (impossible != null) {
      return Decision.rejected(impossible);
    }
    return switch (stamped.command()) {
      case CallCommand call -> CallRules.decide(state, stamped, call);
      case IncidentCommand incident -> IncidentRules.decide(state, stamped, incident);
      case AssignmentCommand assignment -> AssignmentRules.decide(state, stamped, assignment);
      case UnitCommand unit -> UnitRules.decide(state, unit);
      case RoadCommand road -> RoadRules.decide(state, stamped, road);
      case ReferenceCommand reference -> ReferenceRules.decide(state, reference);
      case WeatherCommand weather -> WeatherRules.decide(state, stamped, weather);
      case AidCommand aid -> AidRules.decide(state, stamped, aid);
      case PreAlertCommand preAlert -> PreAlertRules.decide(state, stamped, preAlert);
      case SystemCommand system -> SystemRules.decide(state, stamped, system);
    };
  }

  /** The refusal of a command whose rule fails by a fault of its own; nothing else changes. */
  public static Step undecidable(State state, Stamped command) {
    var why = "the core cannot decide this command; nothing was done, report it";
    return refused(state, inOrder(state, command), new Rejection.Contradiction("command", why));
  }

  private static Stamped inOrder(State state, Stamped command) {
    return command.at().isBefore(state.at())
        ? new Stamped(
            command.id(),
            command.author(),
            state.at(),
            command.deadline(),
            command.late(),
            command.explanation(),
            command.unexplained(),
            command.command())
        : command;
  }

  private static Step refused(State state, Stamped stamped, Rejection rejection) {
    var type = stamped.command().getClass().getSimpleName();
    return recorded(state, stamped, List.of(new SystemEvent.CommandRejected(type, rejection)));
  }

  private static Step recorded(State state, Stamped stamped, List<Event> events) {
    var record =
        new Recorded(
            state.number() + 1,
            stamped.at(),
            stamped.author(),
            stamped.id(),
            stamped.late(),
            events);
    return new Step.New(record, Apply.apply(state, record));
  }
}
