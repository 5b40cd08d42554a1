package fengsui.domain;

import static fengsui.domain.testing.City.orderOf;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.assignment.AlertRoute;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentCommand.CorrectReport;
import fengsui.domain.assignment.AssignmentCommand.ReceiveAlert;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.call.CallEvent.CallLogged;
import fengsui.domain.incident.IncidentCommand.AddNote;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.Milestone;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitCommand.ReportUnit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import org.junit.jupiter.api.Test;

class LateEntriesTest {
  private static final int DAY_SECONDS = 86_400;

  private final City city = City.small().after(40 * DAY_SECONDS);

  @Test
  void aLateEntryKeepsBothTimes() {
    var incident = City.created(city.doesLate("taker", 3_600, City.create(null)));
    var record = city.doesLate("commander", 3_500, orderOf(incident, "E11"));
    var id = ((ForceOrdered) record.events().getFirst()).ordered().getFirst().id();
    city.doesLate("commander", 3_400, new ReportAssignment(id, AssignmentStatus.EN_ROUTE));

    assertThat(record.at()).isEqualTo(city.now());
    assertThat(record.happenedAt()).isEqualTo(city.now().minusSeconds(3_500));
    var times = city.incident(incident).milestones();
    assertThat(times)
        .containsEntry(Milestone.RECEIVED, city.now().minusSeconds(3_600))
        .containsEntry(Milestone.FIRST_ORDER, city.now().minusSeconds(3_500))
        .containsEntry(Milestone.FIRST_EN_ROUTE, city.now().minusSeconds(3_400));
    assertThat(city.unit("E11").statusAt()).isEqualTo(city.now().minusSeconds(3_400));
    assertThat(incident.value()).isEqualTo("119-20260711-0001");
  }

  @Test
  void anEarlierLateOrderMovesTheMilestone() {
    var incident = city.fire();
    city.after(600).order(incident, "E11");
    city.after(60);
    city.doesLate("commander", 300, orderOf(incident, "E21"));

    assertThat(city.incident(incident).reachedAt(Milestone.FIRST_ORDER))
        .isEqualTo(city.now().minusSeconds(300));
  }

  @Test
  void theFutureAndTheDistantPastAreImpossible() {
    assertImpossible(city.refusedLate("taker", -1, City.create(null)));
    assertImpossible(city.refusedLate("taker", 30 * DAY_SECONDS + 1, City.create(null)));
    city.doesLate("taker", 30 * DAY_SECONDS, City.create(null));
    city.doesLate("taker", 0, City.create(null));
  }

  @Test
  void nothingHappensBeforeItsIncidentOrOrderOrCall() {
    var incident = city.fire();
    var id = city.after(100).order(incident, "E11");
    city.after(100);

    assertImpossible(city.refusedLate("taker", 201, new AddNote(incident, "x")));
    city.doesLate("taker", 200, new AddNote(incident, "x"));
    var report = new ReportAssignment(id, AssignmentStatus.EN_ROUTE);
    assertImpossible(city.refusedLate("crew11", 101, report));
    city.doesLate("crew11", 100, report);
    var call = city.call();
    assertImpossible(city.after(10).refusedLate("taker", 11, City.create(call)));
  }

  @Test
  void aSecondCallMayHaveComeBeforeTheFirst() {
    var incident = city.fire();
    var record = city.doesLate("taker", 60, City.logCall(incident));

    assertThat(((CallLogged) record.events().getFirst()).call().receivedAt())
        .isEqualTo(city.now().minusSeconds(60));
  }

  @Test
  void anIncidentIsNotClosedBeforeItsLastMilestone() {
    var incident = city.fire();
    var id = city.after(60).order(incident, "E11");
    city.does("commander", new CancelAssignment(id, "false alarm"));
    city.after(60);
    var close = new CloseIncident(incident, new Outcome(OutcomeKind.FALSE_ALARM, ""));

    assertImpossible(city.refusedLate("taker", 61, close));
    city.doesLate("taker", 60, close);
  }

  @Test
  void aUnitTakesNoStepBeforeTheOneItTookLast() {
    var incident = city.fire();
    var id = city.after(60).order(incident, "E11");
    city.after(1_000);
    city.doesLate("crew11", 900, new ReportAssignment(id, AssignmentStatus.EN_ROUTE));
    var arrived = new ReportAssignment(id, AssignmentStatus.ON_SCENE);

    assertThat(city.refusedLate("crew11", 901, arrived).toString())
        .contains("EN_ROUTE at " + city.now().minusSeconds(900));
    assertImpossible(city.refusedLate("commander", 901, new CancelAssignment(id, "false alarm")));
    city.doesLate("crew11", 900, arrived);
    assertImpossible(city.refusedLate("commander", 901, new ReleaseAssignment(id)));
    city.doesLate("commander", 800, new ReleaseAssignment(id));
    var home = new ReportAssignment(id, AssignmentStatus.CLEARED);
    assertImpossible(city.refusedLate("crew11", 801, home));
    city.doesLate("crew11", 700, home);
  }

  @Test
  void aWrongTimeIsCorrectedBeforeTheNextStep() {
    var incident = city.fire();
    var id = city.order(incident, "E11");
    city.after(600).does("crew11", new ReportAssignment(id, AssignmentStatus.EN_ROUTE));
    var arrived = new ReportAssignment(id, AssignmentStatus.ON_SCENE);
    assertImpossible(city.refusedLate("crew11", 100, arrived));

    var truly = new CorrectReport(id, AssignmentStatus.EN_ROUTE, "reported only now");
    city.doesLate("crew11", 500, truly);
    city.doesLate("crew11", 100, arrived);
  }

  @Test
  void aCorrectionDoesNotPutAnArrivalBeforeTheDeparture() {
    var id = city.order(city.fire(), "E11");
    city.after(60).does("crew11", new ReportAssignment(id, AssignmentStatus.EN_ROUTE));
    city.after(600).does("crew11", new ReportAssignment(id, AssignmentStatus.ON_SCENE));
    var rolled = city.assignment(id).times().get(AssignmentStatus.EN_ROUTE);
    var truly = new CorrectReport(id, AssignmentStatus.ON_SCENE, "radio log");
    city.after(60);

    assertThat(city.refusedLate("crew11", 661, truly).toString()).contains("EN_ROUTE at " + rolled);
    city.doesLate("crew11", 660, truly);
  }

  @Test
  void aUnitOutsideAnyIncidentTakesNoStepBeforeTheOneItTookLast() {
    city.after(600).does("desk1", new ReportUnit(new UnitId("R13"), UnitStatus.AVAILABLE));
    city.after(60);
    var home = new ReportUnit(new UnitId("R13"), UnitStatus.IN_QUARTERS);

    assertImpossible(city.refusedLate("desk1", 61, home));
    city.doesLate("desk1", 60, home);
    assertImpossible(
        city.refusedLate("desk1", 61, new PutOutOfService(new UnitId("R13"), "engine")));
  }

  @Test
  void aCrewMayRollBeforeItsDeviceHasTheOrder() {
    var id = city.order(city.fire(), "E11");
    city.after(60).does("crew11", new ReceiveAlert(id, AlertRoute.APP));
    city.after(60).does("crew11", new AcknowledgeAssignment(id));

    city.doesLate("crew11", 100, new ReportAssignment(id, AssignmentStatus.EN_ROUTE));
  }

  private static void assertImpossible(Rejection rejection) {
    assertThat(rejection).isInstanceOf(Rejection.ImpossibleTime.class);
  }
}
