package fengsui.domain;

import fengsui.domain.incident.Incident;
import fengsui.domain.people.Person;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Limits responders: a crew acts for its own unit, a duty desk for the units of its area; both may
 * write on an incident where such a unit is or was ordered.
 */
final class OwnUnit {
  private OwnUnit() {}

  /** Why the responder may not, or null. The role allows the command already. */
  static @Nullable Rejection refusal(State state, Person person, Command command) {
    var subject = Subject.of(command);
    for (var id : subject.assignments()) {
      var assignment = state.assignments().get(id);
      if (assignment != null && !isOwn(state, person, assignment.unit())) {
        return new Rejection.NotYourUnit(id);
      }
    }
    for (var id : subject.units()) {
      var unit = state.units().get(id);
      if (unit != null && !isOwn(state, person, id)) {
        return person.unit() == null
            ? new Rejection.OutsideYourArea(person.area(), state.areaOf(unit))
            : new Rejection.Contradiction(
                "unit", "you may act only for your own unit " + person.unit().value());
      }
    }
    for (var id : subject.incidents()) {
      var incident = state.incidents().get(id);
      if (incident != null && !takesPart(state, person, incident)) {
        return new Rejection.OutsideYourArea(person.area(), incident.area());
      }
    }
    return null;
  }

  private static boolean isOwn(State state, Person person, UnitId id) {
    if (person.unit() != null) {
      return person.unit().equals(id);
    }
    var unit = state.units().get(id);
    return unit != null && state.contains(person.area(), state.areaOf(unit));
  }

  private static boolean takesPart(State state, Person person, Incident incident) {
    return incident.assignments().stream()
        .anyMatch(id -> isOwn(state, person, state.assignment(id).unit()));
  }
}
