package fengsui.server.audience;

import fengsui.domain.assignment.Assignment;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.prealert.PreAlert;
import fengsui.domain.state.State;
import fengsui.domain.station.Station;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.AudienceView;
import fengsui.protocol.AudienceView.Companion;
import fengsui.protocol.AudienceView.Order;
import fengsui.protocol.AudienceView.PreAlerted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Makes the view of one person from State. Pure. Whoever is no responder is known, so that a server
 * can say which role is missing, and sees nothing.
 */
final class Views {
  private static final Comparator<Order> NEWEST_FIRST =
      Comparator.comparing((Order order) -> order.assignment().orderedAt())
          .reversed()
          .thenComparing(order -> order.assignment().id());

  private Views() {}

  static AudienceView of(State state, PersonId id) {
    var person = state.people().get(id);
    if (person == null || !person.active()) {
      return new AudienceView(
          state.number(), null, List.of(), List.of(), List.of(), List.of(), List.of());
    }
    if (!person.roles().contains(Role.RESPONDER)) {
      return new AudienceView(
          state.number(), person, List.of(), List.of(), List.of(), List.of(), List.of());
    }
    var units = units(state, person);
    var stations = new TreeMap<String, Station>();
    var orders = new ArrayList<Order>();
    for (var unit : units) {
      var station = state.station(unit.definition().station());
      stations.put(station.id().value(), station);
      var moveUp = unit.moveUp();
      if (moveUp != null) {
        state.stations().find(moveUp.station()).ifPresent(s -> stations.put(s.id().value(), s));
      }
      var assignment = unit.assignment();
      if (assignment != null) {
        orders.add(order(state, state.assignment(assignment)));
      }
    }
    orders.sort(NEWEST_FIRST);
    var preAlerts = preAlerts(state, units);
    return new AudienceView(
        state.number(),
        person,
        units,
        List.copyOf(stations.values()),
        orders,
        preAlerts,
        NearControls.of(state, orders, preAlerts));
  }

  private static List<Unit> units(State state, Person person) {
    var own = person.unit();
    if (own != null) {
      return state.units().find(own).map(List::of).orElse(List.of());
    }
    var units = new ArrayList<Unit>();
    for (var unit : state.units()) {
      if (units.size() < AudienceView.UNITS_MAX
          && state.contains(person.area(), state.areaOf(unit))) {
        units.add(unit);
      }
    }
    return units;
  }

  /** A unit that was taken since is told nothing; its order says more. */
  private static List<PreAlerted> preAlerts(State state, List<Unit> units) {
    var preAlerts = new ArrayList<PreAlerted>();
    for (var preAlert : state.preAlerts()) {
      var own =
          units.stream()
              .filter(unit -> unit.isFree() && preAlert.units().contains(unit.id()))
              .map(Unit::id)
              .toList();
      if (!own.isEmpty()) {
        preAlerts.addFirst(
            new PreAlerted(asKnown(state, preAlert), own, others(state, preAlert, own)));
      }
    }
    return preAlerts;
  }

  /** Place and kind of its incident, which may be better known by now. */
  private static PreAlert asKnown(State state, PreAlert preAlert) {
    var incident = preAlert.incident();
    return incident == null ? preAlert : preAlert.of(state.incident(incident));
  }

  private static List<String> others(State state, PreAlert preAlert, List<UnitId> own) {
    return preAlert.units().stream()
        .filter(unit -> !own.contains(unit))
        .flatMap(unit -> state.units().find(unit).stream())
        .map(unit -> unit.definition().callSign())
        .toList();
  }

  private static Order order(State state, Assignment assignment) {
    var incident = state.incident(assignment.incident());
    var companions = new ArrayList<Companion>();
    for (var other : incident.assignments()) {
      var theirs = state.assignment(other);
      if (!other.equals(assignment.id()) && theirs.status().isActive()) {
        companions.add(
            new Companion(
                state.unit(theirs.unit()).definition().callSign(),
                theirs.status(),
                theirs.etaSeconds()));
      }
    }
    return new Order(assignment, incident, companions);
  }
}
