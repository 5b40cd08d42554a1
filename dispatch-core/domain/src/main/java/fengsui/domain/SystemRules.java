package fengsui.domain;

import fengsui.domain.SystemCommand.RaiseStateLevel;
import fengsui.domain.SystemCommand.ReportClockStep;
import fengsui.domain.SystemCommand.TimersDue;
import fengsui.domain.aid.AidRules;
import fengsui.domain.assignment.AlertRules;
import fengsui.domain.prealert.PreAlertRules;
import fengsui.domain.state.State;
import java.time.Instant;
import java.util.ArrayList;

/** Rules for what the leader proposes by itself. */
final class SystemRules {
  private SystemRules() {}

  static Decision decide(State state, Stamped stamped, SystemCommand command) {
    return switch (command) {
      case TimersDue() -> timersDue(state, stamped.at());
      case ReportClockStep(var stepMillis) ->
          Decision.accepted(new SystemEvent.ClockStepped(stepMillis));
      case RaiseStateLevel(var level) -> raise(state, level);
    };
  }

  /** Unanswered orders first: a request for aid waits for the next round when they are too many. */
  private static Decision timersDue(State state, Instant at) {
    var events = new ArrayList<Event>(AlertRules.silent(state, at));
    events.addAll(AidRules.silent(state, at, AlertRules.TIMERS_PER_RECORD_MAX - events.size()));
    events.addAll(PreAlertRules.lapsed(state, at));
    return Decision.accepted(events);
  }

  /** A core that does not know the level must stop: it would decide otherwise than the others. */
  private static Decision raise(State state, int level) {
    Check.invariant(
        level <= State.LEVEL_KNOWN,
        "state level %s is raised, this build knows up to %s; install the newer one",
        level,
        State.LEVEL_KNOWN);
    return level <= state.level()
        ? Decision.rejected(new Rejection.NothingChanges("level"))
        : Decision.accepted(new SystemEvent.StateLevelRaised(state.level(), level));
  }
}
