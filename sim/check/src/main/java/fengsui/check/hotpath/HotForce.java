package fengsui.check.hotpath;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.PlanId;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.station.Area;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.AreaKind;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.station.Station;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.VehicleClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One brigade with one station and as many units as are asked for, and a plan for 2 + 1 + 1. */
final class HotForce {
  static final IncidentKind KIND = IncidentKind.BUILDING_FIRE;
  static final AlarmLevel LEVEL = new AlarmLevel(1);
  static final PersonId COMMANDER = new PersonId("commander");

  /** Units that the plan calls for. */
  static final int UNITS_PER_INCIDENT = 4;

  private static final AreaId AREA = new AreaId("brigade");
  private static final StationId STATION = new StationId("S1");

  private HotForce() {}

  static UnitId unit(int index) {
    return new UnitId("U" + index);
  }

  /** What defines it all. */
  static List<ReferenceCommand> commands(LonLat station, int units) {
    var commands = new ArrayList<ReferenceCommand>();
    commands.add(
        new ReferenceCommand.DefineArea(new Area(AREA, "brigade", AreaKind.BRIGADE, null)));
    var battalion = new AreaId("battalion");
    var first = new AreaId("station");
    commands.add(
        new ReferenceCommand.DefineArea(
            new Area(battalion, "battalion", AreaKind.BATTALION, AREA)));
    commands.add(
        new ReferenceCommand.DefineArea(new Area(first, "station", AreaKind.STATION, battalion)));
    commands.add(
        new ReferenceCommand.DefineStation(
            new Station(STATION, "station", station, ForceKind.NATIONAL, first, "119")));
    commands.add(new ReferenceCommand.DefinePlan(plan()));
    commands.add(
        new ReferenceCommand.DefinePerson(
            new Person(
                COMMANDER,
                "commander",
                Set.of(Role.CALL_TAKER, Role.COMMANDER),
                AREA,
                null,
                true)));
    for (int i = 0; i < units; i++) {
      commands.add(new ReferenceCommand.DefineUnit(definition(i)));
    }
    return commands;
  }

  private static ResponsePlan plan() {
    return new ResponsePlan(
        new PlanId("hot"),
        "building fire",
        Set.of(KIND),
        LEVEL,
        List.of(
            line("water", UnitKind.WATER_TENDER, 2),
            line("ladder", UnitKind.LADDER, 1),
            line("rescue", UnitKind.RESCUE, 1)),
        1);
  }

  private static RequirementLine line(String id, UnitKind kind, int amount) {
    return new RequirementLine(id, id, new Need.Units(kind, amount), 0, 0);
  }

  private static UnitDefinition definition(int index) {
    var kind =
        switch (index % UNITS_PER_INCIDENT) {
          case 0, 1 -> UnitKind.WATER_TENDER;
          case 2 -> UnitKind.LADDER;
          default -> UnitKind.RESCUE;
        };
    return new UnitDefinition(
        unit(index),
        "U" + index,
        kind,
        ForceKind.NATIONAL,
        kind == UnitKind.LADDER ? VehicleClass.TALL : VehicleClass.HEAVY,
        STATION,
        kind == UnitKind.WATER_TENDER
            ? Map.of(Capability.WATER_L, 6_000)
            : Map.of(Capability.RESCUERS, 4),
        Set.of(),
        6);
  }
}
