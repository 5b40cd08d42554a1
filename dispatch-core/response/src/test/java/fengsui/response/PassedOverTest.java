package fengsui.response;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.geo.LonLat;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.PassedOver;
import fengsui.domain.plan.PassedOver.Why;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets a reason where there are more nearer units than the answer has room for. */
class PassedOverTest {
  /** More than are looked at, whatever they are. */
  private static final int TEAMS = 120;

  private static final LonLat NEAR_S1 = SmallCity.NEAR_S1.point();
  private static final LonLat AT_S2 = new LonLat(82.130, 44.880);

  @TempDir private Path folder;
  private final City city = City.small();

  @Test
  void aLadderThatIsCommittedIsExplainedHoweverManySmallUnitsAreNearer() throws IOException {
    teams();
    city.order(city.fire(), "L12");
    define("L31", UnitKind.LADDER, "S3");
    var town = new RiverTown(folder);
    town.seen("L12", AT_S2, 5);

    var answer = town.recommend(city.state(), form(NEAR_S1, rescuers(), one(UnitKind.LADDER)));

    assertThat(answer.chosen()).extracting(p -> p.unit().value()).endsWith("L31");
    assertThat(answer.passedOver().getFirst().unit()).isEqualTo(new UnitId("L12"));
    assertThat(why(answer, "L12")).isEqualTo(Why.COMMITTED);
    assertThat(answer.passedOver()).hasSize(Recommendation.PASSED_OVER_MAX);
    assertThat(answer.nearerUnlisted()).isTrue();
  }

  @Test
  void whoIsFurtherThanTheChosenOneOfItsKindComesAfterWhoCouldHaveGone() throws IOException {
    teams();
    define("L31", UnitKind.LADDER, "S3");
    var town = new RiverTown(folder, unit -> unit.value().equals("L12") ? 10_000 : 0, false);

    var answer = town.recommend(city.state(), form(NEAR_S1, rescuers(), one(UnitKind.LADDER)));

    assertThat(answer.chosen()).extracting(p -> p.unit().value()).endsWith("L31");
    assertThat(answer.passedOver().getFirst().unit()).isEqualTo(new UnitId("L12"));
    assertThat(why(answer, "L12")).isEqualTo(Why.KEPT_FOR_COVER);
  }

  @Test
  void whereAllNearerOnesHaveTheirReasonNothingIsSaidToBeLeftOut() throws IOException {
    var answer =
        new RiverTown(folder).recommend(city.state(), form(NEAR_S1, one(UnitKind.FOAM_TENDER)));

    assertThat(answer.passedOver()).extracting(PassedOver::why).contains(Why.NOTHING_NEEDED);
    assertThat(answer.nearerUnlisted()).isFalse();
  }

  @Test
  void aUnitThatALowBridgeKeepsAwayIsExplainedThoughNobodyLookedForItByRoad() throws IOException {
    for (var id : List.of("E22", "E23", "E24")) {
      define(id, UnitKind.WATER_TENDER, "S2");
    }
    var town = new RiverTown(folder, CoverPrice.NONE, true);

    var answer =
        town.recommend(city.state(), form(RiverTown.EAST_BANK, one(UnitKind.WATER_TENDER)));

    assertThat(answer.chosen()).extracting(p -> p.unit().value()).containsExactly("E21");
    assertThat(why(answer, "E11")).isEqualTo(Why.RESTRICTED);
    assertThat(answer.passedOver().getFirst().etaSeconds()).isGreaterThan(1_000);
    assertThat(answer.passedOver().getFirst().seconds()).isLessThan(200);
  }

  private void teams() {
    for (int i = 0; i < TEAMS; i++) {
      define("T%03d".formatted(i), UnitKind.TEAM_ON_FOOT, "S1");
    }
  }

  private void define(String id, UnitKind kind, String station) {
    var brings =
        kind == UnitKind.TEAM_ON_FOOT
            ? Map.of(Capability.RESCUERS, 4)
            : Map.of(Capability.WATER_L, 8_000);
    city.does("admin", new DefineUnit(SmallCity.unit(id, kind, station, brings, 6)));
  }

  private static RequirementLine rescuers() {
    return SmallCity.line("rescuers", new Need.Quantity(Capability.RESCUERS, 4));
  }

  private static RequirementLine one(UnitKind kind) {
    return SmallCity.line("kind", new Need.Units(kind, 1));
  }

  private static Why why(Recommendation answer, String unit) {
    return answer.passedOver().stream()
        .filter(p -> p.unit().value().equals(unit))
        .findFirst()
        .orElseThrow()
        .why();
  }

  private Ask form(LonLat point, RequirementLine... lines) {
    return new Ask(
        new RecommendationId("R-1"),
        null,
        point,
        Arrays.asList(lines),
        List.of(),
        Set.of(),
        null,
        1,
        city.now());
  }
}
