package fengsui.server.audience;

import fengsui.domain.assignment.Assignment;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.state.State;
import fengsui.domain.station.Station;
import fengsui.domain.unit.Unit;
import fengsui.protocol.AudienceView;
import fengsui.protocol.AudienceView.Companion;
import fengsui.protocol.AudienceView.Order;
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
      return new AudienceView(state.number(), null, List.of(), List.of(), List.of());
    }
    if (!person.roles().contains(Role.RESPONDER)) {
      return new AudienceView(state.number(), person, List.of(), List.of(), List.of());
    }
    var units = units(state, person);
    var stations = new TreeMap<String, Station>();
    var orders = new ArrayList<Order>();
    for (var unit : units) {
      var station = state.station(unit.definition().station());
      stations.put(station.id().value(), station);
      var assignment = unit.assignment();
      if (assignment != null) {
        orders.add(order(state, state.assignment(assignment)));
      }
    }
    orders.sort(NEWEST_FIRST);
    return new AudienceView(state.number(), person, units, List.copyOf(stations.values()), orders);
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
