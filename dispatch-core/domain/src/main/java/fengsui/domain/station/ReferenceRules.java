package fengsui.domain.station;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Author;
import fengsui.domain.Check;
import fengsui.domain.Decision;
import fengsui.domain.Rejection;
import fengsui.domain.assignment.TakenUnit;
import fengsui.domain.eta.EtaRules;
import fengsui.domain.people.Person;
import fengsui.domain.people.Role;
import fengsui.domain.plan.PlanChanges;
import fengsui.domain.plan.PlanRules;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceCommand.ActivatePack;
import fengsui.domain.station.ReferenceCommand.AdoptEtaModel;
import fengsui.domain.station.ReferenceCommand.ChangePlans;
import fengsui.domain.station.ReferenceCommand.DefineArea;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.station.ReferenceCommand.DefinePlan;
import fengsui.domain.station.ReferenceCommand.DefineStation;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.station.ReferenceCommand.RetirePlan;
import fengsui.domain.station.ReferenceCommand.RetireUnit;
import fengsui.domain.station.ReferenceCommand.SetAlertPolicy;
import fengsui.domain.station.ReferenceCommand.SetIncidentPrefix;
import fengsui.domain.station.ReferenceEvent.AlertPolicySet;
import fengsui.domain.station.ReferenceEvent.AreaDefined;
import fengsui.domain.station.ReferenceEvent.IncidentPrefixSet;
import fengsui.domain.station.ReferenceEvent.PackActivated;
import fengsui.domain.station.ReferenceEvent.PersonDefined;
import fengsui.domain.station.ReferenceEvent.StationDefined;
import fengsui.domain.station.ReferenceEvent.UnitDefined;
import fengsui.domain.station.ReferenceEvent.UnitRetired;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import java.util.List;

/** Rules for reference data. What it refers to must be there, so nothing points into the void. */
public final class ReferenceRules {
  private ReferenceRules() {}

  public static Decision decide(State state, ReferenceCommand command) {
    return switch (command) {
      case DefineArea(var area) -> area(state, area);
      case DefineStation(var station) -> station(state, station);
      case DefineUnit(var unit) -> unit(state, unit);
      case RetireUnit(var unit) -> retire(state, unit);
      case DefinePlan(var plan) -> PlanRules.define(state, plan);
      case RetirePlan(var plan) -> PlanRules.retire(state, plan);
      case ChangePlans(var change, var reason) -> PlanChanges.change(state, change, reason);
      case DefinePerson(var person) -> person(state, person);
      case SetAlertPolicy(var force, var policy) -> {
        var from = state.settings().alertPolicy(force);
        yield from.equals(policy)
            ? nothing("alert policy")
            : accepted(new AlertPolicySet(force, from, policy));
      }
      case SetIncidentPrefix(var prefix) -> {
        var from = state.settings().incidentPrefix();
        yield from.equals(prefix)
            ? nothing("incident prefix")
            : accepted(new IncidentPrefixSet(from, prefix));
      }
      case ActivatePack(var pack) -> {
        var from = state.settings().pack();
        yield pack.equals(from) ? nothing("region pack") : accepted(new PackActivated(from, pack));
      }
      case AdoptEtaModel(var model, var reason) -> EtaRules.adopt(state, model, reason);
    };
  }

  /** Each area lies in a larger kind of area, so the tree cannot close in a circle. */
  private static Decision area(State state, Area area) {
    var known = state.areas().get(area.id());
    if (area.equals(known)) {
      return nothing("area");
    }
    if (known == null && state.areas().size() >= State.AREAS_MAX) {
      return rejected(new Rejection.LimitReached("areas", State.AREAS_MAX));
    }
    if (area.parent() != null) {
      var parent = state.areas().get(area.parent());
      if (parent == null) {
        return rejected(new Rejection.NotFound("area", area.parent().value()));
      }
      if (parent.kind().compareTo(area.kind()) >= 0) {
        return contradiction(
            "area.parent", "a " + area.kind() + " cannot lie in a " + parent.kind());
      }
    }
    for (var other : state.areas()) {
      if (area.id().equals(other.parent()) && other.kind().compareTo(area.kind()) <= 0) {
        return contradiction(
            "area.kind", "the " + other.kind() + " " + other.id().value() + " lies in it");
      }
    }
    for (var station : state.stations()) {
      if (station.area().equals(area.id()) && area.kind() != AreaKind.STATION) {
        return contradiction("area.kind", "it is the area of station " + station.id().value());
      }
    }
    if (area.parent() != null) {
      for (var person : state.people()) {
        if (audits(person) && person.area().equals(area.id())) {
          return contradiction(
              "area.parent",
              "the auditor " + person.id().value() + " must keep the root; move that person first");
        }
      }
    }
    return accepted(new AreaDefined(known, area));
  }

