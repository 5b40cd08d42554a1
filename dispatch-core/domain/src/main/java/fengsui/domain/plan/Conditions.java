package fengsui.domain.plan;

import fengsui.domain.state.State;
import fengsui.domain.weather.WeatherRules;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

/** Tells whether conditions hold for a subject. What is not known does not hold. */
final class Conditions {
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private Conditions() {}

  /**
   * Whether all of them hold. Weather counts as it is at the State's time; see {@link State#asOf}.
   */
  static boolean hold(State state, PlanSubject subject, List<Condition> conditions) {
    for (var condition : conditions) {
      if (!holds(state, subject, condition)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(State state, PlanSubject subject, Condition condition) {
    var situation = subject.situation();
    return switch (condition) {
      case Condition.TrappedAtLeast(var people) -> situation.trapped() >= people;
      case Condition.HazardPresent(var anyOf) -> !Collections.disjoint(situation.hazards(), anyOf);
      case Condition.AnswerAtLeast(var question, var amount) ->
          situation.answer(question) >= amount;
      case Condition.PremisesOfKind(var anyOf) ->
          situation.premises() != null && anyOf.contains(situation.premises().kind());
      case Condition.PremisesNamed(var anyOf) -> isNamed(subject, anyOf);
      case Condition.InArea(var anyOf) ->
          subject.area() != null
              && anyOf.stream().anyMatch(area -> state.contains(area, subject.area()));
      case Condition.DuringHours hours -> hours.contains(minuteOfDay(subject.receivedAt()));
      case Condition.WeatherIs(var anyOf) ->
          subject.area() != null
              && !Collections.disjoint(
                  WeatherRules.inForce(state, subject.area(), state.at()), anyOf);
    };
  }

  private static boolean isNamed(PlanSubject subject, List<String> names) {
    var premises = subject.situation().premises();
    var name = premises == null ? "" : premises.name();
    return names.stream().anyMatch(n -> name.contains(n) || subject.address().contains(n));
  }

  private static int minuteOfDay(Instant at) {
    var time = at.atOffset(BEIJING);
    return time.getHour() * 60 + time.getMinute();
  }
}
