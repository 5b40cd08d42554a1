package fengsui.response;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.cover.ForceArrival;
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
import fengsui.domain.unit.UnitCommand.ReportConsumables;
import fengsui.domain.unit.UnitCommand.ReportRefilled;
import fengsui.domain.unit.UnitCommand.ReportUnit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.UnitStatus;
import fengsui.response.arrival.ForceCurve;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left counts, not what a unit carries when full. */
class ConsumablesTest {
  private static final LonLat NEAR_S1 = SmallCity.NEAR_S1.point();
  private static final UnitId E11 = new UnitId("E11");

  private final City city = City.small();
  private RiverTown town;

  @BeforeEach
  void roads(@TempDir Path folder) throws IOException {
    town = new RiverTown(folder);
  }

  @Test
  void anEmptyTenderIsPassedOverForWhatItHasUsedUp() {
    left(0);

    var answer = ask(water(8_000));

    assertThat(chosen(answer)).containsExactly("E21");
    assertThat(reasons(answer)).containsEntry("E11", Why.CONSUMABLES_LOW);
    city.does("crew11", new ReportRefilled(E11));
    assertThat(chosen(ask(water(8_000)))).containsExactly("E11");
  }

  @Test
  void aNearerTenderWithTooLittleLeftIsPassedOverForOneThatMakesItWholeByItself() {
    besideAFullOne();
    left(500);

    var answer = ask(water(8_000));

    assertThat(chosen(answer)).containsExactly("E14");
    assertThat(answer.lines().getFirst().have()).isEqualTo(8_000);
    assertThat(reasons(answer)).containsEntry("E11", Why.CONSUMABLES_LOW);
    city.does("crew11", new ReportRefilled(E11));
    assertThat(chosen(ask(water(8_000)))).containsExactly("E11");
  }

  @Test
  void whatIsLeftIsAddedUpAndNotTheRatedQuantity() {
    left(500);

    assertThat(chosen(ask(water(8_400)))).containsExactly("E11", "E21");
    assertThat(ask(water(8_400)).lines().getFirst().have()).isEqualTo(8_500);
    assertThat(chosen(ask(water(16_400)))).containsExactly("E11", "E21", "E31");
    assertThat(ask(water(20_000)).lines().getFirst().missing()).isEqualTo(3_500);
  }

  @Test
  void aUnitThatWouldNotBeSentWithFullTanksEitherHasItsOwnReason() {
    left(500);

    assertThat(reasons(ask(foam(1_000)))).containsEntry("E11", Why.NOTHING_NEEDED);
    var tenders = SmallCity.line("t", new Need.Units(UnitKind.WATER_TENDER, 1));
    assertThat(chosen(ask(tenders))).containsExactly("E11");
  }

  @Test
  void theCurveOfArrivingForceCountsWhatIsLeft() {
    var before = curve().free().getLast().waterLiters();
    left(500);

    assertThat(before - curve().free().getLast().waterLiters()).isEqualTo(7_500);
  }

  /** E14 is at the same station; E11 stands outside it, ready, and so is sooner. */
  private void besideAFullOne() {
    var tender = Map.of(Capability.WATER_L, 8_000);
    city.does(
        "admin", new DefineUnit(SmallCity.unit("E14", UnitKind.WATER_TENDER, "S1", tender, 6)));
    city.does("commander", new ReportUnit(E11, UnitStatus.AVAILABLE));
    town.seen("E11", new LonLat(82.070, 44.900), 5);
  }

  private ForceArrival curve() {
    return new ForceCurve(new ForceGrid(town.roads(), () -> 0))
        .curve(city.state(), NEAR_S1, null, _ -> true, _ -> Optional.empty(), City.START);
  }

  private void left(int liters) {
    city.does("crew11", new ReportConsumables(E11, Map.of(Capability.WATER_L, liters)));
  }

  private static RequirementLine water(int liters) {
    return SmallCity.line("water", new Need.Quantity(Capability.WATER_L, liters));
  }

  private static RequirementLine foam(int liters) {
    return SmallCity.line("foam", new Need.Quantity(Capability.FOAM_L, liters));
  }

  private Recommendation ask(RequirementLine line) {
    var ask =
        new Ask(
            new RecommendationId("R-1"),
            null,
            NEAR_S1,
            List.of(line),
            List.of(),
            Set.of(),
            null,
            1,
            City.START);
    return town.recommend(city.state(), ask);
  }

  private static List<String> chosen(Recommendation answer) {
    return answer.chosen().stream().map(p -> p.unit().value()).toList();
  }

  private static Map<String, Why> reasons(Recommendation answer) {
    return answer.passedOver().stream()
        .collect(Collectors.toMap(p -> p.unit().value(), PassedOver::why));
  }
}