  private static Decision station(State state, Station station) {
    var known = state.stations().get(station.id());
    if (station.equals(known)) {
      return nothing("station");
    }
    if (known == null && state.stations().size() >= State.STATIONS_MAX) {
      return rejected(new Rejection.LimitReached("stations", State.STATIONS_MAX));
    }
    var area = state.areas().get(station.area());
    if (area == null) {
      return rejected(new Rejection.NotFound("area", station.area().value()));
    }
    return area.kind() == AreaKind.STATION
        ? accepted(new StationDefined(known, station))
        : contradiction("station.area", "must be an area of kind STATION, not " + area.kind());
  }

  private static Decision unit(State state, UnitDefinition definition) {
    var known = state.units().get(definition.id());
    if (known != null && definition.equals(known.definition())) {
      return nothing("unit");
    }
    if (known == null && state.units().size() >= State.UNITS_MAX) {
      return rejected(new Rejection.LimitReached("units", State.UNITS_MAX));
    }
    return state.stations().contains(definition.station())
        ? accepted(new UnitDefined(known == null ? null : known.definition(), definition))
        : rejected(new Rejection.NotFound("station", definition.station().value()));
  }

  private static Decision retire(State state, UnitId id) {
    var unit = state.units().get(id);
    if (unit == null) {
      return rejected(new Rejection.NotFound("unit", id.value()));
    }
    if (unit.assignment() != null) {
      return rejected(new Rejection.UnitsNotAvailable(List.of(TakenUnit.of(state, unit))));
    }
    for (var person : state.people()) {
      if (person.active() && id.equals(person.unit())) {
        return contradiction(
            "unit", person.id().value() + " belongs to it; give that person another unit first");
      }
    }
    return accepted(new UnitRetired(id));
  }

  private static Decision person(State state, Person person) {
    var known = state.people().get(person.id());
    if (person.equals(known)) {
      return nothing("person");
    }
    if (person.id().equals(Author.SYSTEM_PERSON)) {
      return contradiction("person.id", "this name stands for the service itself");
    }
    if (known == null && state.people().size() >= State.PEOPLE_MAX) {
      return rejected(new Rejection.LimitReached("people", State.PEOPLE_MAX));
    }
    if (!state.areas().contains(person.area())) {
      return rejected(new Rejection.NotFound("area", person.area().value()));
    }
    if (person.unit() != null && !state.units().contains(person.unit())) {
      return rejected(new Rejection.NotFound("unit", person.unit().value()));
    }
    if (audits(person)
        && Check.present(state.areas().get(person.area()), "area").parent() != null) {
      return contradiction(
          "person.area", "an auditor reads everything, so the area must be the whole brigade");
    }
    if (known != null && administers(known) && !canSucceed(state, known, person)) {
      return contradiction(
          "person.roles",
          "the last active administrator of " + known.area().value() + " must stay");
    }
    return accepted(new PersonDefined(known, person));
  }

  /** Whether somebody still administers the whole of the area afterwards. */
  private static boolean canSucceed(State state, Person known, Person changed) {
    for (var person : state.people()) {
      var after = person.id().equals(changed.id()) ? changed : person;
      if (administers(after) && state.contains(after.area(), known.area())) {
        return true;
      }
    }
    return false;
  }

  private static boolean administers(Person person) {
    return person.active() && person.roles().contains(Role.ADMINISTRATOR);
  }

  private static boolean audits(Person person) {
    return person.active() && person.roles().contains(Role.AUDITOR);
  }

  private static Decision nothing(String what) {
    return rejected(new Rejection.NothingChanges(what));
  }

  private static Decision contradiction(String field, String why) {
    return rejected(new Rejection.Contradiction(field, why));
  }
}
