package fengsui.domain;

import static fengsui.domain.testing.City.orderOf;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
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

  private static void assertImpossible(Rejection rejection) {
    assertThat(rejection).isInstanceOf(Rejection.ImpossibleTime.class);
  }
}
