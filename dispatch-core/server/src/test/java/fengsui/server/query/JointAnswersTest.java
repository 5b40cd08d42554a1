package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.assignment.AssignmentCommand.OrderForce;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.LinkDuplicate;
import fengsui.domain.incident.IncidentCommand.RaiseAlarm;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.JointProposal;
import fengsui.domain.plan.JointProposal.Part;
import fengsui.domain.plan.Proposed;
import fengsui.domain.station.AreaId;
import fengsui.server.core.Explainer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** E11 stands 600 m from the fires, E21 some 5 km; both fires of level 1 call for two tenders. */
class JointAnswersTest extends OnSmallRegion {
  /** Far more than the budgets of all searches of one answer, for a machine that is busy. */
  private static final int ANSWER_SECONDS_MAX = 60;

  private final Queries queries = newQueries();

  @Test
  void theHighestLevelComesFirstAndThenTheOldest() {
    var first = city.fire();
    var second = city.after(10).fire();
    var raised = city.after(10).fire();
    city.does("commander", new RaiseAlarm(raised, new AlarmLevel(2), "smoke"));

    assertThat(incidents(ask(null))).containsExactly(raised, first, second);
  }

  @Test
  void whatIsClosedAnsweredElsewhereOrWholeIsLeftOut() {
    var open = city.fire();
    var closed = city.fire();
    city.does("taker", new CloseIncident(closed, new Outcome(OutcomeKind.FALSE_ALARM, "")));
    var duplicate = city.fire();
    city.does("taker", new LinkDuplicate(duplicate, open));
    var whole = city.fire();
    city.order(whole, "E11");
    city.order(whole, "E21");

    assertThat(incidents(ask(null))).containsExactly(open);
  }

  @Test
  void onlyIncidentsAndUnitsOfTheAreaOfWhoAsksAreInIt() {
    var fire = city.fire();

    assertThat(incidents(ask("JH"))).as("the fire lies in BL").isEmpty();
    assertThat(units(ask("A1"))).containsExactly("E11");
    assertThat(incidents(ask("A1"))).containsExactly(fire);
    assertThat(incidents(ask("A2"))).isEmpty();
    assertThat(units(ask("BL"))).containsExactly("E11", "E21");
    assertThat(ask("A1").parts().getFirst().recommendation().elsewhere())
        .extracting(unit -> unit.value())
        .contains("E21");
  }

  @Test
  void anOrderOfAPartIsExplainedByWhatWasShown() {
    var fire = city.fire();
    var part = ask("BL").parts().getFirst();
    var named = part.recommendation().chosen().stream().map(Proposed::unit).toList();

    var why =
        queries
            .explainer()
            .explain(
                new Explainer.Order(
                    new PersonId("commander"), fire, named, Set.of(), part.recommendation().id()))
            .join();

    assertThat(why.explanation()).isNotNull();
    assertThat(why.explanation().recommendation()).isEqualTo(part.recommendation());
    assertThat(why.explanation().overridden()).isEmpty();
    city.does("commander", new OrderForce(fire, named, part.recommendation().id(), "all together"));
    assertThat(incidents(ask("BL"))).isEmpty();
  }

  @Test
  void ofFiveThousandIncidentsThoseThatMatterMostAreWeighedAndNothingIsCalledTheBest() {
    for (int i = 1; i < 5_000; i++) {
      city.after(1).fire();
    }
    var raised = city.after(1).fire();
    city.does("commander", new RaiseAlarm(raised, new AlarmLevel(2), "smoke"));

    var answer = ask(null);

    assertThat(answer.parts()).hasSize(JointProposal.PARTS_MAX);
    assertThat(answer.left()).isEqualTo(5_000 - JointProposal.PARTS_MAX);
    assertThat(answer.proven()).isFalse();
    assertThat(incidents(answer)).startsWith(raised);
    assertThat(units(answer)).doesNotHaveDuplicates().contains("E11", "E21");
    assertThat(answer.parts())
        .allSatisfy(part -> assertThat(part.recommendation().proven()).isFalse());
    assertThat(answer.computeMicros()).isLessThan(ANSWER_SECONDS_MAX * 1_000_000);
  }

  private JointProposal ask(@Nullable String area) {
    return within(
        queries.jointProposals().recommendJointly(area == null ? null : new AreaId(area)));
  }

  private static List<IncidentId> incidents(JointProposal answer) {
    return answer.parts().stream().map(Part::incident).toList();
  }

  private static List<String> units(JointProposal answer) {
    return answer.parts().stream()
        .flatMap(part -> part.recommendation().chosen().stream())
        .map(p -> p.unit().value())
        .toList();
  }

  private static <T> T within(CompletableFuture<T> answer) {
    return answer.orTimeout(ANSWER_SECONDS_MAX, TimeUnit.SECONDS).join();
  }
}
