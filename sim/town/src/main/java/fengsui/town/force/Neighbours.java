package fengsui.town.force;

import fengsui.domain.geo.LonLat;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.station.Area;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.AreaKind;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.station.ReferenceCommand.DefineArea;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.station.ReferenceCommand.DefineStation;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.station.Station;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.FormationKind;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The brigades beside Bortala that can be asked for aid. Each has one station with what it would
 * send. The stations lie outside the region's roads, so when they come is what they declare.
 */
public final class Neighbours {
  private static final String COMMANDER = "commander-";
  private static final String AREA = "brigade-";

  /** A neighbouring brigade and the station that would come. */
  private record Neighbour(
      String key, String name, String station, String stationName, LonLat at, String telephone) {

    AreaId area() {
      return new AreaId(AREA + key);
    }
  }

  private static final List<Neighbour> ALL =
      List.of(
          new Neighbour(
              "tacheng",
              "塔城地区消防救援支队",
              "T1",
              "乌苏市特勤消防救援站",
              new LonLat(84.677, 44.432),
              "0992-8500119"),
          new Neighbour(
              "karamay",
              "克拉玛依市消防救援支队",
              "K1",
              "独山子特勤消防救援站",
              new LonLat(84.887, 44.328),
              "0990-3680119"),
          new Neighbour(
              "yili", "伊犁州消防救援支队", "Y1", "伊宁市特勤消防救援站", new LonLat(81.330, 43.900), "0999-8120119"));

  private static final List<Apparatus> FORCE =
      List.of(
          Apparatus.RESCUE,
          Apparatus.HEAVY_WATER,
          Apparatus.LIGHT_TEAM,
          Apparatus.ADVANCE_TEAM,
          Apparatus.CRANE,
          Apparatus.LIGHTING);

  private Neighbours() {}

  /** The commands that define them, after the brigade's own; each may be decided in its turn. */
  public static List<ReferenceCommand> define() {
    var commands = new ArrayList<ReferenceCommand>();
    ALL.forEach(neighbour -> define(neighbour, commands));
    return List.copyOf(commands);
  }

  /** Who commands a neighbouring brigade in the demo. */
  public static PersonId commander(AreaId area) {
    return new PersonId(COMMANDER + area.value().substring(AREA.length()));
  }

  private static void define(Neighbour neighbour, List<ReferenceCommand> commands) {
    var battalion = new AreaId("battalion-" + neighbour.key());
    var own = new AreaId(ForceAreas.STATION_PREFIX + neighbour.station());
    var station = new StationId(neighbour.station());
    commands.add(
        new DefineArea(new Area(neighbour.area(), neighbour.name(), AreaKind.BRIGADE, null)));
    commands.add(
        new DefineArea(
            new Area(battalion, neighbour.stationName(), AreaKind.BATTALION, neighbour.area())));
    commands.add(
        new DefineArea(new Area(own, neighbour.stationName(), AreaKind.STATION, battalion)));
    commands.add(
        new DefineStation(
            new Station(
                station,
                neighbour.stationName(),
                neighbour.at(),
                ForceKind.NATIONAL,
                own,
                neighbour.telephone())));
    int number = 1;
    for (var apparatus : FORCE) {
      commands.add(new DefineUnit(unit(neighbour, station, apparatus, number)));
      number++;
    }
    definePeople(neighbour, own, number - 1, commands);
  }

  private static void definePeople(
      Neighbour neighbour, AreaId own, int crews, List<ReferenceCommand> commands) {
    commands.add(
        new DefinePerson(
            new Person(
                commander(neighbour.area()),
                neighbour.name().substring(0, 2) + "值班长",
                Set.of(Role.COMMANDER),
                neighbour.area(),
                null,
                true)));
    for (int crew = 1; crew <= crews; crew++) {
      var id = unitId(neighbour, crew);
      commands.add(
          new DefinePerson(
              new Person(
                  new PersonId("crew-" + id.value()),
                  neighbour.name().substring(0, 2) + crew + "号车",
                  Set.of(Role.RESPONDER),
                  own,
                  id,
                  true)));
    }
  }

  private static UnitDefinition unit(
      Neighbour neighbour, StationId station, Apparatus apparatus, int number) {
    return new UnitDefinition(
        unitId(neighbour, number),
        neighbour.name().substring(0, 2) + " " + apparatus.word(),
        apparatus.kind(),
        ForceKind.NATIONAL,
        apparatus.vehicleClass(),
        station,
        apparatus.capabilities(),
        apparatus == Apparatus.LIGHT_TEAM ? Set.of(FormationKind.EARTHQUAKE_LIGHT) : Set.of(),
        apparatus.crew());
  }

  private static UnitId unitId(Neighbour neighbour, int number) {
    return new UnitId(String.format(Locale.ROOT, "%s-%02d", neighbour.station(), number));
  }
}
