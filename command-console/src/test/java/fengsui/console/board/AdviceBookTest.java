package fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Advice;
import fengsui.domain.plan.Advice.AdviceKind;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.unit.UnitId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceBookTest {
  private static final IncidentId FIRE = new IncidentId("BZ-20261123-0001");
  private static final IncidentId FLOOD = new IncidentId("BZ-20261123-0002");
  private static final PersonId ANN = new PersonId("ann");
  private static final PersonId BO = new PersonId("bo");
  private static final long LATER = AdvicePolicy.DEFAULT.againAfterNanos();

  private final AdviceBook book = new AdviceBook(LATER);

  @Test
  void theGreatestGainOfAnIncidentIsTold() {
    var small = closer(FIRE, 1, "E11", 70);
    var great = closer(FIRE, 2, "E12", 200);
    book.take(List.of(FIRE), List.of(small, great), 0);

    assertThat(book.of(ANN)).containsExactly(great);
  }

  @Test
  void anotherAdviceAboutTheSameIncidentWaitsItsTime() {
    var first = closer(FIRE, 1, "E11", 70);
    var second = closer(FIRE, 1, "E12", 300);
    book.take(List.of(FIRE), List.of(first), 0);
    book.take(List.of(FIRE), List.of(second), LATER - 1);
    assertThat(book.of(ANN)).isEmpty();

    book.take(List.of(FIRE), List.of(second), LATER);
    assertThat(book.of(ANN)).containsExactly(second);
  }

  @Test
  void whatStillHoldsStaysAsItWasTold() {
    var told = closer(FIRE, 1, "E11", 70);
    book.take(List.of(FIRE), List.of(told), 0);
    book.take(List.of(FIRE), List.of(closer(FIRE, 1, "E11", 95)), LATER);

    assertThat(book.of(ANN)).containsExactly(told);
  }

  @Test
  void whatNoLongerHoldsGoesAtOnceAndWhatWasNotLookedAtStays() {
    var fire = closer(FIRE, 1, "E11", 70);
    var flood = closer(FLOOD, 1, "B31", 70);
    book.take(List.of(FIRE, FLOOD), List.of(fire, flood), 0);
    book.take(List.of(FIRE), List.of(), 1);

    assertThat(book.of(ANN)).containsExactly(flood);
  }

  @Test
  void whatOnePersonDismissedComesAgainToThemWhenItsGainHasDoubled() {
    book.take(List.of(FIRE), List.of(closer(FIRE, 1, "E11", 70)), 0);
    book.dismiss(ANN, AdviceKind.CLOSER, FIRE, assignment(FIRE, 1));
    assertThat(book.of(ANN)).isEmpty();
    assertThat(book.of(BO)).hasSize(1);

    book.take(List.of(FIRE), List.of(closer(FIRE, 1, "E12", 139)), LATER);
    assertThat(book.of(ANN)).isEmpty();

    book.take(List.of(FIRE), List.of(closer(FIRE, 1, "E13", 140)), 2 * LATER);
    assertThat(book.of(ANN)).hasSize(1);
  }

  @Test
  void aClosedIncidentIsForgotten() {
    book.take(List.of(FIRE), List.of(closer(FIRE, 1, "E11", 70)), 0);
    book.keepOnly(FLOOD::equals);

    assertThat(book.of(ANN)).isEmpty();
  }

  private static Advice closer(IncidentId incident, int order, String unit, int gain) {
    var goes = new Proposed(new UnitId(unit), 90, 80, 100, 60, -1, List.of("tenders"));
    return new Advice(
        AdviceKind.CLOSER,
        incident,
        assignment(incident, order),
        List.of(goes),
        gain,
        0,
        0,
        List.of(),
        new RecommendationId("R-1"));
  }

  private static AssignmentId assignment(IncidentId incident, int order) {
    return new AssignmentId(incident.value() + "-" + order);
  }
}
