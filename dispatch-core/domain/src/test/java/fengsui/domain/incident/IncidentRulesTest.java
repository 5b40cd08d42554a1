package fengsui.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Rejection;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.call.CallId;
import fengsui.domain.geo.Location;
import fengsui.domain.geo.LocationSource;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentCommand.AddNote;
import fengsui.domain.incident.IncidentCommand.Classify;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentCommand.LinkDuplicate;
import fengsui.domain.incident.IncidentCommand.Locate;
import fengsui.domain.incident.IncidentCommand.RecordMilestone;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.people.Role;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.station.ReferenceCommand.DefineStation;
import fengsui.domain.station.ReferenceCommand.SetIncidentPrefix;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.ForceKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IncidentRulesTest {
  private final City city = City.small();

  @Test
  void incidentsAreNumberedByTheBeijingDateFromOne() {
    assertThat(city.fire().value()).isEqualTo("119-20260601-0001");
    assertThat(city.fire().value()).isEqualTo("119-20260601-0002");
    city.after(16 * 3_600 - 1);
    assertThat(city.fire().value()).isEqualTo("119-20260601-0003");
    city.after(1);
    city.call();
    assertThat(city.fire().value()).isEqualTo("119-20260602-0001");
    city.does("admin", new SetIncidentPrefix("652700"));
    assertThat(city.fire().value()).isEqualTo("652700-20260602-0002");
  }

  @Test
  void onlySoManyIncidentsAreOpenAtOnce() {
    for (int i = 0; i < State.OPEN_INCIDENTS_MAX - 1; i++) {
      city.fire();
    }
    var last = city.fire();
    assertThat(last.value()).endsWith("-10000");
    assertThat(city.refused("taker", City.create(null)))
        .isEqualTo(new Rejection.LimitReached("open incidents", State.OPEN_INCIDENTS_MAX));
    city.does("taker", close(last, OutcomeKind.FALSE_ALARM));
    assertThat(city.fire().value()).endsWith("-10001");
  }

  @Test
  void aCallMakesOnlyOneIncident() {
    var call = city.call();
    var incident = City.created(city.does("taker", City.create(call)));

    assertThat(city.refused("taker", City.create(call)))
        .isEqualTo(
            new Rejection.WrongLink(
                call.value(), incident.value(), "the call belongs to it already"));
    assertThat(city.refused("taker", City.create(new CallId("C-9"))))
        .isEqualTo(new Rejection.NotFound("call", "C-9"));
  }

  @Test
  void theFirstDueAreaIsThatOfTheNearestNationalStation() {
    for (var nearer : List.of("M1", "V1")) {
      city.does(
          "admin",
          new DefineStation(SmallCity.station(nearer, "A2", 82.075, 44.904, ForceKind.VOLUNTEER)));
    }

    assertThat(city.incident(city.fire()).area()).isEqualTo(new AreaId("A1"));
  }

  @Test
  void ofTwoStationsAsNearTheSmallerIdIsFirstDue() {
    city.does(
        "admin",
        new DefineStation(SmallCity.station("S0", "A2", 82.070, 44.900, ForceKind.NATIONAL)));

    assertThat(city.incident(city.fire()).area()).isEqualTo(new AreaId("A2"));
  }

  @Test
  void withoutStationsNoIncidentIsMadeAndTheFixIsNamed() {
    var empty = new City(State.EMPTY);
    SmallCity.commands().stream()
        .filter(c -> c.getClass().getSimpleName().matches("DefineArea"))
        .forEach(c -> empty.does("system", c));
    empty.does("system", new DefinePerson(SmallCity.person("taker", Role.CALL_TAKER, "BZ", null)));

    assertThat(empty.refused("taker", City.create(null)))
        .isEqualTo(
            new Rejection.Contradiction("stations", "define a station before the first incident"));
  }

  @Test
  void aPlaceOutsideTheRegionIsAcceptedWithAMark() {
    var far = SmallCity.location(90, 47);
    var incident = City.created(city.does("taker", at(far)));

    assertThat(city.incident(incident).outsideRegion()).isTrue();
    city.does("taker", new Locate(incident, SmallCity.NEAR_S3));
    assertThat(city.incident(incident).outsideRegion()).isFalse();
    assertThat(city.incident(incident).area()).isEqualTo(new AreaId("A3"));
    assertThat(city.refused("taker", new Locate(incident, SmallCity.NEAR_S3)))
        .isInstanceOf(Rejection.NothingChanges.class);
  }

  @Test
  void anIncidentIsLocatedOnceItsPlaceIsKnownWell() {
    var cell = new Location(new LonLat(82, 45), LocationSource.CELL, 3_000, "");
    var incident = City.created(city.does("taker", at(cell)));
    assertThat(city.incident(incident).reachedAt(Milestone.LOCATED)).isNull();

    city.after(15).does("taker", new Locate(incident, SmallCity.NEAR_S1));
    var located = city.now();
    city.after(15).does("taker", new Locate(incident, SmallCity.NEAR_S2));
    assertThat(city.incident(incident).reachedAt(Milestone.LOCATED)).isEqualTo(located);
  }

  private static CreateIncident at(Location location) {
    return new CreateIncident(
        null, IncidentKind.VEHICLE_FIRE, new AlarmLevel(1), location, Situation.UNKNOWN);
  }

  @Test
  void answersChangeKindAndSituation() {
    var incident = city.fire();
    var situation = new Situation(2, Set.of(Hazard.GAS), "三楼");
    city.does("taker", new Classify(incident, IncidentKind.HIGH_RISE_FIRE, situation));

    assertThat(city.incident(incident).kind()).isEqualTo(IncidentKind.HIGH_RISE_FIRE);
    assertThat(city.incident(incident).situation()).isEqualTo(situation);
    assertThat(
            city.refused("taker", new Classify(incident, IncidentKind.HIGH_RISE_FIRE, situation)))
        .isInstanceOf(Rejection.NothingChanges.class);
  }

  @Test
  void anIncidentWithForceIsNotClosed() {
    var incident = city.fire();
    var id = city.orderTo(incident, "E11", AssignmentStatus.ON_SCENE);

    assertThat(city.refused("commander", close(incident, OutcomeKind.RESOLVED)))
        .isEqualTo(new Rejection.ForceStillCommitted(incident, List.of(id)));
    city.does("commander", new ReleaseAssignment(id));
    city.does("commander", close(incident, OutcomeKind.RESOLVED));
    assertThat(city.incident(incident).isOpen()).isFalse();
    assertThat(city.refused("commander", close(incident, OutcomeKind.RESOLVED)))
        .isEqualTo(new Rejection.IncidentIsClosed(incident, city.now()));
  }

  @Test
  void closingAnIncidentClosesItsDuplicates() {
    var primary = city.fire();
    var duplicate = city.fire();
    city.does("taker", new LinkDuplicate(duplicate, primary));
    city.does("commander", close(primary, OutcomeKind.RESOLVED));

    var closed = city.incident(duplicate);
    assertThat(closed.outcome()).isEqualTo(new Outcome(OutcomeKind.DUPLICATE, ""));
  }

  @Test
  void anIncidentEndsAsADuplicateOnlyWhenItIsLinked() {
    var incident = city.fire();
    assertThat(city.refused("taker", close(incident, OutcomeKind.DUPLICATE)))
        .isInstanceOf(Rejection.Contradiction.class);
    city.does("taker", new LinkDuplicate(incident, city.fire()));
    city.does("taker", close(incident, OutcomeKind.DUPLICATE));
  }

  @Test
  void aClosedIncidentTakesNotesAndNothingElse() {
    var incident = city.fire();
    city.does("taker", close(incident, OutcomeKind.FALSE_ALARM));

    city.does("taker", new AddNote(incident, "the owner called"));
    assertThat(city.incident(incident).notes()).isEqualTo(1);
    assertThat(city.refused("taker", new Locate(incident, SmallCity.NEAR_S2)))
        .isInstanceOf(Rejection.IncidentIsClosed.class);
    assertThat(city.refused("taker", new AddNote(new IncidentId("X"), "x")))
        .isEqualTo(new Rejection.NotFound("incident", "X"));
  }

  @Test
  void theCommandLogOfOneIncidentIsLimited() {
    var incident = city.fire();
    for (int i = 0; i < Incident.NOTES_MAX; i++) {
      city.does("taker", new AddNote(incident, "n"));
    }
    assertThat(city.refused("taker", new AddNote(incident, "n")))
        .isEqualTo(new Rejection.LimitReached("notes", Incident.NOTES_MAX));
  }

  @Test
  void closedIncidentsLeaveStateOldestFirstWithAllThatIsTheirs() {
    var call = city.call();
    var oldest = City.created(city.does("taker", City.create(call)));
    var id = city.orderTo(oldest, "E11", AssignmentStatus.ON_SCENE);
    city.does("commander", new ReleaseAssignment(id));
    city.does("commander", close(oldest, OutcomeKind.RESOLVED));
    for (int i = 0; i < State.CLOSED_INCIDENTS_MAX; i++) {
      assertThat(city.state().incidents().contains(oldest)).isTrue();
      city.does("taker", close(city.fire(), OutcomeKind.FALSE_ALARM));
    }

    assertThat(city.state().incidents().contains(oldest)).isFalse();
    assertThat(city.state().calls().contains(call)).isFalse();
    assertThat(city.state().assignments().contains(id)).isFalse();
    assertThat(city.state().closed().size()).isEqualTo(State.CLOSED_INCIDENTS_MAX);
  }

  @Test
  void controlAndExtinctionAreTimedInTheirOrder() {
    var incident = city.fire();
    var control = new RecordMilestone(incident, Milestone.UNDER_CONTROL);
    var out = new RecordMilestone(incident, Milestone.EXTINGUISHED);
    city.after(600).does("commander", control);
    assertThat(city.refused("commander", control)).isInstanceOf(Rejection.NothingChanges.class);
    city.doesLate("commander", 120, control);
    assertThat(city.incident(incident).reachedAt(Milestone.UNDER_CONTROL))
        .isEqualTo(city.now().minusSeconds(120));

    assertThat(city.refusedLate("commander", 200, out)).isInstanceOf(Rejection.Contradiction.class);
    city.does("commander", out);
    var other = city.fire();
    city.does("commander", new RecordMilestone(other, Milestone.EXTINGUISHED));
    assertThat(
            city.after(9).refused("commander", new RecordMilestone(other, Milestone.UNDER_CONTROL)))
        .isInstanceOf(Rejection.Contradiction.class);
  }

  private static CloseIncident close(IncidentId incident, OutcomeKind kind) {
    return new CloseIncident(incident, new Outcome(kind, ""));
  }
}
