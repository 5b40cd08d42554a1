package fengsui.domain.assignment;

import static fengsui.domain.testing.City.ids;
import static fengsui.domain.testing.City.orderOf;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Recorded;
import fengsui.domain.Rejection;
import fengsui.domain.Step;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentCommand.ChangeOrder;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.LinkDuplicate;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Milestone;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Basis;
import fengsui.domain.plan.Basis.UnitThen;
import fengsui.domain.plan.Explanation;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderRulesTest {
  private final City city = City.small();

  @Test
  void freeUnitsAreOrderedAndTheOpenLinesAreNamed() {
    var incident = city.fire();

    var record = city.does("taker", orderOf(incident, "E11", "L12"));

    var ordered = ordered(record);
    assertThat(ordered.ordered())
        .extracting(a -> a.id().value())
        .containsExactly(incident.value() + "-1", incident.value() + "-2");
    assertThat(ordered.taken()).isEmpty();
    assertThat(ordered.open()).singleElement().matches(l -> l.have() == 1 && l.missing() == 1);
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.DISPATCHED);
    assertThat(city.unit("E11").assignment()).isEqualTo(ordered.ordered().getFirst().id());
    assertThat(city.incident(incident).reachedAt(Milestone.FIRST_ORDER)).isEqualTo(city.now());
  }

  @Test
  void aTakenUnitIsNamedWithItsIncidentAndWhoOrderedIt() {
    var first = city.fire();
    var second = city.fire();
    city.does("taker", orderOf(first, "E11"));

    var record = city.does("commander", orderOf(second, "E11", "E21"));

    assertThat(ordered(record).taken())
        .containsExactly(
            new TakenUnit(new UnitId("E11"), UnitStatus.DISPATCHED, first, new PersonId("taker")));
    assertThat(ordered(record).ordered())
        .extracting(Assignment::unit)
        .containsExactly(new UnitId("E21"));
  }

  @Test
  void whenNoNamedUnitIsFreeNothingIsOrdered() {
    var incident = city.fire();
    city.order(incident, "E11");
    city.does("commander", new PutOutOfService(new UnitId("L12"), "engine"));

    var rejection = city.refused("commander", orderOf(incident, "E11", "L12"));

    assertThat(rejection)
        .isEqualTo(
            new Rejection.UnitsNotAvailable(
                List.of(
                    new TakenUnit(
                        new UnitId("E11"),
                        UnitStatus.DISPATCHED,
                        incident,
                        new PersonId("commander")),
                    new TakenUnit(new UnitId("L12"), UnitStatus.OUT_OF_SERVICE, null, null))));
    assertThat(city.incident(incident).assignments()).hasSize(1);
  }

  @Test
  void anUnknownUnitStopsTheWholeOrder() {
    var incident = city.fire();

    assertThat(city.refused("commander", orderOf(incident, "E11", "E99")))
        .isEqualTo(new Rejection.NotFound("unit", "E99"));
    assertThat(city.unit("E11").isFree()).isTrue();
  }

  @Test
  void aClosedOrDuplicateOrUnknownIncidentGetsNoForce() {
    var closed = city.fire();
    city.does("taker", new CloseIncident(closed, new Outcome(OutcomeKind.FALSE_ALARM, "")));
    var primary = city.fire();
    var duplicate = city.fire();
    city.does("taker", new LinkDuplicate(duplicate, primary));

    assertThat(city.refused("commander", orderOf(closed, "E11")))
        .isEqualTo(new Rejection.IncidentIsClosed(closed, city.now()));
    assertThat(city.refused("commander", orderOf(duplicate, "E11")))
        .isEqualTo(new Rejection.IncidentIsDuplicate(duplicate, primary));
    assertThat(city.refused("commander", orderOf(new IncidentId("X"), "E11")))
        .isEqualTo(new Rejection.NotFound("incident", "X"));
  }

  @Test
  void aReturningUnitMayBeOrderedAgain() {
    var incident = city.fire();
    var first = city.orderTo(incident, "E11", AssignmentStatus.ON_SCENE);
    city.does("commander", new ReleaseAssignment(first));

    var second = city.order(city.fire(), "E11");

    assertThat(city.unit("E11").assignment()).isEqualTo(second);
    assertThat(city.assignment(second).unitBefore()).isEqualTo(UnitStatus.RETURNING);
    city.does("commander", new CancelAssignment(second, "not needed"));
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.RETURNING);
  }

  @Test
  void theExplanationAndItsEtaStayWithTheOrder() {
    var incident = city.fire();
    var seen = proposal();
    var there = SmallCity.NEAR_S1.point();
    var basis =
        new Basis(
            city.now(),
            there,
            IncidentKind.BUILDING_FIRE,
            new AlarmLevel(1),
            List.of(new UnitThen(new UnitId("E21"), there, UnitStatus.IN_QUARTERS, -1, 140)));
    var explanation = new Explanation(seen, ids("E21", "E31"), basis);
    city.step(
        city.stamped("taker", orderOf(incident, "E11", "E21", "E31"), null, null, explanation));

    var assignments = city.incident(incident).assignments();
    assertThat(city.assignment(assignments.get(0)).etaSeconds()).isEqualTo(95);
    assertThat(city.assignment(assignments.get(1)).etaSeconds()).isEqualTo(140);
    assertThat(city.assignment(assignments.get(2)).etaSeconds()).isEqualTo(-1);
  }

  @Test
  void theReasonOfAChangeIsNotThatOfAnOverride() {
    var incident = city.fire();
    var far = city.order(incident, "E31");
    var followed = new Explanation(proposal(), List.of(), null);
    var nearer = new ChangeOrder(incident, List.of(far), ids("E11"), "E11 is nearer", null);

    var step = (Step.New) city.step(city.stamped("commander", nearer, null, null, followed));

    assertThat(city.assignment(far).endReason()).isEqualTo("E11 is nearer");
    assertThat(step.record().events())
        .filteredOn(ForceOrdered.class::isInstance)
        .extracting(event -> ((ForceOrdered) event).reason())
        .containsExactly("");
  }

  private Recommendation proposal() {
    var proposed = new Proposed(new UnitId("E11"), 95, 80, 120, 50, -1, List.of("tenders"));
    return new Recommendation(
        new RecommendationId("r1"),
        city.state().number(),
        1,
        List.of(proposed),
        -1,
        List.of(),
        List.of(),
        0,
        List.of(),
        List.of(),
        true,
        true,
        95,
        700,
        null,
        false);
  }

  @Test
  void changingAnOrderCancelsAndOrdersInOneStep() {
    var incident = city.fire();
    var far = city.order(incident, "E31");

    var record =
        city.does(
            "commander", new ChangeOrder(incident, List.of(far), ids("E11", "E21"), "near", null));

    assertThat(city.assignment(far).status()).isEqualTo(AssignmentStatus.CANCELLED);
    assertThat(city.assignment(far).endReason()).isEqualTo("near");
    assertThat(city.unit("E31").status()).isEqualTo(UnitStatus.IN_QUARTERS);
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.DISPATCHED);
    var ordered =
        record.events().stream().filter(e -> e instanceof ForceOrdered).findFirst().orElseThrow();
    assertThat(((ForceOrdered) ordered).open()).isEmpty();
  }

  @Test
  void changingAnOrderDoesNothingWhenOneUnitIsTaken() {
    var incident = city.fire();
    var far = city.order(incident, "E31");
    city.order(city.fire(), "E21");

    var change = new ChangeOrder(incident, List.of(far), ids("E11", "E21"), "near", null);

    assertThat(city.refused("commander", change)).isInstanceOf(Rejection.UnitsNotAvailable.class);
    assertThat(city.assignment(far).status()).isEqualTo(AssignmentStatus.ORDERED);
    assertThat(city.unit("E11").isFree()).isTrue();
  }

  @Test
  void changingAnOrderIsRefusedForForceOnSceneOrElsewhereOrTwice() {
    var incident = city.fire();
    var there = city.orderTo(incident, "E11", AssignmentStatus.ON_SCENE);
    var elsewhere = city.order(city.fire(), "E21");
    var own = city.order(incident, "E31");

    assertThat(refusedChange(incident, there, "L12")).isInstanceOf(Rejection.WrongTransition.class);
    assertThat(refusedChange(incident, elsewhere, "L12")).isInstanceOf(Rejection.NotFound.class);
    assertThat(refusedChange(incident, own, "E31")).isInstanceOf(Rejection.Contradiction.class);
    assertThat(refusedChange(incident, own, "E99"))
        .isEqualTo(new Rejection.NotFound("unit", "E99"));
  }

  private Rejection refusedChange(IncidentId incident, AssignmentId cancel, String unit) {
    return city.refused(
        "commander", new ChangeOrder(incident, List.of(cancel), ids(unit), "better", null));
  }

  @Test
  void anIncidentTakesOnlySoManyAssignments() {
    var incident = city.fire();
    for (int i = 0; i < Incident.ASSIGNMENTS_MAX; i++) {
      var id = city.order(incident, "E11");
      city.does("commander", new CancelAssignment(id, "again"));
    }
    assertThat(city.refused("commander", orderOf(incident, "E11")))
        .isEqualTo(new Rejection.LimitReached("assignments", Incident.ASSIGNMENTS_MAX));
  }

  private static ForceOrdered ordered(Recorded record) {
    return (ForceOrdered) record.events().getFirst();
  }
}
