package fengsui.domain.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Recorded;
import fengsui.domain.Rejection;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentCommand.DivertUnit;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentEvent.AssignmentCancelled;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.assignment.AssignmentEvent.UnitDiverted;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Milestone;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.plan.LineAmount;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.OpenLine;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.testing.City;
import fengsui.domain.testing.Invariants;
import fengsui.domain.unit.UnitEvent.UnitStatusChanged;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.UnitStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One command takes a unit from one fire and orders it to another, or does nothing. */
class DiversionRulesTest {
  private static final UnitId E11 = new UnitId("E11");

  private static final RequirementLine TENDERS =
      new RequirementLine("tenders", "水罐 2 辆", new Need.Units(UnitKind.WATER_TENDER, 2), 0, 0);

  private final City city = City.small();
  private final IncidentId first = city.fire();
  private final IncidentId other = city.fire();

  @Test
  void oneRecordCancelsTheOneOrderGivesTheOtherAndTellsWhatItCosts() {
    var cancelled = city.orderTo(first, "E11", AssignmentStatus.EN_ROUTE);
    var before = city.state();

    var record = city.after(60).does("commander", divert(cancelled, AssignmentStatus.EN_ROUTE));

    Invariants.check(before, record, city.state());
    var told = (UnitDiverted) record.events().getFirst();
    assertThat(told.from()).isEqualTo(first);
    assertThat(told.to()).isEqualTo(other);
    assertThat(told.gainSeconds()).isEqualTo(600);
    assertThat(told.lossSeconds()).isEqualTo(90);
    assertThat(told.fills()).containsExactly(new LineAmount(TENDERS, 1));
    assertThat(told.open()).extracting(OpenLine::missing).containsExactly(2);
    assertThat(told.reason()).isNotEmpty();
    assertThat(record.events())
        .filteredOn(ForceOrdered.class::isInstance)
        .extracting(event -> ((ForceOrdered) event).reason())
        .containsExactly("");
    assertThat(record.author().person().value()).isEqualTo("commander");
    assertThat(record.events())
        .hasAtLeastOneElementOfType(AssignmentCancelled.class)
        .contains(
            new UnitStatusChanged(E11, UnitStatus.EN_ROUTE, UnitStatus.RETURNING, null, ""),
            new UnitStatusChanged(
                E11, UnitStatus.RETURNING, UnitStatus.DISPATCHED, told.ordered(), ""));
    var now = city.assignment(told.ordered());
    assertThat(now.incident()).isEqualTo(other);
    assertThat(now.divertedFrom()).isEqualTo(first);
    assertThat(now.alert().dueAt()).as("its crew is alerted like for any order").isNotNull();
    assertThat(city.state().unit(E11).assignment()).isEqualTo(told.ordered());
    assertThat(city.assignment(cancelled).status()).isEqualTo(AssignmentStatus.CANCELLED);
    assertThat(city.incident(other).reachedAt(Milestone.FIRST_ORDER)).isEqualTo(city.now());
  }

  @Test
  void aUnitThatHasNotRolledIsOrderedFromWhereItWas() {
    var cancelled = city.order(first, "E11");

    var record = city.does("commander", divert(cancelled, AssignmentStatus.RECEIVED));

    assertThat(ordered(record).unitBefore()).isEqualTo(UnitStatus.IN_QUARTERS);
    city.does("commander", new CancelAssignment(ordered(record).id(), "out"));
    assertThat(city.state().unit(E11).status()).isEqualTo(UnitStatus.IN_QUARTERS);
  }

  @Test
  void anOrderThatIsNotTheOneThatWasSeenIsLeftAlone() {
    var cancelled = city.orderTo(first, "E11", AssignmentStatus.EN_ROUTE);
    var before = city.state();
    assertThat(city.refused("commander", divert(cancelled, AssignmentStatus.ORDERED)))
        .isEqualTo(
            new Rejection.Contradiction("status", "the order is EN_ROUTE by now, not ORDERED"));
    assertThat(city.state().unit(E11)).isEqualTo(before.unit(E11));

    city.does("crew11", new ReportAssignment(cancelled, AssignmentStatus.ON_SCENE));
    assertThat(city.refused("commander", divert(cancelled, AssignmentStatus.EN_ROUTE)))
        .isEqualTo(
            new Rejection.WrongTransition(
                "assignment", cancelled.value(), "ON_SCENE", "CANCELLED"));
  }

  @Test
  void anOrderThatIsOverByThenIsNotGivenElsewhere() {
    var cancelled = city.order(first, "E11");
    city.does("commander", new CancelAssignment(cancelled, "false alarm"));
    var again = city.order(first, "E11");

    assertThat(city.refused("commander", divert(cancelled, AssignmentStatus.ORDERED)))
        .isInstanceOf(Rejection.WrongTransition.class);
    assertThat(city.state().unit(E11).assignment()).isEqualTo(again);
  }

  @Test
  void whereNothingIsMissingThatTheUnitGivesItIsNotTaken() {
    var cancelled = city.order(first, "E11");
    city.order(other, "E21");
    city.order(other, "E31");

    assertThat(city.refused("commander", divert(cancelled, AssignmentStatus.ORDERED)))
        .isEqualTo(
            new Rejection.Contradiction("to", "nothing is missing there that the unit gives"));
    assertThat(city.assignment(cancelled).status()).isEqualTo(AssignmentStatus.ORDERED);
  }

  @Test
  void nonsenseIsRefusedAndNothingIsLost() {
    var cancelled = city.order(first, "E11");
    assertThat(
            city.refused(
                "commander",
                new DivertUnit(E11, cancelled, AssignmentStatus.ORDERED, first, 1, 1, "why")))
        .isInstanceOf(Rejection.Contradiction.class);
    assertThat(
            city.refused(
                "commander",
                new DivertUnit(
                    new UnitId("E21"), cancelled, AssignmentStatus.ORDERED, other, 1, 1, "why")))
        .isInstanceOf(Rejection.NotFound.class);
    assertThat(city.refused("crew11", divert(cancelled, AssignmentStatus.ORDERED)))
        .isInstanceOf(Rejection.NotAllowed.class);
    assertThat(city.refused("jinghe", divert(cancelled, AssignmentStatus.ORDERED)))
        .isInstanceOf(Rejection.OutsideYourArea.class);
    city.does("taker", new CloseIncident(other, new Outcome(OutcomeKind.FALSE_ALARM, "")));
    assertThat(city.refused("commander", divert(cancelled, AssignmentStatus.ORDERED)))
        .isInstanceOf(Rejection.IncidentIsClosed.class);
    assertThat(city.assignment(cancelled).status()).isEqualTo(AssignmentStatus.ORDERED);
  }

  private DivertUnit divert(AssignmentId cancelled, AssignmentStatus seen) {
    var fills = List.of(new LineAmount(TENDERS, 1));
    return new DivertUnit(E11, cancelled, seen, other, 600, 90, fills, "trapped people");
  }

  private static Assignment ordered(Recorded record) {
    return record.events().stream()
        .filter(ForceOrdered.class::isInstance)
        .map(e -> ((ForceOrdered) e).ordered().getFirst())
        .findFirst()
        .orElseThrow();
  }
}
