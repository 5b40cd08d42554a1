package fengsui.domain.station;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Rejection;
import fengsui.domain.assignment.AlertPolicy;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.station.ReferenceCommand.ActivatePack;
import fengsui.domain.station.ReferenceCommand.DefineArea;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.station.ReferenceCommand.DefineStation;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.station.ReferenceCommand.RetireUnit;
import fengsui.domain.station.ReferenceCommand.SetAlertPolicy;
import fengsui.domain.station.ReferenceCommand.SetIncidentPrefix;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.UnitStatus;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceRulesTest {
  private final City city = City.small();

  @Test
  void whatIsDefinedAgainTheSameChangesNothing() {
    for (var command : SmallCity.commands()) {
      assertThat(city.refused("system", command)).isInstanceOf(Rejection.NothingChanges.class);
    }
  }

  @Test
  void eachAreaLiesInALargerKind() {
    assertThat(refused(new DefineArea(SmallCity.area("X", AreaKind.STATION, "nowhere"))))
        .isEqualTo(new Rejection.NotFound("area", "nowhere"));
    assertThat(refused(new DefineArea(SmallCity.area("X", AreaKind.BATTALION, "JH"))))
        .isInstanceOf(Rejection.Contradiction.class);
    assertThat(refused(new DefineArea(SmallCity.area("BL", AreaKind.STATION, "BZ"))))
        .isInstanceOf(Rejection.Contradiction.class);
    assertThat(refused(new DefineArea(SmallCity.area("A1", AreaKind.BATTALION, "BZ"))))
        .isEqualTo(new Rejection.Contradiction("area.kind", "it is the area of station S1"));
    city.does("admin", new DefineArea(SmallCity.area("A1", AreaKind.STATION, "JH")));
    assertThat(city.state().contains(new AreaId("JH"), new AreaId("A1"))).isTrue();
  }

  @Test
  void aStationHasAnAreaOfItsKind() {
    var at = ForceKind.NATIONAL;
    assertThat(refused(new DefineStation(SmallCity.station("S9", "X", 82, 45, at))))
        .isEqualTo(new Rejection.NotFound("area", "X"));
    assertThat(refused(new DefineStation(SmallCity.station("S9", "BL", 82, 45, at))))
        .isInstanceOf(Rejection.Contradiction.class);
  }

  @Test
  void aNewUnitStandsInQuartersAndAChangedOneKeepsItsStatus() {
    var definition =
        SmallCity.unit("E11", UnitKind.WATER_TENDER, "S2", Map.of(Capability.WATER_L, 1), 6);
    city.order(city.fire(), "E11");
    city.does("admin", new DefineUnit(definition));
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.DISPATCHED);
    assertThat(city.unit("E11").definition()).isEqualTo(definition);

    city.does("admin", new DefineUnit(SmallCity.unit("E14", UnitKind.CRANE, "S1", Map.of(), 2)));
    assertThat(city.unit("E14").isFree()).isTrue();
    assertThat(refused(new DefineUnit(SmallCity.unit("E15", UnitKind.CRANE, "S9", Map.of(), 2))))
        .isEqualTo(new Rejection.NotFound("station", "S9"));
  }

  @Test
  void aUnitWithForceOrPeopleIsNotRetired() {
    var e31 = new UnitId("E31");
    city.order(city.fire(), "E31");
    assertThat(refused(new RetireUnit(e31))).isInstanceOf(Rejection.UnitsNotAvailable.class);
    assertThat(refused(new RetireUnit(new UnitId("E11"))))
        .isInstanceOf(Rejection.Contradiction.class);
    assertThat(refused(new RetireUnit(new UnitId("E99")))).isInstanceOf(Rejection.NotFound.class);
    city.does("admin", new RetireUnit(new UnitId("L12")));
    assertThat(city.state().units().contains(new UnitId("L12"))).isFalse();
  }

  @Test
  void aPersonRefersToWhatIsThere() {
    assertThat(refused(new DefinePerson(SmallCity.person("p", Role.COMMANDER, "X", null))))
        .isEqualTo(new Rejection.NotFound("area", "X"));
    assertThat(
            city.refused(
                "system", new DefinePerson(SmallCity.person("p", Role.RESPONDER, "A1", "E9"))))
        .isEqualTo(new Rejection.NotFound("unit", "E9"));
    assertThat(refused(new DefinePerson(SmallCity.person("system", Role.COMMANDER, "BZ", null))))
        .isInstanceOf(Rejection.Contradiction.class);
  }

  @Test
  void anAuditorHasTheRootArea() {
    assertThat(refused(new DefinePerson(SmallCity.person("reader", Role.AUDITOR, "JH", null))))
        .isEqualTo(
            new Rejection.Contradiction(
                "person.area",
                "an auditor reads everything, so the area must be the whole brigade"));
    city.does("admin", new DefinePerson(SmallCity.person("reader", Role.AUDITOR, "BZ", null)));

    city.does("system", new DefineArea(SmallCity.area("NEW", AreaKind.BRIGADE, null)));
    city.does("system", new DefinePerson(SmallCity.person("reader", Role.AUDITOR, "NEW", null)));
    var joins = new DefineArea(SmallCity.area("NEW", AreaKind.BATTALION, "BZ"));
    assertThat(city.refused("system", joins)).isInstanceOf(Rejection.Contradiction.class);
    city.does("system", new DefinePerson(SmallCity.person("reader", Role.AUDITOR, "BZ", null)));
    city.does("system", joins);
  }

  @Test
  void theLastAdministratorStays() {
    var left =
        new Person(
            new PersonId("admin"),
            "admin",
            Set.of(Role.ADMINISTRATOR),
            new AreaId("BZ"),
            null,
            false);
    var local = SmallCity.person("admin2", Role.ADMINISTRATOR, "BL", null);
    city.does("admin", new DefinePerson(local));
    assertThat(refused(new DefinePerson(left))).isInstanceOf(Rejection.Contradiction.class);
    city.does(
        "admin", new DefinePerson(SmallCity.person("admin3", Role.ADMINISTRATOR, "BZ", null)));
    city.does("admin", new DefinePerson(left));
    assertThat(refused(new DefinePerson(left))).isInstanceOf(Rejection.UnknownAuthor.class);
  }

  @Test
  void settingsChange() {
    city.does("admin", new SetIncidentPrefix("652700"));
    var policy = new AlertPolicy(AlertPolicy.DEFAULT.routes(), 10, 60, 2);
    city.does("admin", new SetAlertPolicy(ForceKind.VOLUNTEER, policy));
    var pack = city.state().settings().pack();

    assertThat(city.state().settings().alertPolicy(ForceKind.VOLUNTEER)).isEqualTo(policy);
    assertThat(city.state().settings().alertPolicy(ForceKind.NATIONAL))
        .isEqualTo(AlertPolicy.DEFAULT);
    assertThat(pack).isNotNull();
    if (pack != null) {
      var next = new RegionPack("bortala", "1".repeat(64), pack.bounds());
      city.does("admin", new ActivatePack(next));
      assertThat(city.state().settings().pack()).isEqualTo(next);
      assertThat(city.state().settings().incidentPrefix()).isEqualTo("652700");
    }
  }

  private Rejection refused(ReferenceCommand command) {
    return city.refused("admin", command);
  }
}
