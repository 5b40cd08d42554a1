package fengsui.response;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentCommand.RaiseAlarm;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.PassedOver;
import fengsui.domain.plan.PassedOver.Why;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.AreaKind;
import fengsui.domain.station.ReferenceCommand.DefineArea;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.station.ReferenceCommand.DefineStation;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitCommand.ReportUnit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.UnitStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecommenderTest {
  private static final RecommendationId ID = new RecommendationId("R-1");
  private static final LonLat NEAR_S1 = SmallCity.NEAR_S1.point();

  private final City city = City.small();
  private RiverTown town;

  @BeforeEach
  void roads(@TempDir Path folder) throws IOException {
    town = new RiverTown(folder);
  }

  @Test
  void theNearestCapableUnitIsThatByRoadAndNotByAir() {
    var answer = ask(RiverTown.EAST_BANK, Set.of(), tenders(1));

    assertThat(chosen(answer)).containsExactly("E21");
    assertThat(answer.chosen().getFirst().etaSeconds()).isBetween(350, 380);
    assertThat(answer.wholeAfterSeconds()).isEqualTo(answer.chosen().getFirst().etaSeconds());
    assertThat(answer.boundSeconds()).isEqualTo(answer.wholeAfterSeconds());
    assertThat(answer.proven()).isTrue();
    assertThat(answer.passedOver()).isEmpty();
  }

  @Test
  void eachNearerUnitThatWasPassedOverHasItsReason() {
    city.does("commander", new PutOutOfService(new UnitId("R13"), "engine"));
    var other = city.fire();
    city.order(other, "E11");
    var crewOfSix = new RequirementLine("t", "t", tenders(1).need(), 6, 0);

    var answer = ask(NEAR_S1, Set.of(), crewOfSix);

    assertThat(chosen(answer)).containsExactly("E31");
    assertThat(reasons(answer))
        .containsOnly(
            Map.entry("E11", Why.COMMITTED),
            Map.entry("L12", Why.NOTHING_NEEDED),
            Map.entry("R13", Why.OUT_OF_SERVICE),
            Map.entry("E21", Why.CREW_TOO_SMALL));
    assertThat(passed(answer, "E11").incident()).isEqualTo(other);
    assertThat(passed(answer, "R13").incident()).isNull();
    assertThat(answer.passedOver())
        .as("who could have gone, then the others, of each the nearest first")
        .extracting(p -> p.unit().value())
        .containsExactly("E11", "E21", "L12", "R13");
  }

  @Test
  void aUnitThatThePersonDoesNotWantIsPassedOverAsExcluded() {
    var answer = ask(NEAR_S1, Set.copyOf(City.ids("E11")), tenders(1));

    assertThat(chosen(answer)).containsExactly("E21");
    assertThat(reasons(answer)).containsEntry("E11", Why.EXCLUDED);
  }

  @Test
  void aUnitOutsideTheAreaOfThePersonIsNotProposedButNamedWhereALineStaysOpen() {
    var ask =
        new Ask(
            ID,
            null,
            NEAR_S1,
            List.of(tenders(2)),
            List.of(),
            Set.of(),
            new AreaId("A2"),
            1,
            City.START);

    var answer = town.recommend(city.state(), ask);

    assertThat(chosen(answer)).containsExactly("E21");
    assertThat(reasons(answer)).containsEntry("E11", Why.OUTSIDE_AREA);
    assertThat(answer.lines().getFirst().missing()).isEqualTo(1);
    assertThat(answer.elsewhere()).startsWith(new UnitId("E11")).doesNotContain(new UnitId("E21"));
    assertThat(ask(NEAR_S1, Set.of(), tenders(2)).elsewhere()).isEmpty();
  }

  @Test
  void aNeighbourBeyondTheRoadsIsNamedLastAndWithoutAnEta() {
    city.does("system", new DefineArea(SmallCity.area("TC", AreaKind.BRIGADE, null)));
    city.does("system", new DefineArea(SmallCity.area("T1", AreaKind.STATION, "TC")));
    var far = SmallCity.station("ST", "T1", 84.68, 44.43, ForceKind.NATIONAL);
    city.does("system", new DefineStation(far));
    var tender = SmallCity.unit("T11", UnitKind.WATER_TENDER, "ST", Map.of(), 6);
    city.does("system", new DefineUnit(tender));
    var lines = List.of(tenders(2));
    var ask =
        new Ask(ID, null, NEAR_S1, lines, List.of(), Set.of(), new AreaId("A2"), 1, City.START);

    var answer = town.recommend(city.state(), ask);

    assertThat(answer.elsewhere().getFirst()).isEqualTo(new UnitId("E11"));
    assertThat(answer.elsewhere().getLast()).isEqualTo(new UnitId("T11"));
    var weighed = answer.weighed();
    assertThat(weighed).isNotNull();
    var last = weighed.outside().getLast();
    assertThat(last.area()).isEqualTo(new AreaId("T1"));
    assertThat(last.etaSeconds()).isEqualTo(-1);
    assertThat(last.lines()).containsExactly(tenders(2).id());
    assertThat(weighed.outside().getFirst().etaSeconds()).isPositive();
  }

  @Test
  void aUnitOnAnIslandIsNeverProposedAndItsReasonIsTheRoad() {
    city.does("commander", new ReportUnit(new UnitId("E11"), UnitStatus.AVAILABLE));
    town.seen("E11", RiverTown.ISLAND, 5);

    var answer = ask(NEAR_S1, Set.copyOf(City.ids("E21")), tenders(1));

    assertThat(chosen(answer)).containsExactly("E31");
    assertThat(answer.passedOver())
        .contains(new PassedOver(new UnitId("E11"), -1, Why.NO_ROAD, null, null));
  }

  @Test
  void aLargerCrewAloneWouldNotHelpALadderThatIsTooShort() {
    var reach = new RequirementLine("r", "r", new Need.Quantity(Capability.AERIAL_M, 40), 6, 0);

    var answer = ask(NEAR_S1, Set.of(), reach);

    assertThat(reasons(answer)).containsEntry("L12", Why.NOTHING_NEEDED);
  }

  @Test
  void aRaisedLevelProposesOnlyWhatIsMissing() {
    var fire = city.fire();
    city.order(fire, "E11");
    city.order(fire, "E21");
    city.does("commander", new RaiseAlarm(fire, new AlarmLevel(2), "smoke"));

    var answer = forIncident(fire);

    assertThat(chosen(answer)).containsExactly("L12", "E31");
    assertThat(answer.chosen().getLast().lines()).containsExactlyInAnyOrder("tenders", "water");
    assertThat(answer.lines()).allMatch(line -> line.missing() == 0);
    assertThat(reasons(answer)).containsEntry("E11", Why.ALREADY_ORDERED);
  }

  @Test
  void theRunnerUpIsAnotherSetAndNotABetterOne() {
    var answer = ask(NEAR_S1, Set.of(), tenders(2));

    assertThat(chosen(answer)).containsExactly("E11", "E21");
    assertThat(answer.runnerUp().stream().map(p -> p.unit().value())).containsExactly("E11", "E31");
    assertThat(answer.runnerUpLaterSeconds()).isPositive();
  }

  @Test
  void whatCannotBeMetIsNamedAndNoSetThatCoversLessIsTheRunnerUp() {
    var answer = ask(NEAR_S1, Set.of(), tenders(5));

    assertThat(chosen(answer)).containsExactly("E11", "E21", "E31");
    assertThat(answer.lines().getFirst().missing()).isEqualTo(2);
    assertThat(answer.wholeAfterSeconds()).isEqualTo(-1);
    assertThat(answer.boundSeconds()).isEqualTo(-1);
    assertThat(answer.runnerUp()).isEmpty();
  }

  @Test
  void reachIsServedByOneUnitThatHasIt() {
    var reach = SmallCity.line("reach", new Need.Quantity(Capability.AERIAL_M, 30));
    var tooHigh = SmallCity.line("reach", new Need.Quantity(Capability.AERIAL_M, 40));

    assertThat(chosen(ask(NEAR_S1, Set.of(), reach))).containsExactly("L12");
    assertThat(ask(NEAR_S1, Set.of(), reach).runnerUp()).isEmpty();
    assertThat(chosen(ask(NEAR_S1, Set.of(), tooHigh))).isEmpty();
    assertThat(ask(NEAR_S1, Set.of(), tooHigh).lines().getFirst().missing()).isPositive();
  }

  @Test
  void aUnitInQuartersWithAnOldPositionIsTakenToBeAtItsStation() {
    town.seen("E11", RiverTown.EAST_BANK, ForceGrid.IN_QUARTERS_POSITION_SECONDS_MAX);
    assertThat(chosen(ask(RiverTown.EAST_BANK, Set.of(), tenders(1)))).containsExactly("E11");

    town.seen("E11", RiverTown.EAST_BANK, ForceGrid.IN_QUARTERS_POSITION_SECONDS_MAX + 1);
    assertThat(chosen(ask(RiverTown.EAST_BANK, Set.of(), tenders(1)))).containsExactly("E21");
    assertThat(ask(NEAR_S1, Set.of(), tenders(1)).chosen().getFirst().positionAgeSeconds())
        .isEqualTo(-1);
  }

  @Test
  void theBandOfAnEtaWidensWithTheAgeOfThePosition() {
    city.does("commander", new ReportUnit(new UnitId("E11"), UnitStatus.AVAILABLE));
    int before = -1;
    for (int age : new int[] {0, 60, 600, 1_800}) {
      town.seen("E11", NEAR_S1, age);

      var first = ask(NEAR_S1, Set.of(), tenders(1)).chosen().getFirst();

      int band = first.etaHighSeconds() - first.etaLowSeconds();
      assertThat(first.positionAgeSeconds()).isEqualTo(age);
      assertThat(band).isGreaterThan(before);
      assertThat(first.etaLowSeconds()).isNotNegative();
      before = band;
    }
  }

  @Test
  void withoutAnyUnitTheAnswerIsEmptyAndSaysWhatIsMissing() {
    var empty = new City(State.EMPTY);
    SmallCity.commands().stream()
        .filter(c -> !(c instanceof DefineUnit) && !(c instanceof DefinePerson))
        .forEach(c -> empty.does("system", c));

    var answer = town.recommend(empty.state(), form(NEAR_S1, Set.of(), tenders(2)));

    assertThat(answer.chosen()).isEmpty();
    assertThat(answer.passedOver()).isEmpty();
    assertThat(answer.wholeAfterSeconds()).isEqualTo(-1);
    assertThat(answer.lines().getFirst().missing()).isEqualTo(2);
  }

  private Recommendation ask(LonLat point, Set<UnitId> exclude, RequirementLine... lines) {
    return town.recommend(city.state(), form(point, exclude, lines));
  }

  private Recommendation forIncident(IncidentId incident) {
    return town.recommend(
        city.state(),
        Ask.forIncident(ID, city.state(), city.incident(incident), Set.of(), null, 1, City.START));
  }

  private static Ask form(LonLat point, Set<UnitId> exclude, RequirementLine... lines) {
    return new Ask(ID, null, point, Arrays.asList(lines), List.of(), exclude, null, 1, City.START);
  }

  private static RequirementLine tenders(int amount) {
    return SmallCity.line("tenders", new Need.Units(UnitKind.WATER_TENDER, amount));
  }

  private static List<String> chosen(Recommendation answer) {
    return answer.chosen().stream().map(Proposed::unit).map(UnitId::value).toList();
  }

  private static Map<String, Why> reasons(Recommendation answer) {
    return answer.passedOver().stream()
        .collect(Collectors.toMap(p -> p.unit().value(), PassedOver::why));
  }

  private static PassedOver passed(Recommendation answer, String unit) {
    return answer.passedOver().stream()
        .filter(p -> p.unit().value().equals(unit))
        .findFirst()
        .orElseThrow();
  }
}
