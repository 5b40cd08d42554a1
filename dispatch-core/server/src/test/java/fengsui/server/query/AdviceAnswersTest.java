package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.assignment.AssignmentCommand.DivertUnit;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Advice;
import fengsui.domain.plan.Advice.AdviceKind;
import fengsui.domain.plan.Basis;
import fengsui.domain.plan.Explanation;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.PlanId;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceCommand.AdoptEtaModel;
import fengsui.domain.station.ReferenceCommand.DefinePlan;
import fengsui.domain.station.ReferenceCommand.RetirePlan;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.UnitStatus;
import fengsui.protocol.query.Advices.Look;
import fengsui.protocol.query.Advices.Worth;
import fengsui.protocol.query.Proposals.RecommendRequest;
import fengsui.server.core.Explainer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** E11 stands 600 m from the fire, E21 some 5 km; nobody else's road leads there. */
class AdviceAnswersTest extends OnSmallRegion {
  private final Queries queries = newQueries();

  @Test
  void aNearerUnitIsToldAndSoIsWhoFillsAnOpenLine() {
    var fire = city.fire();
    var far = city.order(fire, "E21");
    city.after(40);

    var advice = look(null).advice();

    assertThat(advice)
        .extracting(Advice::kind)
        .containsExactly(AdviceKind.CLOSER, AdviceKind.AVAILABLE);
    assertThat(advice.getFirst().assignment()).isEqualTo(far);
    assertThat(units(advice.getFirst())).containsExactly("E11");
    assertThat(advice.getFirst().gainSeconds()).isGreaterThan(60);
    assertThat(units(advice.getLast())).containsExactly("E11");
    assertThat(advice.getLast().lines()).hasSize(1);
  }

  @Test
  void whoJustDecidedIsLeftAlone() {
    city.order(city.fire(), "E21");
    city.after(Worth.DEFAULT.afterOrderSeconds() - 1);

    assertThat(look(null).advice()).isEmpty();
  }

  @Test
  void aGoodForceNeedsNoAdvice() {
    var fire = city.fire();
    city.does("commander", City.orderOf(fire, "E11", "E21"));
    city.after(40);

    assertThat(look(null)).isEqualTo(new Look(List.of(fire), List.of(), null));
  }

  @Test
  void aUnitThatFallsBehindItsPromiseIsLateThoughNobodyIsSooner() {
    var fire = city.fire();
    var order = City.orderOf(fire, "E11", "E21");
    city.step(city.stamped("taker", order, null, null, promise(fire, "E11", 20)));
    city.after(70);

    var advice = look(null).advice();

    assertThat(advice).extracting(Advice::kind).containsExactly(AdviceKind.LATE);
    assertThat(advice.getFirst().lateSeconds()).isGreaterThan(60);
    assertThat(advice.getFirst().units()).isEmpty();
  }

  @Test
  void aUnitThatMissesTheDeadlineOfItsLineIsLateThoughNothingWasPromised() {
    deadline(60);
    var fire = city.fire();
    city.does("commander", City.orderOf(fire, "E11", "E21"));
    city.after(70);

    var advice = look(null).advice();

    assertThat(advice).extracting(Advice::kind).containsOnly(AdviceKind.LATE);
    assertThat(advice.getFirst().overdueSeconds()).isGreaterThan(30);
    assertThat(advice.getFirst().lateSeconds()).isZero();
  }

  @Test
  void thatItWouldMissTheDeadlineIsNoNewsWhenItWasPromisedLater() {
    deadline(60);
    var fire = city.fire();
    var order = City.orderOf(fire, "E11", "E21");
    city.step(city.stamped("taker", order, null, null, promise(fire, "E11", 100)));
    city.after(40);

    assertThat(look(null).advice()).isEmpty();
  }

  @Test
  void whoIsDivertedWhileItTurnsOutDoesNotBeginAnew() {
    city.does("admin", new AdoptEtaModel(City.etaModel(300), "slow to turn out"));
    var order = city.order(city.fire(), "E11");
    city.after(200);
    var fire = city.fire();
    var divert =
        new DivertUnit(
            new UnitId("E11"), order, AssignmentStatus.ORDERED, fire, 600, 90, "trapped people");
    city.step(city.stamped("commander", divert, null, null, promise(fire, "E11", 160)));
    city.order(fire, "E21");
    city.after(40);

    assertThat(look(null).advice()).isEmpty();
  }

  private void deadline(int withinSeconds) {
    var tenders = new Need.Units(UnitKind.WATER_TENDER, 2);
    var line = new RequirementLine("tenders", "tenders", tenders, 0, withinSeconds);
    city.does("admin", new RetirePlan(new PlanId("fire-2")));
    city.does("admin", new DefinePlan(SmallCity.plan("fire-1", 1, line)));
  }

  @Test
  void eachAreaIsToldOnlyOfItsOwnIncidents() {
    city.order(city.fire(), "E21");
    city.after(40);

    assertThat(look(new AreaId("JH")).looked()).isEmpty();
    assertThat(look(new AreaId("BL")).looked()).hasSize(1);
  }

  @Test
  void theOrderThatTakesAnAdviceIsExplainedByIt() {
    var fire = city.fire();
    city.order(fire, "E21");
    city.after(40);
    var available = look(null).advice().getLast();
    var seen = available.recommendation();

    assertThat(seen).isNotNull();
    var order =
        new Explainer.Order(new PersonId("commander"), fire, City.ids("E11"), Set.of(), seen);
    var explanation = now(queries.explainer().explain(order)).explanation();
    assertThat(explanation).isNotNull();
    assertThat(explanation.recommendation().id()).isEqualTo(seen);
  }

  private Explanation promise(IncidentId fire, String unit, int etaSeconds) {
    var request = new RecommendRequest(fire, null, null, null, City.ids(unit), 1);
    var shown = now(queries.proposals().recommend(request, null));
    var incident = city.incident(fire);
    var point = incident.location().point();
    var then = new Basis.UnitThen(new UnitId(unit), point, UnitStatus.IN_QUARTERS, -1, etaSeconds);
    var basis = new Basis(city.now(), point, incident.kind(), incident.level(), List.of(then));
    return new Explanation(shown, List.of(new UnitId(unit)), basis);
  }

  private Look look(@Nullable AreaId area) {
    return now(queries.advices().look(area, null, Worth.DEFAULT));
  }

  private static List<String> units(Advice advice) {
    return advice.units().stream().map(Proposed::unit).map(UnitId::value).toList();
  }

  private static <T> T now(CompletableFuture<T> answer) {
    return answer.orTimeout(20, TimeUnit.SECONDS).join();
  }
}
