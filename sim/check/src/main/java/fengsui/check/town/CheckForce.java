package fengsui.check.town;

import fengsui.domain.Command;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.PlanChange;
import fengsui.domain.plan.PlanId;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.station.Station;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.VehicleClass;
import fengsui.town.force.BortalaForce;
import fengsui.town.map.Bortala;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The areas, stations and plans of the demo region with as many units, crews and seats as a check
 * asks for. Of three units that are ordered two are water tenders and one is a rescue truck; the
 * others cannot answer the plan that the checks use.
 */
final class CheckForce {
  /** Full-time stations, in the order of the region; units are spread over them. */
  private static final int STATIONS = 22;

  private final List<Station> stations;
  private final AreaId brigade;
  private final List<Command> commands = new ArrayList<>();
  private final List<UnitDefinition> crews = new ArrayList<>();
  private final List<UnitDefinition> others = new ArrayList<>();
  private final List<PersonId> seats = new ArrayList<>();

  CheckForce(Bortala region, TownSize size) {
    var force = BortalaForce.of(region);
    stations = force.stations().subList(0, STATIONS);
    brigade = force.areas().getFirst().id();
    for (var command : force.define()) {
      if (!isReplaced(command)) {
        commands.add(withoutOwnKind(command));
      }
    }
    commands.add(new ReferenceCommand.DefinePlan(plan()));
    for (int i = 0; i < size.crews(); i++) {
      crews.add(
          unit("C%03d".formatted(i), i, i % 3 == 2 ? UnitKind.RESCUE : UnitKind.WATER_TENDER));
    }
    for (int i = 0; i < size.others(); i++) {
      others.add(unit("T%03d".formatted(i), i, UnitKind.LIGHTING));
    }
    crews.forEach(this::define);
    others.forEach(this::define);
    for (int i = 0; i < size.seats(); i++) {
      var id = new PersonId("seat-" + i);
      seats.add(id);
      person(
          new Person(id, "席位 " + i, Set.of(Role.CALL_TAKER, Role.COMMANDER), brigade, null, true));
    }
    person(
        new Person(
            new PersonId("admin"), "系统管理员", Set.of(Role.ADMINISTRATOR), brigade, null, true));
  }

  /** Units, people and the plan that the checks use are of their own. */
  private static boolean isReplaced(Command command) {
    return command instanceof ReferenceCommand.DefineUnit
        || command instanceof ReferenceCommand.DefinePerson;
  }

  private static Command withoutOwnKind(Command command) {
    if (!(command instanceof ReferenceCommand.ChangePlans(var change, var reason))) {
      return command;
    }
    var others =
        change.plans().stream().filter(plan -> !plan.kinds().contains(CheckTown.KIND)).toList();
    return new ReferenceCommand.ChangePlans(
        new PlanChange(
            others,
            change.retired(),
            change.formations(),
            change.retiredFormations(),
            change.levelRules()),
        reason);
  }

  List<Command> commands() {
    return commands;
  }

  List<UnitDefinition> crews() {
    return crews;
  }

  List<UnitDefinition> others() {
    return others;
  }

  List<PersonId> seats() {
    return seats;
  }

  Station station(UnitDefinition unit) {
    return stations.stream().filter(s -> s.id().equals(unit.station())).findFirst().orElseThrow();
  }

  static PersonId crewOf(UnitDefinition unit) {
    return new PersonId("crew-" + unit.id().value());
  }

  private static ResponsePlan plan() {
    var water = new Need.Units(UnitKind.WATER_TENDER, CheckTown.UNITS_PER_INCIDENT - 1);
    var rescue = new Need.Units(UnitKind.RESCUE, 1);
    return new ResponsePlan(
        new PlanId("check"),
        "车辆火灾",
        Set.of(CheckTown.KIND),
        new AlarmLevel(1),
        List.of(
            new RequirementLine("water", "水罐消防车", water, 0, 0),
            new RequirementLine("rescue", "抢险救援车", rescue, 0, 0)),
        1);
  }

  private UnitDefinition unit(String id, int index, UnitKind kind) {
    var capabilities =
        kind == UnitKind.WATER_TENDER
            ? Map.of(Capability.WATER_L, 6_000, Capability.PUMP_LPS, 60)
            : Map.of(Capability.LIGHTING_KW, 20);
    return new UnitDefinition(
        new UnitId(id),
        "车 " + id,
        kind,
        ForceKind.NATIONAL,
        VehicleClass.HEAVY,
        stations.get(index % stations.size()).id(),
        capabilities,
        Set.of(),
        6);
  }

  private void define(UnitDefinition unit) {
    commands.add(new ReferenceCommand.DefineUnit(unit));
    var area = station(unit).area();
    person(
        new Person(
            crewOf(unit),
            "班长 " + unit.id().value(),
            Set.of(Role.RESPONDER),
            area,
            unit.id(),
            true));
  }

  private void person(Person person) {
    commands.add(new ReferenceCommand.DefinePerson(person));
  }
}
