package fengsui.domain.testing;

import fengsui.domain.geo.Bounds;
import fengsui.domain.geo.Location;
import fengsui.domain.geo.LocationSource;
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
import fengsui.domain.road.RoadCommand.SetRoadControl;
import fengsui.domain.road.RoadEffect;
import fengsui.domain.road.RoadShape.RoadArea;
import fengsui.domain.road.RoadShape.RoadLine;
import fengsui.domain.station.Area;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.AreaKind;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.station.ReferenceCommand.ActivatePack;
import fengsui.domain.station.ReferenceCommand.DefineArea;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.station.ReferenceCommand.DefinePlan;
import fengsui.domain.station.ReferenceCommand.DefineStation;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.station.RegionPack;
import fengsui.domain.station.Station;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.VehicleClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reference data of {@link City#small()}. Brigade BZ has battalions BL (stations S1, S2) and JH
 * (station S3). S1 has E11, L12 and R13, S2 has E21, S3 has E31 and F32. People: taker, commander,
 * admin and auditor of the brigade; jinghe, commander of JH; desk1, duty desk of S1; crew11 and
 * crew21, crews of E11 and E21; gone, who has left.
 */
public final class SmallCity {
  /** 600 m from S1, 5 km from S2, 60 km from S3. */
  public static final Location NEAR_S1 = location(82.075, 44.904);

  public static final Location NEAR_S2 = location(82.125, 44.884);
  public static final Location NEAR_S3 = location(82.891, 44.602);

  private SmallCity() {}

  /** In an order in which each refers only to those before it. */
  public static List<ReferenceCommand> commands() {
    return Stream.of(areas(), stations(), units(), plans(), people())
        .<ReferenceCommand>flatMap(List::stream)
        .toList();
  }

  private static List<ReferenceCommand> areas() {
    var bounds = new Bounds(new LonLat(79, 43), new LonLat(84, 46));
    return List.of(
        new ActivatePack(new RegionPack("bortala", "0".repeat(64), bounds)),
        new DefineArea(area("BZ", AreaKind.BRIGADE, null)),
        new DefineArea(area("BL", AreaKind.BATTALION, "BZ")),
        new DefineArea(area("JH", AreaKind.BATTALION, "BZ")),
        new DefineArea(area("A1", AreaKind.STATION, "BL")),
        new DefineArea(area("A2", AreaKind.STATION, "BL")),
        new DefineArea(area("A3", AreaKind.STATION, "JH")));
  }

  private static List<ReferenceCommand> stations() {
    return List.of(
        new DefineStation(station("S1", "A1", 82.070, 44.900, ForceKind.NATIONAL)),
        new DefineStation(station("S2", "A2", 82.130, 44.880, ForceKind.NATIONAL)),
        new DefineStation(station("S3", "A3", 82.890, 44.600, ForceKind.NATIONAL)));
  }

  private static List<ReferenceCommand> units() {
    var tender = Map.of(Capability.WATER_L, 8_000, Capability.PUMP_LPS, 60);
    return List.of(
        new DefineUnit(unit("E11", UnitKind.WATER_TENDER, "S1", tender, 6)),
        new DefineUnit(unit("L12", UnitKind.LADDER, "S1", Map.of(Capability.AERIAL_M, 32), 3)),
        new DefineUnit(unit("R13", UnitKind.RESCUE, "S1", Map.of(Capability.RESCUERS, 6), 7)),
        new DefineUnit(unit("E21", UnitKind.WATER_TENDER, "S2", tender, 5)),
        new DefineUnit(unit("E31", UnitKind.WATER_TENDER, "S3", tender, 6)),
        new DefineUnit(
            unit("F32", UnitKind.FOAM_TENDER, "S3", Map.of(Capability.FOAM_L, 4_000), 4)));
  }

  private static List<ReferenceCommand> plans() {
    return List.of(
        new DefinePlan(
            plan("fire-1", 1, line("tenders", new Need.Units(UnitKind.WATER_TENDER, 2)))),
        new DefinePlan(
            plan(
                "fire-2",
                2,
                line("tenders", new Need.Units(UnitKind.WATER_TENDER, 3)),
                line("reach", new Need.Quantity(Capability.AERIAL_M, 30)),
                line("water", new Need.Quantity(Capability.WATER_L, 20_000)))));
  }

  private static List<ReferenceCommand> people() {
    return List.of(
        new DefinePerson(person("taker", Role.CALL_TAKER, "BZ", null)),
        new DefinePerson(person("commander", Role.COMMANDER, "BZ", null)),
        new DefinePerson(person("jinghe", Role.COMMANDER, "JH", null)),
        new DefinePerson(person("admin", Role.ADMINISTRATOR, "BZ", null)),
        new DefinePerson(person("auditor", Role.AUDITOR, "BZ", null)),
        new DefinePerson(person("desk1", Role.RESPONDER, "A1", null)),
        new DefinePerson(person("crew11", Role.RESPONDER, "A1", "E11")),
        new DefinePerson(person("crew21", Role.RESPONDER, "A2", "E21")),
        new DefinePerson(
            new Person(
                new PersonId("gone"),
                "gone",
                Set.of(Role.COMMANDER),
                new AreaId("BZ"),
                null,
                false)));
  }

  public static Location location(double lon, double lat) {
    return new Location(new LonLat(lon, lat), LocationSource.MAP, 20, "");
  }

  /** A square of about 2 km around S1. */
  public static final RoadArea AROUND_S1 =
      new RoadArea(
          List.of(
              new LonLat(82.06, 44.89),
              new LonLat(82.08, 44.89),
              new LonLat(82.08, 44.91),
              new LonLat(82.06, 44.91)));

  /** Closes the road between S1 and S2 for all, at once and until it is lifted. */
  public static SetRoadControl closure(String reason) {
    return new SetRoadControl(
        null,
        reason,
        new RoadLine(List.of(new LonLat(82.1, 44.88), new LonLat(82.1, 44.9))),
        new RoadEffect.RoadClosed(),
        Set.of(VehicleClass.values()),
        null,
        null,
        null);
  }

  public static Area area(String id, AreaKind kind, @Nullable String parent) {
    return new Area(new AreaId(id), id, kind, parent == null ? null : new AreaId(parent));
  }

  public static Station station(String id, String area, double lon, double lat, ForceKind force) {
    return new Station(new StationId(id), id, new LonLat(lon, lat), force, new AreaId(area), "");
  }

  /** A heavy unit of the national service without formations. */
  public static UnitDefinition unit(
      String id, UnitKind kind, String station, Map<Capability, Integer> capabilities, int crew) {
    return new UnitDefinition(
        new UnitId(id),
        id,
        kind,
        ForceKind.NATIONAL,
        VehicleClass.HEAVY,
        new StationId(station),
        capabilities,
        Set.of(),
        crew);
  }

  /** A plan for building fires. */
  public static ResponsePlan plan(String id, int level, RequirementLine... lines) {
    return new ResponsePlan(
        new PlanId(id),
        id,
        Set.of(IncidentKind.BUILDING_FIRE),
        new AlarmLevel(level),
        List.of(lines),
        1);
  }

  public static RequirementLine line(String id, Need need) {
    return new RequirementLine(id, id, need, 0, 0);
  }

  public static Person person(String id, Role role, String area, @Nullable String unit) {
    return new Person(
        new PersonId(id),
        id,
        Set.of(role),
        new AreaId(area),
        unit == null ? null : new UnitId(unit),
        true);
  }
}
