package fengsui.town.force;

import fengsui.domain.Command;
import fengsui.domain.assignment.AlertPolicy;
import fengsui.domain.assignment.AlertRoute;
import fengsui.domain.people.Person;
import fengsui.domain.plan.PlanSet;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.station.Area;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.station.Station;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitDefinition;
import fengsui.town.map.Bortala;
import fengsui.town.map.BortalaMap;
import fengsui.town.map.StationForce;
import fengsui.town.map.StationSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The force of the demo region: who and what there is, and what is sent to which incident. Stations
 * stand where the map of the same region shows them.
 */
public final class BortalaForce {

  /** The district code of the prefecture, which its incident numbers start with. */
  public static final String INCIDENT_PREFIX = "652700";

  /** Full-time crews sit beside a bell; these carry a telephone and are given more time. */
  private static final List<ForceKind> CALLED_BY_TELEPHONE =
      List.of(
          ForceKind.VOLUNTEER,
          ForceKind.MICRO_STATION,
          ForceKind.SOCIAL,
          ForceKind.CORPS,
          ForceKind.ARMY);

  private static final AlertPolicy TELEPHONE =
      new AlertPolicy(List.of(AlertRoute.APP, AlertRoute.SMS, AlertRoute.VOICE), 10, 45, 2);

  private final List<StationSite> sites;
  private final List<UnitDefinition> units;
  private final List<Person> people;

  private BortalaForce(Bortala region) {
    this.sites = region.stations();
    this.units = new UnitRoster(sites).units();
    this.people = new PeopleRoster(sites, units).people();
  }

  public static BortalaForce of(Bortala region) {
    return new BortalaForce(region);
  }

  /** The commands that define the force of the demo's own map; see {@link #define()}. */
  public static List<Command> commands() {
    return of(Bortala.of(BortalaMap.DEMO_SEED)).define();
  }

  public List<Area> areas() {
    return ForceAreas.areas(sites);
  }

  public List<Station> stations() {
    var stations = new ArrayList<Station>();
    for (StationSite site : sites) {
      stations.add(
          new Station(
              new StationId(site.id()),
              site.name(),
              site.at(),
              UnitRoster.force(site.force()),
              ForceAreas.ofStation(site),
              telephone(stations.size())));
    }
    return stations;
  }

  public List<UnitDefinition> units() {
    return units;
  }

  /** Base plans and supplements. */
  public List<ResponsePlan> plans() {
    return planSet().plans();
  }

  /** Everything that is sent to which incident, as data. */
  public PlanSet planSet() {
    var plans = new ArrayList<>(PlanBook.plans());
    plans.addAll(SupplementBook.plans());
    return new PlanSet(FormationBook.formations(), LevelBook.rules(), plans);
  }

  public List<Person> people() {
    return people;
  }

  /**
   * The commands that define all of it, in an order in which each may be decided: whatever a
   * command names was defined before. An administrator of the brigade, or the first start of an
   * empty core, submits them.
   */
  public List<Command> define() {
    var commands = new ArrayList<Command>();
    commands.add(new ReferenceCommand.SetIncidentPrefix(INCIDENT_PREFIX));
    areas().forEach(area -> commands.add(new ReferenceCommand.DefineArea(area)));
    stations().forEach(station -> commands.add(new ReferenceCommand.DefineStation(station)));
    units.forEach(unit -> commands.add(new ReferenceCommand.DefineUnit(unit)));
    commands.add(new ReferenceCommand.ChangePlans(PlanSet.EMPTY.to(planSet()), "演示区域出动编成"));
    for (ForceKind force : CALLED_BY_TELEPHONE) {
      commands.add(new ReferenceCommand.SetAlertPolicy(force, TELEPHONE));
    }
    people.forEach(person -> commands.add(new ReferenceCommand.DefinePerson(person)));
    return List.copyOf(commands);
  }

  private static String telephone(int index) {
    return String.format(Locale.ROOT, "0909-23%05d", index + 1);
  }

  /** The sites of stations of one force, in the order of their ids. */
  public List<StationSite> sites(StationForce force) {
    return sites.stream().filter(site -> site.force() == force).toList();
  }
}
