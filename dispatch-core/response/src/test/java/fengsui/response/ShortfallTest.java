package fengsui.response;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.geo.LonLat;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.PassedOver.Why;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitCommand.ReportUnit;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.UnitStatus;
import fengsui.domain.unit.VehicleClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an answer says when it is close, when force is missing, and when no road leads there. */
class ShortfallTest {
  private static final LonLat NEAR_S1 = SmallCity.NEAR_S1.point();

  private final City city = City.small();
  private RiverTown town;

  @BeforeEach
  void roads(@TempDir Path folder) throws IOException {
    town = new RiverTown(folder);
  }

  @Test
  void twoUnitsOfOneStationAreATossUpAndOneHalfAnHourAwayIsNot() {
    var apart = ask(NEAR_S1, null, tenders(1)).weighed();
    assertThat(apart).isNotNull();
    assertThat(apart.tossUp()).isFalse();

    define("E14", "S1", ForceKind.NATIONAL);
    var close = ask(NEAR_S1, null, tenders(1)).weighed();

    assertThat(close).isNotNull();
    assertThat(close.tossUp()).isTrue();
    assertThat(close.tossUpSeconds()).isPositive();
  }

  @Test
  void withOnlyOneWayToDoItNothingIsATossUp() {
    var only = ask(NEAR_S1, null, SmallCity.line("r", new Need.Quantity(Capability.AERIAL_M, 30)));

    assertThat(only.weighed()).isNotNull();
    assertThat(only.weighed().tossUp()).isFalse();
    assertThat(only.weighed().runnerUp()).isNull();
  }

  @Test
  void whatStaysOpenNamesWhoOutsideCouldFillItByForceAndArea() {
    define("V15", "S1", ForceKind.VOLUNTEER);
    define("C33", "S3", ForceKind.CORPS);

    var answer = ask(NEAR_S1, "A2", tenders(3));

    assertThat(answer.chosen()).extracting(p -> p.unit().value()).containsExactly("E21");
    assertThat(answer.lines().getFirst().missing()).isEqualTo(2);
    assertThat(answer.weighed()).isNotNull();
    var outside = answer.weighed().outside();
    assertThat(outside)
        .extracting(o -> o.force() + " " + o.area().value())
        .containsExactlyInAnyOrder("NATIONAL A1", "VOLUNTEER A1", "NATIONAL A3", "CORPS A3");
    assertThat(outside)
        .isSortedAccordingTo((a, b) -> Integer.compare(a.etaSeconds(), b.etaSeconds()))
        .allSatisfy(o -> assertThat(o.lines()).containsExactly("tenders"));
    var all = ask(NEAR_S1, null, tenders(3)).weighed();
    assertThat(all).isNotNull();
    assertThat(all.outside()).isEmpty();
  }

  @Test
  void anIncidentThatNoRoadReachesGetsNobodyAndEachUnitSaysSo() {
    var answer = ask(new LonLat(81.2, 44.0), null, tenders(1));

    assertThat(answer.chosen()).isEmpty();
    assertThat(answer.lines().getFirst().missing()).isEqualTo(1);
    assertThat(answer.wholeAfterSeconds()).isEqualTo(-1);
    assertThat(answer.passedOver())
        .isNotEmpty()
        .allSatisfy(
            p -> {
              assertThat(p.etaSeconds()).isEqualTo(-1);
              assertThat(p.why()).isEqualTo(Why.NO_ROAD);
            });
  }

  @Test
  void anIncidentOnTheIslandGetsWhoIsThereAndNobodyElse() {
    city.does("commander", new ReportUnit(new UnitId("E31"), UnitStatus.AVAILABLE));
    town.seen("E31", new LonLat(82.072, 44.840), 5);

    var answer = ask(RiverTown.ISLAND, null, tenders(2));

    assertThat(answer.chosen()).extracting(p -> p.unit().value()).containsExactly("E31");
    assertThat(answer.lines().getFirst().missing()).isEqualTo(1);
  }

  private void define(String id, String station, ForceKind force) {
    var plain =
        SmallCity.unit(id, UnitKind.WATER_TENDER, station, Map.of(Capability.WATER_L, 8_000), 6);
    city.does(
        "admin",
        new DefineUnit(
            new UnitDefinition(
                plain.id(),
                id,
                plain.kind(),
                force,
                VehicleClass.HEAVY,
                plain.station(),
                plain.capabilities(),
                Set.of(),
                6)));
  }

  private Recommendation ask(LonLat point, @Nullable String area, RequirementLine line) {
    return town.recommend(
        city.state(),
        new Ask(
            new RecommendationId("R-1"),
            null,
            point,
            List.of(line),
            List.of(),
            Set.of(),
            area == null ? null : new AreaId(area),
            1,
            city.now()));
  }

  private static RequirementLine tenders(int amount) {
    return SmallCity.line("tenders", new Need.Units(UnitKind.WATER_TENDER, amount));
  }
}
