package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.PlanChange;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.station.AreaId;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import fengsui.protocol.query.PlanPreviews;
import fengsui.protocol.query.PlanPreviews.PastCase;
import fengsui.protocol.query.PlanPreviews.PlanPreview;
import fengsui.response.CoverPrice;
import fengsui.response.ForceWeights;
import fengsui.response.UnitPlace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** What changed plans would have called for in the past. */
class PreviewAnswersTest extends OnSmallRegion {
  private final QueryThreads threads = closing(new QueryThreads(city::state));
  private final Regions regions =
      closing(new Regions(packs(), ForceWeights.DEFAULT, CoverPrice.NONE, city::now));

  private PlanPreview preview(LongSupplier nanos, List<PastCase> cases, ResponsePlan... plans) {
    var change = new PlanChange(List.of(plans), List.of(), List.of(), List.of(), null);
    return new PreviewAnswers(threads, regions, nanos)
        .preview(change, cases)
        .orTimeout(60, TimeUnit.SECONDS)
        .join();
  }

  private static PastCase fire(int number, int level) {
    return new PastCase(
        new IncidentId("119-20260101-%04d".formatted(number)),
        IncidentKind.BUILDING_FIRE,
        new AlarmLevel(level),
        SmallCity.NEAR_S1.point(),
        new AreaId("A1"),
        "",
        Situation.UNKNOWN,
        City.START.plusSeconds(number));
  }

  private static ResponsePlan tenders(int count) {
    return SmallCity.plan(
        "fire-1", 1, SmallCity.line("tenders", new Need.Units(UnitKind.WATER_TENDER, count)));
  }

  @Test
  void onlyIncidentsThatWouldHaveCalledForSomethingElseAreNamedWithBothForces() {
    var found = preview(() -> 0, List.of(fire(1, 1), fire(2, 2)), tenders(1));

    assertThat(found.looked()).isEqualTo(2);
    assertThat(found.linesChanged()).isEqualTo(1);
    assertThat(found.forceChanged()).isEqualTo(1);
    var changed = found.cases().getFirst();
    assertThat(changed.id().value()).endsWith("0001");
    assertThat(changed.before().getFirst().need().amount()).isEqualTo(2);
    assertThat(changed.after().getFirst().need().amount()).isEqualTo(1);
    assertThat(changed.forceBefore()).containsExactlyInAnyOrder(id("E11"), id("E21"));
    assertThat(changed.forceAfter()).containsExactly(id("E11"));
  }

  private static UnitId id(String unit) {
    return new UnitId(unit);
  }

  @Test
  void theForceThenIsSupposedFreeWhateverItDoesNow() {
    city.order(city.fire(), "E11");

    var found = preview(() -> 0, List.of(fire(1, 1)), tenders(1));

    assertThat(found.cases().getFirst().forceAfter()).containsExactly(id("E11"));
  }

  @Test
  void theForceAsItStandsIsLeftWhereItIs() {
    var here = new UnitPlace(SmallCity.NEAR_S1.point(), Double.NaN, 10);
    var force = regions.ask(city.state(), region -> region.recommender().force());
    force.settle(city.state(), unit -> unit.equals(id("E11")) ? Optional.of(here) : none());

    preview(() -> 0, List.of(fire(1, 1)), tenders(1));

    assertThat(force.agingUnits()).as("seen away from their stations").containsExactly(id("E11"));
  }

  private static Optional<UnitPlace> none() {
    return Optional.empty();
  }

  @Test
  void aPlanThatOnlyGetsAnotherNameChangesNothing() {
    var plan = tenders(2);
    var renamed =
        new ResponsePlan(
            plan.id(), "another name", plan.kinds(), plan.level(), plan.lines(), plan.version());

    var found = preview(() -> 0, List.of(fire(1, 1)), renamed);

    assertThat(found.linesChanged()).isZero();
    assertThat(found.cases()).isEmpty();
  }

  @Test
  void whenTimeIsUpTheAnswerSaysOfHowManyTheForceIsCompared() {
    var nanos = new AtomicLong();
    long each = Duration.ofSeconds(1).toNanos();
    var cases = new ArrayList<PastCase>();
    for (int i = 0; i < 20; i++) {
      cases.add(fire(i, 1));
    }

    var found = preview(() -> nanos.getAndAdd(each), cases, tenders(1));

    assertThat(found.linesChanged()).isEqualTo(20);
    assertThat(found.compared()).isEqualTo(2);
    assertThat(found.cases()).filteredOn(c -> c.isCompared()).hasSize(2);
    assertThat(found.cases())
        .filteredOn(c -> !c.isCompared())
        .allMatch(c -> c.forceAfter().isEmpty());
  }

  @Test
  void moreCasesThanTheLimitAreRefused() {
    var cases = new ArrayList<PastCase>();
    for (int i = 0; i <= PlanPreviews.CASES_MAX; i++) {
      cases.add(fire(i, 1));
    }

    assertThatThrownBy(() -> preview(() -> 0, cases, tenders(1))).hasMessageContaining("cases");
  }

  @Test
  void fiveHundredIncidentsAreLookedAtAndComparedInTime() {
    var cases = new ArrayList<PastCase>();
    for (int i = 0; i < PlanPreviews.CASES_MAX; i++) {
      cases.add(fire(i, 1));
    }

    var found = preview(System::nanoTime, cases, tenders(1));

    assertThat(found.looked()).isEqualTo(500);
    assertThat(found.forceChanged()).isEqualTo(found.compared());
    assertThat(found.cases()).hasSizeLessThanOrEqualTo(PlanPreviews.SHOWN_MAX);
  }
}
