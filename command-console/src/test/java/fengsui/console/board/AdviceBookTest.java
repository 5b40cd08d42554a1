package fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Advice;
import fengsui.domain.plan.Advice.AdviceKind;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.OpenLine;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdviceBookTest {
  private static final IncidentId FIRE = new IncidentId("BZ-20261123-0001");
  private static final IncidentId FLOOD = new IncidentId("BZ-20261123-0002");
  private static final PersonId ANN = new PersonId("ann");
  private static final PersonId BO = new PersonId("bo");
  private static final OpenLine OPEN =
      new OpenLine(
          new RequirementLine("tenders", "tenders", new Need.Units(UnitKind.WATER_TENDER, 1), 0, 0),
          0,
          1);
  private static final RecommendationId PROPOSAL = new RecommendationId("R-1");
  private static final long LATER = AdvicePolicy.DEFAULT.againAfterNanos();

  private final AdviceBook book = new AdviceBook(LATER);

  @Test
  void theGreatestOfAnIncidentIsTold() {
    var small = closer(FIRE, 1, "E11", 70);
    var great = closer(FIRE, 2, "E12", 200);
    book.take(List.of(FIRE), List.of(small, great));

    assertThat(book.of(ANN, 0)).containsExactly(great);
  }

  @Test
  void theGreatestIncidentIsTheFirst() {
    var fire = closer(FIRE, 1, "E11", 70);
    var flood = closer(FLOOD, 1, "B31", 80);
    book.take(List.of(FIRE, FLOOD), List.of(fire, flood));

    assertThat(book.of(ANN, 0)).containsExactly(flood, fire);
  }

  @Test
  void aLineThatCanBeFilledWeighsMoreThanSomeMinutesAndLessThanManyMore() {
    var available = available(FIRE, "E13");
    book.take(List.of(FIRE), List.of(late(FIRE, 1, 300), available));
    assertThat(book.of(ANN, 0)).containsExactly(available);

    var late = late(FIRE, 1, 1_200);
    book.take(List.of(FIRE), List.of(late, available));
    assertThat(book.of(ANN, LATER)).containsExactly(late);
  }

  @Test
  void anotherAdviceAboutTheSameIncidentWaitsItsTime() {
    var second = closer(FIRE, 1, "E12", 300);
    book.take(List.of(FIRE), List.of(closer(FIRE, 1, "E11", 70)));
    assertThat(book.of(ANN, 0)).hasSize(1);

    book.take(List.of(FIRE), List.of(second));
    assertThat(book.of(ANN, LATER - 1)).isEmpty();
    assertThat(book.of(ANN, LATER)).containsExactly(second);
  }

  @Test
  void whatStillHoldsIsToldWithTheSecondsOfNow() {
    var later = late(FIRE, 1, 1_200);
    book.take(List.of(FIRE), List.of(late(FIRE, 1, 70)));
    assertThat(book.of(ANN, 0)).hasSize(1);
    book.take(List.of(FIRE), List.of(later));

    assertThat(book.of(ANN, 1)).containsExactly(later);
  }

  @Test
  void theSecondsDoNotChangeTheOrderBeforeTheTimeToChooseAnew() {
    var fire = closer(FIRE, 1, "E11", 80);
    var flood = closer(FLOOD, 1, "B31", 70);
    book.take(List.of(FIRE, FLOOD), List.of(fire, flood));
    assertThat(book.of(ANN, 0)).containsExactly(fire, flood);

    var faster = closer(FLOOD, 1, "B31", 90);
    book.take(List.of(FLOOD), List.of(faster));
    assertThat(book.of(ANN, LATER - 1)).containsExactly(fire, faster);
    assertThat(book.of(ANN, LATER)).containsExactly(faster, fire);
  }

  @Test
  void aGreaterAdviceTakesThePlaceOfOneThatStillHolds() {
    var small = closer(FIRE, 1, "E11", 70);
    var great = late(FIRE, 2, 900);
    book.take(List.of(FIRE), List.of(small));
    assertThat(book.of(ANN, 0)).containsExactly(small);
    book.take(List.of(FIRE), List.of(small, great));

    assertThat(book.of(ANN, LATER - 1)).containsExactly(small);
    assertThat(book.of(ANN, LATER)).containsExactly(great);
  }

  @Test
  void whatNoLongerHoldsGoesAtOnceAndWhatWasNotLookedAtStays() {
    var fire = closer(FIRE, 1, "E11", 70);
    var flood = closer(FLOOD, 1, "B31", 70);
    book.take(List.of(FIRE, FLOOD), List.of(fire, flood));
    assertThat(book.of(ANN, 0)).hasSize(2);
    book.take(List.of(FIRE), List.of());

    assertThat(book.of(ANN, 1)).containsExactly(flood);
  }

  @Test
  void whatOnePersonDismissedComesAgainToThemWhenItsGainHasDoubled() {
    book.take(List.of(FIRE), List.of(closer(FIRE, 1, "E11", 70)));
    assertThat(book.of(ANN, 0)).hasSize(1);
    book.dismiss(ANN, AdviceKind.CLOSER, FIRE, assignment(FIRE, 1));
    assertThat(book.of(ANN, 1)).isEmpty();
    assertThat(book.of(BO, 1)).hasSize(1);

    book.take(List.of(FIRE), List.of(closer(FIRE, 1, "E11", 139)));
    assertThat(book.of(ANN, LATER)).isEmpty();

    var doubled = closer(FIRE, 1, "E11", 140);
    book.take(List.of(FIRE), List.of(doubled));
    assertThat(book.of(ANN, 2 * LATER)).containsExactly(doubled);
  }

  @Test
  void whatOnePersonDismissedGivesItsPlaceToTheNextForThemAlone() {
    var great = closer(FIRE, 1, "E11", 200);
    var small = closer(FIRE, 2, "E12", 70);
    book.take(List.of(FIRE), List.of(great, small));
    assertThat(book.of(ANN, 0)).containsExactly(great);
    assertThat(book.of(BO, 0)).containsExactly(great);
    book.dismiss(ANN, AdviceKind.CLOSER, FIRE, assignment(FIRE, 1));

    assertThat(book.of(ANN, LATER - 1)).isEmpty();
    assertThat(book.of(ANN, LATER)).containsExactly(small);
    assertThat(book.of(BO, LATER)).containsExactly(great);
  }

  @Test
  void aPersonGetsNoMoreThanTheGreatest() {
    var found = new ArrayList<Advice>();
    for (int i = 0; i <= AdviceBook.ADVICE_MAX; i++) {
      found.add(closer(new IncidentId("BZ-20261123-%04d".formatted(i + 1)), 1, "E11", 100 + i));
    }
    book.take(found.stream().map(Advice::incident).toList(), found);

    assertThat(book.of(ANN, 0)).hasSize(AdviceBook.ADVICE_MAX).doesNotContain(found.getFirst());
  }

  @Test
  void aClosedIncidentIsForgotten() {
    book.take(List.of(FIRE), List.of(closer(FIRE, 1, "E11", 70)));
    book.keepOnly(FLOOD::equals);

    assertThat(book.of(ANN, 0)).isEmpty();
  }

  private static Advice closer(IncidentId incident, int order, String unit, int gain) {
    return advice(AdviceKind.CLOSER, incident, assignment(incident, order), unit, gain, 0, 0);
  }

  private static Advice late(IncidentId incident, int order, int late) {
    return advice(AdviceKind.LATE, incident, assignment(incident, order), "", 0, late, 0);
  }

  private static Advice available(IncidentId incident, String unit) {
    return advice(AdviceKind.AVAILABLE, incident, null, unit, 0, 0, 1);
  }

  private static Advice advice(
      AdviceKind kind,
      IncidentId incident,
      @Nullable AssignmentId order,
      String unit,
      int gain,
      int late,
      int openLines) {
    var goes =
        unit.isEmpty()
            ? List.<Proposed>of()
            : List.of(new Proposed(new UnitId(unit), 90, 80, 100, 60, -1, List.of("tenders")));
    var lines = Collections.nCopies(openLines, OPEN);
    return new Advice(kind, incident, order, goes, gain, late, 0, lines, PROPOSAL);
  }

  private static AssignmentId assignment(IncidentId incident, int order) {
    return new AssignmentId(incident.value() + "-" + order);
  }
}
