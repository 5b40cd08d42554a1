package fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentCommand.Locate;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaKind;
import fengsui.domain.station.ReferenceCommand.DefineArea;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.Unit;
import fengsui.protocol.console.BoardMessage.Delta;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeltasTest {
  private static final Outcome RESOLVED = new Outcome(OutcomeKind.RESOLVED, "");

  private final City city = City.small();

  @Test
  void aSeatOfTheBrigadeSeesAllAndOnlyWhatChangedFromThenOn() {
    var full = Deltas.full(audience("commander"), city.state());
    assertThat(full.from()).isZero();
    assertThat(full.upserts().units()).hasSize(6);
    assertThat(full.upserts().people()).hasSize(9);
    assertThat(full.upserts().settings()).isNotNull();

    var before = city.state();
    var fire = city.fire();
    var delta = between("commander", before);

    assertThat(delta.from()).isEqualTo(before.number());
    assertThat(delta.to()).isEqualTo(city.state().number());
    assertThat(delta.upserts().incidents()).extracting(i -> i.id()).containsExactly(fire);
    assertThat(delta.upserts().units()).isEmpty();
    assertThat(delta.upserts().settings()).isNull();
  }

  @Test
  void aSeatOfABattalionDoesNotSeeTheIncidentsUnitsAndPeopleOfAnother() {
    city.orderTo(city.fire(), "E11", AssignmentStatus.EN_ROUTE);

    var full = Deltas.full(audience("jinghe"), city.state());

    assertThat(full.upserts().incidents()).isEmpty();
    assertThat(full.upserts().assignments()).isEmpty();
    assertThat(unitIds(full)).containsExactly("E31", "F32");
    assertThat(full.upserts().people()).extracting(p -> p.id().value()).containsExactly("jinghe");
    assertThat(full.upserts().stations()).hasSize(3);
  }

  @Test
  void aPreAlertIsSeenWhereItsPlaceIsAndByWhoeverHasAUnitInIt() {
    var before = city.state();
    var told = City.sent(city.does("commander", City.preAlert(null, "E11"))).id();
    assertThat(between("commander", before).upserts().preAlerts()).hasSize(1);
    assertThat(between("jinghe", before).upserts().preAlerts()).isEmpty();

    var without = city.state();
    city.does("commander", City.preAlert(told, "E11", "E31"));
    assertThat(between("jinghe", without).upserts().preAlerts()).hasSize(1);

    var with = city.state();
    city.does("commander", City.preAlert(told, "E11"));
    assertThat(between("jinghe", with).removes().preAlerts()).containsExactly(told.value());
    assertThat(Deltas.full(audience("admin"), city.state()).upserts().preAlerts()).isEmpty();
  }

  @Test
  void anOwnUnitOrderedElsewhereBringsTheWholeIncidentIntoView() {
    var fire = city.fire();
    city.does("taker", City.logCall(fire));
    city.order(fire, "E11");
    var before = city.state();

    city.order(fire, "E31");
    var delta = between("jinghe", before);

    assertThat(delta.upserts().incidents()).hasSize(1);
    assertThat(delta.upserts().calls()).hasSize(1);
    assertThat(delta.upserts().assignments()).hasSize(2);
    assertThat(unitIds(delta)).containsExactly("E11", "E31");
  }

  @Test
  void aForeignUnitLeavesTheViewWhenItsWorkEnds() {
    var fire = created(SmallCity.NEAR_S3);
    var order = city.orderTo(fire, "E11", AssignmentStatus.ON_SCENE);
    assertThat(unitIds(Deltas.full(audience("jinghe"), city.state()))).contains("E11");
    var before = city.state();

    city.does("commander", new ReleaseAssignment(order));
    var delta = between("jinghe", before);

    assertThat(delta.removes().units()).containsExactly("E11");
  }

  @Test
  void anIncidentThatMovesIntoAnotherAreaLeavesOneViewAndEntersTheOther() {
    var fire = city.fire();
    var before = city.state();

    city.does("taker", new Locate(fire, SmallCity.NEAR_S3));

    assertThat(between("jinghe", before).upserts().incidents()).hasSize(1);
    var back = city.state();
    city.does("taker", new Locate(fire, SmallCity.NEAR_S1));
    assertThat(between("jinghe", back).removes().incidents()).containsExactly(fire.value());
  }

  @Test
  void anAdministratorSeesReferenceDataButNoCallsAndIncidents() {
    city.order(city.fire(), "E11");
    city.call();

    var full = Deltas.full(audience("admin"), city.state());

    assertThat(full.upserts().incidents()).isEmpty();
    assertThat(full.upserts().calls()).isEmpty();
    assertThat(full.upserts().assignments()).isEmpty();
    assertThat(full.upserts().units()).hasSize(6);
    assertThat(full.upserts().people()).hasSize(9);
  }

  @Test
  void aResponderAndWhoHasLeftHaveNoSeat() {
    assertThat(Audience.of(person("crew11"))).isEmpty();
    assertThat(Audience.of(person("gone"))).isEmpty();
  }

  @Test
  void aChangeOfAreasGivesABattalionEverythingAnew() {
    var before = city.state();
    city.does("admin", new DefineArea(SmallCity.area("A4", AreaKind.STATION, "JH")));

    assertThat(between("jinghe", before).from()).isZero();
    assertThat(between("commander", before).from()).isEqualTo(before.number());
  }

  @Test
  void aClosedIncidentLeavesTheBoardAfterTenMinutesWithAllThatIsItsOwn() {
    var fire = city.fire();
    city.does("taker", City.logCall(fire));
    city.does("commander", new CloseIncident(fire, RESOLVED));
    assertThat(full("commander").upserts().incidents()).hasSize(1);
    var before = city.state();

    city.after(601).call();

    var delta = between("commander", before);
    assertThat(delta.removes().incidents()).containsExactly(fire.value());
    assertThat(delta.removes().calls()).hasSize(1);
    assertThat(full("commander").upserts().incidents()).isEmpty();
    assertThat(full("auditor").upserts().incidents()).isEmpty();
    var sight = new Sight(audience("commander"), city.state());
    assertThat(sight.sees(fire)).as("the history stays open to who may see it").isTrue();
  }

  private Delta full(String person) {
    return Deltas.full(audience(person), city.state());
  }

  private IncidentId created(fengsui.domain.geo.Location where) {
    return City.created(
        city.does(
            "taker",
            new CreateIncident(
                null, IncidentKind.BUILDING_FIRE, new AlarmLevel(1), where, Situation.UNKNOWN)));
  }

  private Delta between(String person, State before) {
    return Deltas.between(audience(person), before, city.state());
  }

  private Audience audience(String person) {
    return Audience.of(person(person)).orElseThrow();
  }

  private Person person(String id) {
    return Optional.ofNullable(city.state().people().get(new PersonId(id))).orElseThrow();
  }

  private static List<String> unitIds(Delta delta) {
    return delta.upserts().units().stream().map(Unit::id).map(id -> id.value()).toList();
  }
}
