package fengsui.response;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.JointProposal;
import fengsui.domain.plan.JointProposal.Part;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.PassedOver.Why;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JointRecommenderTest {
  private static final LonLat NEAR_S1 = SmallCity.NEAR_S1.point();

  private City city = City.small();
  private RiverTown town;

  @BeforeEach
  void roads(@TempDir Path folder) throws IOException {
    town = new RiverTown(folder);
  }

  @Test
  void aUnitGoesWhereItSavesMostAndNotToWhoeverIsFirst() {
    // E11 is the soonest for both; on the east bank E21 is nearly as soon, at S1 it is not.
    var east = ask("R-1", RiverTown.EAST_BANK, tenders(1));
    town.seen("E11", RiverTown.EAST_BANK, 5);
    var west = ask("R-2", NEAR_S1, tenders(1));

    var answer = town.together(city.state(), 0, west, east);

    assertThat(answer.proven()).isTrue();
    assertThat(answer.gapPercent()).isZero();
    assertThat(answer.boundSeconds()).isEqualTo(answer.costSeconds());
    assertThat(chosen(answer, west)).containsExactly("E11");
    assertThat(chosen(answer, east)).containsExactly("E21");
  }

  @Test
  void noUnitIsInTwoPartsAndTogetherIsNeverDearerThanOneAfterTheOther() {
    for (int i = 0; i < 12; i++) {
      define("X" + i, UnitKind.WATER_TENDER, "S" + (1 + i % 3));
    }
    var asks = new ArrayList<Ask>();
    for (int i = 0; i < 6; i++) {
      asks.add(ask("R-" + i, i % 2 == 0 ? NEAR_S1 : RiverTown.EAST_BANK, tenders(2)));
    }

    var answer = town.together(city.state(), 0, asks.toArray(Ask[]::new));

    var sent = new HashSet<UnitId>();
    for (var part : answer.parts()) {
      assertThat(part.recommendation().lines()).allMatch(line -> line.missing() == 0);
      part.recommendation().chosen().forEach(p -> assertThat(sent.add(p.unit())).isTrue());
    }
    assertThat(sent).hasSize(12);
    assertThat(answer.costSeconds()).isLessThanOrEqualTo(answer.apartSeconds());
  }

  @Test
  void whatIsSavedIsALineOrATimeAndNeverThePriceOfAnOpenLine() {
    var high = SmallCity.unit("Z", UnitKind.WATER_TENDER, "S1", Map.of(Capability.AERIAL_M, 60), 6);
    city.does("admin", new DefineUnit(high));
    town.seen("E11", RiverTown.EAST_BANK, 5);
    var first = ask("R-1", NEAR_S1, tenders(1));
    var highest = SmallCity.line("reach", new Need.Quantity(Capability.AERIAL_M, 60));
    var second = ask("R-2", RiverTown.EAST_BANK, highest);

    var answer = town.together(city.state(), 0, first, second);

    assertThat(chosen(answer, second)).containsExactly("Z");
    assertThat(answer.apartSeconds() - answer.costSeconds())
        .isGreaterThan(Recommender.ETA_SECONDS_MAX);
    assertThat(answer.saved().lines()).isEqualTo(1);
    assertThat(answer.saved().seconds()).isLessThan(Recommender.ETA_SECONDS_MAX);
  }

  @Test
  void scarceForceIsSharedAndWhoGetsItIsNamedToWhoDoesNot() {
    var first = ask("R-1", NEAR_S1, reach());
    var second = ask("R-2", NEAR_S1, reach());

    var answer = town.together(city.state(), 0, first, second);

    var without =
        answer.parts().stream()
            .filter(part -> part.recommendation().chosen().isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(without.recommendation().lines().getFirst().missing()).isPositive();
    assertThat(without.recommendation().wholeAfterSeconds()).isEqualTo(-1);
    assertThat(without.recommendation().passedOver())
        .filteredOn(p -> p.unit().equals(new UnitId("L12")))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.why()).isEqualTo(Why.GOES_ELSEWHERE);
              assertThat(p.incident()).isNotEqualTo(without.incident());
            });
  }

  @Test
  void withMoreIncidentsThanAreWeighedNothingIsProven() {
    var ask = ask("R-1", NEAR_S1, tenders(1));

    assertThat(town.together(city.state(), 0, ask).proven()).isTrue();
    var answer = town.together(city.state(), 4_960, ask);
    assertThat(answer.proven()).isFalse();
    assertThat(answer.left()).isEqualTo(4_960);
    assertThat(answer.parts().getFirst().recommendation().proven()).isFalse();
  }

  @Test
  void anIncidentThatLacksNothingIsNoPart() {
    var whole = ask("R-1", NEAR_S1);
    var open = ask("R-2", NEAR_S1, tenders(1));

    assertThat(town.together(city.state(), 0, whole, open).parts())
        .extracting(Part::incident)
        .containsExactly(incident(open));
    assertThat(town.together(city.state(), 0, whole).parts()).isEmpty();
    assertThat(town.together(city.state(), 0).costSeconds()).isZero();
  }

  @Test
  void withoutAnyUnitEachPartSaysWhatIsMissing() {
    city = RiverTown.withoutUnits();

    var answer =
        town.together(
            city.state(),
            0,
            ask("R-1", NEAR_S1, tenders(2)),
            ask("R-2", RiverTown.EAST_BANK, reach()));

    assertThat(answer.parts())
        .hasSize(2)
        .allSatisfy(
            part -> {
              assertThat(part.recommendation().chosen()).isEmpty();
              assertThat(part.recommendation().passedOver()).isEmpty();
              assertThat(part.recommendation().lines()).allMatch(line -> line.missing() > 0);
            });
    assertThat(answer.diversions()).isEmpty();
  }

  private void define(String id, UnitKind kind, String station) {
    var unit = SmallCity.unit(id, kind, station, Map.of(Capability.WATER_L, 8_000), 6);
    city.does("admin", new DefineUnit(unit));
  }

  private Ask ask(String id, LonLat point, RequirementLine... lines) {
    return new Ask(
        new RecommendationId(id),
        city.incident(city.fire()),
        point,
        List.of(lines),
        List.of(),
        Set.of(),
        null,
        1,
        city.now());
  }

  private static IncidentId incident(Ask ask) {
    return Objects.requireNonNull(ask.incident()).id();
  }

  private static List<String> chosen(JointProposal answer, Ask ask) {
    return answer.parts().stream()
        .filter(part -> part.incident().equals(incident(ask)))
        .flatMap(part -> part.recommendation().chosen().stream())
        .map(p -> p.unit().value())
        .toList();
  }

  private static RequirementLine tenders(int amount) {
    return SmallCity.line("tenders", new Need.Units(UnitKind.WATER_TENDER, amount));
  }

  private static RequirementLine reach() {
    return SmallCity.line("reach", new Need.Quantity(Capability.AERIAL_M, 30));
  }
}
