package fengsui.server.audience;

import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.state.State;
import fengsui.domain.state.Table;
import fengsui.domain.unit.UnitId;
import java.util.HashSet;
import java.util.Set;

/**
 * Whom a change may concern: the people of every unit that changed itself, or takes part in an
 * incident that changed, be it theirs before the change or after it. Cost: the difference of eight
 * tables, which grows with the change and not with State.
 */
final class Concerned {
  private final State before;
  private final State after;
  private final boolean all;
  private final Set<UnitId> units;

  private Concerned(State before, State after, boolean all, Set<UnitId> units) {
    this.before = before;
    this.after = after;
    this.all = all;
    this.units = units;
  }

  static Concerned everybody(State before, State after) {
    return new Concerned(before, after, true, Set.of());
  }

  static Concerned by(State before, State after) {
    if (isChanged(before.people(), after.people())
        || isChanged(before.stations(), after.stations())
        || isChanged(before.areas(), after.areas())
        || isChanged(before.roadControls(), after.roadControls())) {
      return everybody(before, after);
    }
    var units = new HashSet<UnitId>();
    after.units().changesSince(before.units(), (id, unit) -> units.add(id), units::add);
    after
        .assignments()
        .changesSince(
            before.assignments(),
            (id, assignment) -> {
              units.add(assignment.unit());
              addForce(after, assignment.incident(), units);
            },
            id -> {});
    after
        .incidents()
        .changesSince(before.incidents(), (id, incident) -> addForce(after, id, units), id -> {});
    after
        .preAlerts()
        .changesSince(
            before.preAlerts(),
            (id, preAlert) -> {
              units.addAll(preAlert.units());
              before.preAlerts().find(id).ifPresent(was -> units.addAll(was.units()));
            },
            id -> before.preAlerts().find(id).ifPresent(was -> units.addAll(was.units())));
    return new Concerned(before, after, false, units);
  }

  /** Costs nothing when nothing changed, since both then share their parts. */
  private static <K extends Comparable<? super K>, V> boolean isChanged(
      Table<K, V> before, Table<K, V> after) {
    var changed = new boolean[1];
    after.changesSince(before, (key, value) -> changed[0] = true, key -> changed[0] = true);
    return changed[0];
  }

  private static void addForce(State state, IncidentId id, Set<UnitId> units) {
    var incident = state.incidents().get(id);
    if (incident != null) {
      for (var assignment : incident.assignments()) {
        state.assignments().find(assignment).ifPresent(a -> units.add(a.unit()));
      }
      for (var preAlert : state.preAlerts()) {
        if (id.equals(preAlert.incident())) {
          units.addAll(preAlert.units());
        }
      }
    }
  }

  boolean includes(PersonId id) {
    return all || includes(before, id) || includes(after, id);
  }

  private boolean includes(State state, PersonId id) {
    var person = state.people().get(id);
    if (person == null) {
      return false;
    }
    var own = person.unit();
    return own != null
        ? units.contains(own)
        : units.stream()
            .anyMatch(
                u ->
                    state
                        .units()
                        .find(u)
                        .map(unit -> state.contains(person.area(), state.areaOf(unit)))
                        .orElse(false));
  }
}
