package fengsui.domain.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Rejection;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentCommand.CorrectReport;
import fengsui.domain.assignment.AssignmentCommand.ReceiveAlert;
import fengsui.domain.assignment.AssignmentCommand.RefuseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.LinkDuplicate;
import fengsui.domain.incident.Milestone;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.station.ReferenceCommand.RetireUnit;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssignmentRulesTest {
  private final City city = City.small();

  @Test
  void theUnitFollowsItsAssignment() {
    var id = city.orderTo(city.fire(), "E11", AssignmentStatus.EN_ROUTE);
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.EN_ROUTE);
    city.does("crew11", new ReportAssignment(id, AssignmentStatus.STAGED));
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.ON_SCENE);
    city.does("crew11", new ReportAssignment(id, AssignmentStatus.ON_SCENE));
    city.does("crew11", new ReportAssignment(id, AssignmentStatus.DEPLOYED));
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.ON_SCENE);
    city.does("crew11", new ReleaseAssignment(id));
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.RETURNING);
    assertThat(city.unit("E11").assignment()).isNull();
    city.does("crew11", new ReportAssignment(id, AssignmentStatus.CLEARED));
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.IN_QUARTERS);
  }

  @Test
  void theFirstUnitSetsTheMilestones() {
    var incident = city.fire();
    var first = city.order(incident, "E11");
    var second = city.order(incident, "E21");
    city.after(60).does("commander", new ReportAssignment(first, AssignmentStatus.EN_ROUTE));
    var rolled = city.now();
    city.after(5).does("commander", new ReportAssignment(second, AssignmentStatus.EN_ROUTE));
    city.after(90).does("commander", new ReportAssignment(second, AssignmentStatus.ON_SCENE));
    var arrived = city.now();
    city.after(5).does("commander", new ReportAssignment(first, AssignmentStatus.ON_SCENE));

    assertThat(city.incident(incident).reachedAt(Milestone.FIRST_EN_ROUTE)).isEqualTo(rolled);
    assertThat(city.incident(incident).reachedAt(Milestone.FIRST_ON_SCENE)).isEqualTo(arrived);
  }

  @Test
  void aReportEnRouteCountsAsAcknowledgement() {
    var id = city.order(city.fire(), "E11");
    city.does("crew11", new ReportAssignment(id, AssignmentStatus.EN_ROUTE));

    var alert = city.assignment(id).alert();
    assertThat(alert.isAcknowledged()).isTrue();
    assertThat(alert.acknowledgedBy()).isEqualTo(City.author("crew11").person());
    assertThat(alert.dueAt()).isNull();
    assertThat(city.assignment(id).times())
        .containsKeys(AssignmentStatus.ACKNOWLEDGED, AssignmentStatus.EN_ROUTE);
  }

  @Test
  void aStepThatTheTableDoesNotHaveIsRefused() {
    var id = city.order(city.fire(), "E11");

    assertThat(city.refused("crew11", new ReportAssignment(id, AssignmentStatus.DEPLOYED)))
        .isEqualTo(new Rejection.WrongTransition("assignment", id.value(), "ORDERED", "DEPLOYED"));
    assertThat(city.refused("crew11", new ReleaseAssignment(id)))
        .isInstanceOf(Rejection.WrongTransition.class);
    city.does("crew11", new ReportAssignment(id, AssignmentStatus.EN_ROUTE));
    assertThat(city.refused("crew11", new ReportAssignment(id, AssignmentStatus.EN_ROUTE)))
        .isEqualTo(new Rejection.NothingChanges("status"));
    assertThat(city.refused("crew11", new RefuseAssignment(id, "late")))
        .isInstanceOf(Rejection.WrongTransition.class);
    assertThat(city.refused("crew11", new AcknowledgeAssignment(id)))
        .isInstanceOf(Rejection.WrongTransition.class);
  }

  @Test
  void anUnknownAssignmentIsRefusedByName() {
    var unknown = new AssignmentId("119-1-1");
    assertThat(city.refused("commander", new AcknowledgeAssignment(unknown)))
        .isEqualTo(new Rejection.NotFound("assignment", "119-1-1"));
  }

  @ParameterizedTest
  @EnumSource(names = {"ORDERED", "ACKNOWLEDGED"})
  void aUnitThatIsCancelledBeforeRollingStandsAsBefore(AssignmentStatus status) {
    var id = city.orderTo(city.fire(), "E11", status);
    city.does("commander", new CancelAssignment(id, "not needed"));

    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.IN_QUARTERS);
    assertThat(city.unit("E11").isFree()).isTrue();
    assertThat(city.assignment(id).alert().dueAt()).isNull();
    assertThat(city.assignment(id).endReason()).isEqualTo("not needed");
  }

  @Test
  void aUnitThatIsCancelledOnTheWayTurnsRound() {
    var id = city.orderTo(city.fire(), "E11", AssignmentStatus.EN_ROUTE);
    city.does("commander", new CancelAssignment(id, "not needed"));

    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.RETURNING);
  }

  @Test
  void aUnitOnSceneIsReleasedNotCancelled() {
    var id = city.orderTo(city.fire(), "E11", AssignmentStatus.ON_SCENE);

    assertThat(city.refused("commander", new CancelAssignment(id, "x")))
        .isInstanceOf(Rejection.WrongTransition.class);
  }

  @Test
  void aCrewThatRefusesIsFreeAndItsReasonIsKept() {
    var id = city.order(city.fire(), "E11");
    city.does("crew11", new RefuseAssignment(id, "pump broken"));

    assertThat(city.assignment(id).status()).isEqualTo(AssignmentStatus.REFUSED);
    assertThat(city.assignment(id).endReason()).isEqualTo("pump broken");
    assertThat(city.unit("E11").isFree()).isTrue();
    assertThat(city.state().due().isEmpty()).isTrue();
  }

  @Test
  void clearingAnOldAssignmentDoesNotMoveAUnitThatWorksAgain() {
    var old = city.orderTo(city.fire(), "E11", AssignmentStatus.ON_SCENE);
    city.does("commander", new ReleaseAssignment(old));
    var other = city.after(10).order(city.fire(), "E11");
    city.does("crew11", new ReportAssignment(old, AssignmentStatus.CLEARED));

    assertThat(city.unit("E11").assignment()).isEqualTo(other);
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.DISPATCHED);
  }

  @Test
  void clearingAnOldAssignmentDoesNotBringHomeWhoReturnsFromANewerOne() {
    var old = city.orderTo(city.fire(), "E11", AssignmentStatus.ON_SCENE);
    city.does("commander", new ReleaseAssignment(old));
    var newer = city.after(10).orderTo(city.fire(), "E11", AssignmentStatus.ON_SCENE);
    city.does("commander", new ReleaseAssignment(newer));

    city.does("crew11", new ReportAssignment(old, AssignmentStatus.CLEARED));
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.RETURNING);
    city.does("crew11", new ReportAssignment(newer, AssignmentStatus.CLEARED));
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.IN_QUARTERS);
  }

  @Test
  void whoComesHomeFromTheLastIncidentHasClearedTheEarlierOnes() {
    var old = city.orderTo(city.fire(), "E11", AssignmentStatus.ON_SCENE);
    city.does("commander", new ReleaseAssignment(old));
    var newer = city.after(10).orderTo(city.fire(), "E11", AssignmentStatus.ON_SCENE);
    city.does("commander", new ReleaseAssignment(newer));

    city.after(60).does("crew11", new ReportAssignment(newer, AssignmentStatus.CLEARED));

    assertThat(city.assignment(old).status()).isEqualTo(AssignmentStatus.CLEARED);
    assertThat(city.assignment(old).times()).containsEntry(AssignmentStatus.CLEARED, city.now());
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.IN_QUARTERS);
  }

  @Test
  void aWrongArrivalIsCorrectedWithItsMilestone() {
    var incident = city.fire();
    var id = city.orderTo(incident, "E11", AssignmentStatus.ON_SCENE);
    city.does("crew11", new CorrectReport(id, AssignmentStatus.EN_ROUTE, "wrong button"));

    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.EN_ROUTE);
    assertThat(city.assignment(id).times()).doesNotContainKey(AssignmentStatus.ON_SCENE);
    assertThat(city.incident(incident).reachedAt(Milestone.FIRST_ON_SCENE)).isNull();
    assertThat(city.incident(incident).reachedAt(Milestone.FIRST_EN_ROUTE)).isNotNull();
  }

  @Test
  void aForgottenReportIsCorrectedForward() {
    var incident = city.fire();
    var id = city.order(incident, "E11");
    city.after(300).does("commander", new CorrectReport(id, AssignmentStatus.ON_SCENE, "radio"));

    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.ON_SCENE);
    assertThat(city.assignment(id).alert().isAcknowledged()).isTrue();
    assertThat(city.incident(incident).reachedAt(Milestone.FIRST_ON_SCENE)).isEqualTo(city.now());
  }

  @ParameterizedTest
  @EnumSource(names = {"ORDERED", "RECEIVED"})
  void aWrongAcknowledgementIsTakenBackAndTheAlertGoesOutAgain(AssignmentStatus to) {
    var id = city.order(city.fire(), "E11");
    city.does("crew11", new ReceiveAlert(id, AlertRoute.APP));
    city.does("crew11", new AcknowledgeAssignment(id));
    city.after(30).does("crew11", new CorrectReport(id, to, "wrong pocket"));

    var alert = city.assignment(id).alert();
    assertThat(alert.isAcknowledged()).isFalse();
    assertThat(alert.isReceived()).isEqualTo(to == AssignmentStatus.RECEIVED);
    assertThat(alert.round()).isEqualTo(2);
    assertThat(alert.dueAt())
        .isEqualTo(city.now().plusSeconds(to == AssignmentStatus.RECEIVED ? 20 : 5));
  }

  @Test
  void aUnitThatWasReleasedByMistakeIsBoundAgain() {
    var id = city.orderTo(city.fire(), "E11", AssignmentStatus.DEPLOYED);
    var times = city.assignment(id).times();
    city.does("commander", new ReleaseAssignment(id));
    city.does("commander", new CorrectReport(id, AssignmentStatus.ON_SCENE, "wrong unit"));

    assertThat(city.unit("E11").assignment()).isEqualTo(id);
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.ON_SCENE);
    assertThat(city.assignment(id).times()).isEqualTo(times);
  }

  @Test
  void aReleaseIsNotCorrectedOnceAnotherIncidentHasTheUnit() {
    var id = city.orderTo(city.fire(), "E11", AssignmentStatus.ON_SCENE);
    city.does("commander", new ReleaseAssignment(id));
    city.order(city.fire(), "E11");

    assertThat(city.refused("commander", new CorrectReport(id, AssignmentStatus.ON_SCENE, "x")))
        .isInstanceOf(Rejection.UnitsNotAvailable.class);
  }

  @Test
  void aReleaseIsNotCorrectedOnAClosedOrDuplicateIncident() {
    var closed = city.fire();
    var first = city.orderTo(closed, "E11", AssignmentStatus.ON_SCENE);
    city.does("commander", new ReleaseAssignment(first));
    city.does("commander", new CloseIncident(closed, new Outcome(OutcomeKind.RESOLVED, "")));
    var duplicate = city.fire();
    var second = city.orderTo(duplicate, "E21", AssignmentStatus.ON_SCENE);
    city.does("commander", new ReleaseAssignment(second));
    city.does("commander", new LinkDuplicate(duplicate, city.fire()));

    assertThat(city.refused("commander", new CorrectReport(first, AssignmentStatus.STAGED, "x")))
        .isInstanceOf(Rejection.IncidentIsClosed.class);
    assertThat(city.refused("commander", new CorrectReport(second, AssignmentStatus.STAGED, "x")))
        .isInstanceOf(Rejection.IncidentIsDuplicate.class);
  }

  @Test
  void theAssignmentOfARetiredUnitIsClearedButNotCorrected() {
    var id = city.orderTo(city.fire(), "L12", AssignmentStatus.ON_SCENE);
    city.does("commander", new ReleaseAssignment(id));
    city.does("admin", new RetireUnit(new UnitId("L12")));

    assertThat(city.refused("commander", new CorrectReport(id, AssignmentStatus.ON_SCENE, "x")))
        .isEqualTo(new Rejection.NotFound("unit", "L12"));
    city.does("commander", new ReportAssignment(id, AssignmentStatus.CLEARED));
    assertThat(city.assignment(id).status()).isEqualTo(AssignmentStatus.CLEARED);
  }

  @Test
  void aRefusedAssignmentIsNotCorrectedButOrderedAnew() {
    var id = city.order(city.fire(), "E11");
    city.does("crew11", new RefuseAssignment(id, "x"));

    assertThat(city.refused("commander", new CorrectReport(id, AssignmentStatus.EN_ROUTE, "x")))
        .isInstanceOf(Rejection.WrongTransition.class);
  }

  @Test
  void aLateCorrectionToTheSameStatusPutsItsTimeRight() {
    var incident = city.fire();
    var id = city.order(incident, "E11");
    city.does("crew11", new ReportAssignment(id, AssignmentStatus.EN_ROUTE));
    city.after(500).does("crew11", new ReportAssignment(id, AssignmentStatus.ON_SCENE));
    var same = new CorrectReport(id, AssignmentStatus.ON_SCENE, "radio log");
    Instant arrived = city.after(60).now().minusSeconds(200);

    assertThat(city.refused("crew11", same)).isEqualTo(new Rejection.NothingChanges("status"));
    city.doesLate("crew11", 200, same);

    assertThat(city.assignment(id).times()).containsEntry(AssignmentStatus.ON_SCENE, arrived);
    assertThat(city.incident(incident).reachedAt(Milestone.FIRST_ON_SCENE)).isEqualTo(arrived);
  }
}
