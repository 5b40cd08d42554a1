package fengsui.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.domain.assignment.AssignmentCommand.DivertUnit;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentCommand.RequestReinforcement;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.plan.Diversion;
import fengsui.domain.plan.JointProposal;
import fengsui.domain.plan.LineAmount;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * E11 is at the fire at S1, E21 is half an hour away on its way there, and it burns beside E21's
 * own station as well. One more tender waits at each of the two stations.
 */
class DiversionsTest {
  private static final UnitId E21 = new UnitId("E21");

  private final City city = City.small();
  private final IncidentId first = city.fire();
  private final IncidentId other = fireAt(RiverTown.EAST_BANK);
  private AssignmentId order;
  private RiverTown town;

  @BeforeEach
  void onTheWay(@TempDir Path folder) throws IOException {
    town = new RiverTown(folder);
    city.orderTo(first, "E11", AssignmentStatus.ON_SCENE);
    order = city.orderTo(first, "E21", AssignmentStatus.EN_ROUTE);
    town.seen("E21", new LonLat(82.130, 44.880), 5);
    define("E14", "S1");
    define("E24", "S2");
  }

  @Test
  void aUnitThatWouldHelpAnotherMoreIsProposedWithWhatItCostsBoth() {
    var found = proposal(null).diversions();

    assertThat(found)
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.unit()).isEqualTo(E21);
              assertThat(d.assignment()).isEqualTo(order);
              assertThat(d.status()).isEqualTo(AssignmentStatus.EN_ROUTE);
              assertThat(d.from()).isEqualTo(first);
              assertThat(d.to()).isEqualTo(other);
              assertThat(d.etaSeconds()).isBetween(200, 420);
              assertThat(d.gainSeconds() - d.lossSeconds())
                  .isGreaterThanOrEqualTo(Diversions.GAIN_SECONDS_MIN);
              assertThat(d.lossSeconds()).as("E14 is there before E21 would have been").isZero();
              assertThat(d.fills()).as("somebody free would fill it, later").isEmpty();
              assertThat(d.opens()).isEmpty();
              assertThat(d.replacement()).containsExactly(new UnitId("E14"));
            });
    assertThat(proposal(null).parts())
        .as("a unit under way is in no part")
        .noneMatch(
            part -> part.recommendation().chosen().stream().anyMatch(p -> p.unit().equals(E21)));
  }

  @Test
  void whatIsProposedCanBeTakenAndIsNotProposedAgain() {
    var d = proposal(null).diversions().getFirst();

    city.does("commander", command(d));

    var after = proposal(null);
    assertThat(after.diversions()).isEmpty();
    assertThat(after.parts())
        .as("what the first fire lacks now is proposed at once")
        .filteredOn(part -> part.incident().equals(first))
        .singleElement()
        .satisfies(
            part ->
                assertThat(part.recommendation().chosen())
                    .extracting(p -> p.unit().value())
                    .containsExactly("E14"));
  }

  @Test
  void whoHasArrivedIsNotTakenAwayAndAnOldProposalIsRefused() {
    var d = proposal(null).diversions().getFirst();
    city.does("crew21", new ReportAssignment(order, AssignmentStatus.ON_SCENE));

    assertThat(proposal(null).diversions()).isEmpty();
    assertThat(city.refused("commander", command(d))).isNotNull();
  }

  @Test
  void aLineThatNobodyElseFillsIsToldAsTheLineAndNotAsATime() {
    onlyLadderGoesToTheFirst();
    ask(other, new Need.Units(UnitKind.LADDER, 1));

    var d = ofTheLadder();

    assertThat(d.fills()).extracting(LineAmount::amount).containsExactly(1);
    assertThat(d.fills())
        .extracting(fill -> fill.line().need())
        .containsExactly(new Need.Units(UnitKind.LADDER, 1));
    assertThat(d.gainSeconds()).isLessThan(Recommender.ETA_SECONDS_MAX);
    assertThat(d.lossSeconds()).isLessThan(Recommender.ETA_SECONDS_MAX);
    assertThat(d.opens()).isEmpty();
  }

  @Test
  void whatTheFirstIncidentLosesForGoodIsToldAsTheLineToo() {
    onlyLadderGoesToTheFirst();
    ask(first, new Need.Units(UnitKind.LADDER, 1));
    ask(
        other,
        new Need.Units(UnitKind.LADDER, 1),
        new Need.Quantity(Capability.AERIAL_M, 30),
        new Need.Quantity(Capability.PUMP_LPS, 20));

    var d = ofTheLadder();

    assertThat(d.fills())
        .extracting(LineAmount::amount)
        .as("a reach is filled whole, and the pumps are filled without it")
        .containsExactly(1, 30);
    assertThat(d.opens())
        .as("one ladder was on its way when the scene asked for one more")
        .extracting(LineAmount::amount, open -> open.line().need())
        .containsExactly(tuple(1, new Need.Units(UnitKind.LADDER, 2)));
    assertThat(d.lossSeconds()).isLessThan(Recommender.ETA_SECONDS_MAX);
  }

  private void onlyLadderGoesToTheFirst() {
    city.orderTo(first, "L12", AssignmentStatus.EN_ROUTE);
    town.seen("L12", new LonLat(82.130, 44.880), 5);
  }

  private void ask(IncidentId incident, Need... needs) {
    city.does("commander", new RequestReinforcement(incident, List.of(needs), "trapped people"));
  }

  private Diversion ofTheLadder() {
    return proposal(null).diversions().stream()
        .filter(d -> d.unit().equals(new UnitId("L12")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aUnitOutsideTheAreaOfWhoAsksIsNotProposed() {
    assertThat(proposal("A1").diversions()).isEmpty();
    assertThat(proposal("BL").diversions()).hasSize(1);
  }

  @Test
  void whereSomebodyFreeIsAsSoonNobodyIsDiverted() {
    define("E25", "S2");

    assertThat(proposal(null).diversions()).isEmpty();
  }

  @Test
  void whereTheFirstIncidentWouldLoseMoreNobodyIsDiverted() {
    // Without E14 somebody would have to come from S3 in the place of E21.
    city.order(fireAt(SmallCity.NEAR_S1.point()), "E14");

    assertThat(proposal(null).diversions()).extracting(Diversion::unit).doesNotContain(E21);
  }

  @Test
  void aUnitUnderWayIsFoundHoweverManyOthersAreNearer() {
    for (int i = 0; i < 120; i++) {
      define("W%03d".formatted(i), "S2");
      city.orderTo(first, "W%03d".formatted(i), AssignmentStatus.ON_SCENE);
    }
    town.seen("E21", new LonLat(82.150, 44.8726), 5);

    assertThat(proposal(null).diversions()).extracting(Diversion::unit).containsExactly(E21);
  }

  @Test
  void nobodyElseIsLookedAtWhenTheTimeIsUp() {
    var nanos = new AtomicLong();

    var late =
        town.together(
            () -> nanos.getAndAdd(1_000_000_000),
            city.state(),
            0,
            ask("R-1", first, null),
            ask("R-2", other, null));

    assertThat(late.diversions()).isEmpty();
  }

  @Test
  void aCrewThatHasNotLeftYetNeedsTheRestOfItsTurnout() {
    var fresh = City.small();
    var one = fresh.fire();
    fresh.orderTo(one, "E11", AssignmentStatus.ON_SCENE);
    fresh.order(one, "E21");
    var e21 = fresh.unit("E21");
    int plain = EtaModel.DEFAULT.turnoutSeconds().get(EtaModel.spanOf(fresh.now()));
    int outside = EtaModel.DEFAULT.turnoutOutsideSeconds();

    assertThat(Turnout.seconds(fresh.state(), e21, fresh.now().plusSeconds(5)))
        .isEqualTo(plain - 5);
    assertThat(Turnout.seconds(fresh.state(), e21, fresh.now().plusSeconds(plain)))
        .as("as of one that is on the road")
        .isEqualTo(outside);
    var ask =
        Ask.forIncident(
            new RecommendationId("R-1"),
            fresh.state(),
            fresh.incident(one),
            Set.of(),
            null,
            0,
            fresh.now());
    assertThat(town.timed(fresh.state(), ask, "E21").turnoutSeconds()).isEqualTo(plain);
  }

  private static DivertUnit command(Diversion d) {
    return new DivertUnit(
        d.unit(),
        d.assignment(),
        d.status(),
        d.to(),
        d.gainSeconds(),
        d.lossSeconds(),
        d.fills(),
        "nearer");
  }

  private JointProposal proposal(@Nullable String area) {
    return town.together(city.state(), 0, ask("R-1", first, area), ask("R-2", other, area));
  }

  private Ask ask(String id, IncidentId incident, @Nullable String area) {
    return Ask.forIncident(
        new RecommendationId(id),
        city.state(),
        city.incident(incident),
        Set.of(),
        area == null ? null : new AreaId(area),
        0,
        city.now());
  }

  private IncidentId fireAt(LonLat at) {
    return City.created(
        city.does(
            "taker",
            new CreateIncident(
                null,
                IncidentKind.BUILDING_FIRE,
                new AlarmLevel(1),
                SmallCity.location(at.lon(), at.lat()),
                Situation.UNKNOWN)));
  }

  private void define(String id, String station) {
    var unit =
        SmallCity.unit(id, UnitKind.WATER_TENDER, station, Map.of(Capability.WATER_L, 8_000), 6);
    city.does("admin", new DefineUnit(unit));
  }
}
