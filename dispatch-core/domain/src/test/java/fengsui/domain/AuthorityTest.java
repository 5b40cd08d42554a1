package fengsui.domain;

import static fengsui.domain.testing.City.orderOf;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.call.CallCommand.LinkCall;
import fengsui.domain.call.CallCommand.UnlinkCall;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentCommand.AddNote;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentCommand.LinkDuplicate;
import fengsui.domain.incident.IncidentCommand.UnlinkDuplicate;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.AreaKind;
import fengsui.domain.station.ReferenceCommand.DefineArea;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.station.ReferenceCommand.DefineStation;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.station.ReferenceCommand.RetireUnit;
import fengsui.domain.station.ReferenceCommand.SetIncidentPrefix;
import fengsui.domain.station.Station;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitCommand.ReportUnit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.UnitStatus;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorityTest {
  private static final AreaId A1 = new AreaId("A1");
  private static final AreaId JH = new AreaId("JH");

  private final City city = City.small();

  @Test
  void whoIsUnknownOrHasLeftMayDoNothing() {
    assertThat(city.refused("nobody", City.create(null)))
        .isEqualTo(new Rejection.UnknownAuthor("nobody"));
    assertThat(city.refused("gone", City.create(null)))
        .isEqualTo(new Rejection.UnknownAuthor("gone"));
  }

  @Test
  void onlyTheServiceItselfFiresTimers() {
    assertThat(city.refused("admin", new SystemCommand.TimersDue()))
        .isEqualTo(new Rejection.NotAllowed("TimersDue", Set.of()));
    assertThat(city.refused("system", City.create(null))).isInstanceOf(Rejection.NotAllowed.class);
  }

  @Test
  void aBattalionActsOnlyInItsOwnArea() {
    var incident = city.fire();

    assertThat(city.refused("jinghe", orderOf(incident, "E31")))
        .isEqualTo(new Rejection.OutsideYourArea(JH, A1));
    assertThat(city.refused("jinghe", City.create(null)))
        .isEqualTo(new Rejection.OutsideYourArea(JH, A1));
    assertThat(city.refused("jinghe", new PutOutOfService(new UnitId("E11"), "x")))
        .isEqualTo(new Rejection.OutsideYourArea(JH, A1));

    var own = City.created(city.does("jinghe", vehicleFireNearS3()));
    city.does("jinghe", orderOf(own, "E31"));
    assertThat(city.refused("jinghe", orderOf(own, "E11")))
        .isEqualTo(new Rejection.OutsideYourArea(JH, A1));
    assertThat(city.refused("jinghe", new LinkDuplicate(own, incident)))
        .isEqualTo(new Rejection.OutsideYourArea(JH, A1));
    assertThat(city.refused("jinghe", City.logCall(incident)))
        .isEqualTo(new Rejection.OutsideYourArea(JH, A1));
    var call = city.call();
    city.does("taker", new LinkCall(call, incident));
    assertThat(city.refused("jinghe", new UnlinkCall(call, "x")))
        .isEqualTo(new Rejection.OutsideYourArea(JH, A1));
  }

  @Test
  void whoUndoesALinkNeedsTheAreasOfBothIncidents() {
    var primary = city.fire();
    var duplicate = City.created(city.does("jinghe", vehicleFireNearS3()));
    city.does("commander", new LinkDuplicate(duplicate, primary));
    var undo = new UnlinkDuplicate(duplicate, "other road");

    assertThat(city.refused("jinghe", undo)).isEqualTo(new Rejection.OutsideYourArea(JH, A1));
    city.does("commander", undo);
  }

  private static CreateIncident vehicleFireNearS3() {
    return new CreateIncident(
        null, IncidentKind.VEHICLE_FIRE, new AlarmLevel(1), SmallCity.NEAR_S3, Situation.UNKNOWN);
  }

  @Test
  void aBattalionReportsForItsUnitThatHelpsElsewhere() {
    var incident = city.fire();
    var helping = city.order(incident, "E31");
    var other = city.order(incident, "E11");

    city.does("jinghe", new AcknowledgeAssignment(helping));
    assertThat(city.refused("jinghe", new AcknowledgeAssignment(other)))
        .isEqualTo(new Rejection.OutsideYourArea(JH, A1));
  }

  @Test
  void aCrewActsOnlyForItsOwnUnit() {
    var incident = city.fire();
    var own = city.order(incident, "E11");
    var other = city.order(incident, "L12");

    city.does("crew11", new AcknowledgeAssignment(own));
    assertThat(city.refused("crew11", new AcknowledgeAssignment(other)))
        .isEqualTo(new Rejection.NotYourUnit(other));
    assertThat(city.refused("crew11", new ReportUnit(new UnitId("R13"), UnitStatus.AVAILABLE)))
        .isInstanceOf(Rejection.Contradiction.class);
  }

  @Test
  void aDutyDeskActsForAllUnitsOfItsArea() {
    var incident = city.fire();
    var here = city.order(incident, "L12");
    var elsewhere = city.order(incident, "E21");

    city.does("desk1", new AcknowledgeAssignment(here));
    city.does("desk1", new ReportUnit(new UnitId("R13"), UnitStatus.AVAILABLE));
    assertThat(city.refused("desk1", new AcknowledgeAssignment(elsewhere)))
        .isEqualTo(new Rejection.NotYourUnit(elsewhere));
    assertThat(city.refused("desk1", new ReportUnit(new UnitId("E31"), UnitStatus.AVAILABLE)))
        .isInstanceOf(Rejection.OutsideYourArea.class);
  }

  @Test
  void aCrewWritesOnlyOnTheIncidentsItIsSentTo() {
    var incident = city.fire();
    assertThat(city.refused("crew11", new AddNote(incident, "x")))
        .isInstanceOf(Rejection.OutsideYourArea.class);
    city.order(incident, "E11");
    city.does("crew11", new AddNote(incident, "smoke on floor 3"));
    assertThat(city.refused("crew21", new AddNote(incident, "x")))
        .isInstanceOf(Rejection.OutsideYourArea.class);
  }

  @Test
  void whoHasTwoRolesMayWhatEitherAllows() {
    var both =
        new Person(
            new PersonId("both"),
            "both",
            Set.of(Role.COMMANDER, Role.RESPONDER),
            JH,
            new UnitId("E11"),
            true);
    city.does("admin", new DefinePerson(both));
    var incident = city.fire();
    var own = city.order(incident, "E11");
    var help = city.order(incident, "E31");
    var other = city.order(incident, "E21");

    city.does("both", new ReportAssignment(own, AssignmentStatus.EN_ROUTE));
    city.does("both", new ReportAssignment(help, AssignmentStatus.EN_ROUTE));
    assertThat(city.refused("both", new ReportAssignment(other, AssignmentStatus.EN_ROUTE)))
        .isEqualTo(new Rejection.NotYourUnit(other));
  }

  @Test
  void nobodyChangesTheOwnRolesOrArea() {
    city.does("admin", new DefinePerson(SmallCity.person("local", Role.ADMINISTRATOR, "BL", null)));

    var commander = SmallCity.person("admin", Role.COMMANDER, "BZ", null);
    assertThat(city.refused("admin", new DefinePerson(commander)))
        .isInstanceOf(Rejection.Contradiction.class);
    var elsewhere = SmallCity.person("local", Role.ADMINISTRATOR, "A1", null);
    assertThat(city.refused("local", new DefinePerson(elsewhere)))
        .isInstanceOf(Rejection.Contradiction.class);
    var renamed =
        new Person(
            new PersonId("local"),
            "new name",
            Set.of(Role.ADMINISTRATOR),
            new AreaId("BL"),
            null,
            true);
    city.does("local", new DefinePerson(renamed));
    city.does("admin", new DefinePerson(elsewhere));
  }

  @Test
  void aLocalAdministratorChangesOnlyWhatIsLocal() {
    city.does("admin", new DefinePerson(SmallCity.person("local", Role.ADMINISTRATOR, "JH", null)));

    city.does("local", new DefineUnit(SmallCity.unit("E33", UnitKind.RESCUE, "S3", Map.of(), 4)));
    city.does("local", new DefineArea(SmallCity.area("A4", AreaKind.STATION, "JH")));
    var here = SmallCity.unit("E34", UnitKind.RESCUE, "S1", Map.of(), 4);
    assertThat(city.refused("local", new DefineUnit(here)))
        .isEqualTo(new Rejection.OutsideYourArea(JH, A1));
    var stolen = SmallCity.unit("E11", UnitKind.RESCUE, "S3", Map.of(), 4);
    assertThat(city.refused("local", new DefineUnit(stolen)))
        .isEqualTo(new Rejection.OutsideYourArea(JH, A1));
    assertThat(city.refused("local", new RetireUnit(new UnitId("L12"))))
        .isEqualTo(new Rejection.OutsideYourArea(JH, A1));
    assertThat(city.refused("local", new DefineArea(SmallCity.area("A1", AreaKind.STATION, "JH"))))
        .isEqualTo(new Rejection.OutsideYourArea(JH, A1));
    var annexed = SmallCity.station("S1", "A3", 82.89, 44.6, ForceKind.NATIONAL);
    assertThat(city.refused("local", new DefineStation(annexed)))
        .isEqualTo(new Rejection.OutsideYourArea(JH, A1));
    assertThat(city.refused("local", new SetIncidentPrefix("1")))
        .isEqualTo(new Rejection.OutsideYourArea(JH, new AreaId("BZ")));
    assertThat(
            city.refused(
                "local", new DefinePerson(SmallCity.person("taker", Role.COMMANDER, "JH", null))))
        .isEqualTo(new Rejection.OutsideYourArea(JH, new AreaId("BZ")));
    assertThat(city.refused("local", new DefineArea(SmallCity.area("B2", AreaKind.BRIGADE, null))))
        .isInstanceOf(Rejection.OutsideYourArea.class);
  }

  @Test
  void aStationNeverTakesTheGroundOfOthers() {
    city.does("admin", new DefinePerson(SmallCity.person("local", Role.ADMINISTRATOR, "JH", null)));
    city.does("local", new DefineArea(SmallCity.area("A4", AreaKind.STATION, "JH")));
    var placed = SmallCity.station("S4", "A4", 82.075, 44.904, ForceKind.NATIONAL);
    assertThat(city.refused("local", new DefineStation(placed)))
        .isEqualTo(new Rejection.OutsideYourArea(JH, A1));
    var moved = SmallCity.station("S3", "A3", 82.075, 44.904, ForceKind.NATIONAL);
    assertThat(city.refused("local", new DefineStation(moved)))
        .isEqualTo(new Rejection.OutsideYourArea(JH, A1));

    var own = SmallCity.station("S4", "A4", 82.89, 44.61, ForceKind.NATIONAL);
    city.does("local", new DefineStation(own));
    city.does("commander", City.create(null));
    city.does("admin", new DefineStation(placed));
  }

  @Test
  void aStationOnTheGroundOfOthersIsStillRenamedButNotMadeNational() {
    city.does("admin", new DefinePerson(SmallCity.person("local", Role.ADMINISTRATOR, "JH", null)));
    city.does("local", new DefineArea(SmallCity.area("A4", AreaKind.STATION, "JH")));
    var works = SmallCity.station("S4", "A4", 82.075, 44.904, ForceKind.ENTERPRISE);
    city.does("admin", new DefineStation(works));

    var renamed = new Station(works.id(), "works", works.place(), works.force(), works.area(), "");
    city.does("local", new DefineStation(renamed));
    var national = SmallCity.station("S4", "A4", 82.075, 44.904, ForceKind.NATIONAL);
    assertThat(city.refused("local", new DefineStation(national)))
        .isEqualTo(new Rejection.OutsideYourArea(JH, A1));
  }

  @Test
  void aLocalAdministratorCannotLeaveTheBrigadeWithTheArea() {
    city.does("admin", new DefinePerson(SmallCity.person("local", Role.ADMINISTRATOR, "JH", null)));
    var brigade = new Rejection.OutsideYourArea(JH, new AreaId("BZ"));

    var apart = SmallCity.area("JH", AreaKind.BRIGADE, null);
    assertThat(city.refused("local", new DefineArea(apart))).isEqualTo(brigade);
    var demoted = SmallCity.area("JH", AreaKind.STATION, "BZ");
    assertThat(city.refused("local", new DefineArea(demoted))).isEqualTo(brigade);
  }
}
