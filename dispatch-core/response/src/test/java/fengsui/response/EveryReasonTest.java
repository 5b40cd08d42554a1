package fengsui.response;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
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
import fengsui.domain.unit.Qualification;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitCommand.ReportConsumables;
import fengsui.domain.unit.UnitCommand.ReportUnit;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.UnitStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each reason for which a nearer unit is passed over is given in a situation that calls for it. */
class EveryReasonTest {
  private static final LonLat NEAR_S1 = SmallCity.NEAR_S1.point();
  private static final LonLat AT_S1 = new LonLat(82.070, 44.900);
  private static final UnitId E11 = new UnitId("E11");

  @TempDir private Path folder;

  private final City city = City.small();

  /** What is proposed, and of whom the reason is asked. */
  private record Situation(Recommendation answer, String chosen, String passed) {}

  @ParameterizedTest
  @EnumSource
  void eachReasonIsGivenWhereItIsTheReason(Why why) throws IOException {
    var situation = situation(why);

    var answer = situation.answer();
    assertThat(answer.chosen()).extracting(p -> p.unit().value()).contains(situation.chosen());
    assertThat(answer.passedOver())
        .filteredOn(p -> p.unit().value().equals(situation.passed()))
        .singleElement()
        .satisfies(p -> assertThat(p.why()).isEqualTo(why));
  }

  private Situation situation(Why why) throws IOException {
    return switch (why) {
      case ALREADY_ORDERED -> alreadyOrdered();
      case OUTSIDE_AREA -> new Situation(asked(town(), "A2", tenders(1)), "E21", "E11");
      case OUT_OF_SERVICE -> {
        city.does("commander", new PutOutOfService(E11, "engine"));
        yield tender("E21");
      }
      case COMMITTED -> {
        city.order(city.fire(), "E11");
        yield tender("E21");
      }
      case NO_ROAD -> noRoad();
      case EXCLUDED -> {
        var ask = form(NEAR_S1, Set.of(E11), null, tenders(1));
        yield new Situation(town().recommend(city.state(), ask), "E21", "E11");
      }
      case NOTHING_NEEDED ->
          new Situation(asked(town(), null, quantity(Capability.FOAM_L, 4_000)), "F32", "L12");
      case CREW_TOO_SMALL -> crewTooSmall();
      case QUALIFICATION_MISSING -> qualificationMissing();
      case CONSUMABLES_LOW -> {
        city.does("crew11", new ReportConsumables(E11, Map.of(Capability.WATER_L, 0)));
        yield new Situation(asked(town(), null, quantity(Capability.WATER_L, 8_000)), "E21", "E11");
      }
      case RESTRICTED -> restricted();
      case GOES_ELSEWHERE -> goesElsewhere();
      case KEPT_FOR_COVER -> beside(unit -> unit.equals(E11) ? 600 : 0, 5);
      case RESTING -> resting();
      case STALE_POSITION -> beside(CoverPrice.NONE, 1_500);
      case NOT_NEEDED -> {
        define(tenderOf("E14", "S1", 6, Map.of()));
        yield farFoam();
      }
      case WORSE_SET -> farFoam();
    };
  }

  private Situation alreadyOrdered() throws IOException {
    var fire = city.fire();
    city.order(fire, "E11");
    return new Situation(town().recommend(city.state(), ask(fire)), "E21", "E11");
  }

  /** By air the island is further from the fire than E21, and nearer than E31. */
  private Situation noRoad() throws IOException {
    city.does("commander", new ReportUnit(E11, UnitStatus.AVAILABLE));
    var town = town();
    town.seen("E11", RiverTown.ISLAND, 5);
    var ask = form(NEAR_S1, Set.of(new UnitId("E21")), null, tenders(1));
    return new Situation(town.recommend(city.state(), ask), "E31", "E11");
  }

  private Situation crewTooSmall() throws IOException {
    define(tenderOf("E11", "S1", 5, Map.of()));
    define(tenderOf("E21", "S2", 6, Map.of()));
    var line = new RequirementLine("t", "t", tenders(1).need(), 6, 0);
    return new Situation(asked(town(), null, line), "E21", "E11");
  }

  private Situation qualificationMissing() throws IOException {
    define(tenderOf("E21", "S2", 6, Map.of(Qualification.HAZMAT, 2)));
    var line =
        new RequirementLine(
            "t", "t", tenders(1).need(), 0, 0, Map.of(Qualification.HAZMAT, 2), null, null);
    return new Situation(asked(town(), null, line), "E21", "E11");
  }

  private Situation restricted() throws IOException {
    var town = new RiverTown(folder, CoverPrice.NONE, true);
    var ask = form(RiverTown.EAST_BANK, Set.of(), null, tenders(1));
    return new Situation(town.recommend(city.state(), ask), "E21", "E11");
  }

  private Situation goesElsewhere() throws IOException {
    var asks = new Ask[] {one("R-1"), one("R-2")};
    var second =
        town().together(city.state(), 0, asks).parts().stream()
            .map(part -> part.recommendation())
            .filter(answer -> !answer.chosen().getFirst().unit().equals(E11))
            .findFirst()
            .orElseThrow();
    return new Situation(second, "E21", "E11");
  }

  private Situation resting() throws IOException {
    var fire = city.orderTo(city.fire(), "E11", AssignmentStatus.ON_SCENE);
    city.after(20 * 3_600).does("commander", new ReleaseAssignment(fire));
    return beside(CoverPrice.NONE, 5);
  }

  /** Asked for one tender where E11 is the nearer of two. */
  private Situation beside(CoverPrice cover, int ageSeconds) throws IOException {
    var town = besideEachOther(cover, ageSeconds);
    return new Situation(asked(town, null, tenders(1)), "E14", "E11");
  }

  /** E11 stands free outside quarters, nearer than E14, which is at the same station. */
  private RiverTown besideEachOther(CoverPrice cover, int ageSeconds) throws IOException {
    define(tenderOf("E14", "S1", 6, Map.of()));
    city.does("commander", new ReportUnit(E11, UnitStatus.AVAILABLE));
    var town = new RiverTown(folder, cover, false);
    town.seen("E11", AT_S1, ageSeconds);
    return town;
  }

  /** One tender and the foam of a far station: whoever could be the tender is nearer than that. */
  private Situation farFoam() throws IOException {
    var answer = asked(town(), null, tenders(1), quantity(Capability.FOAM_L, 4_000));
    return new Situation(answer, "F32", "E21");
  }

  private Situation tender(String chosen) throws IOException {
    return new Situation(asked(town(), null, tenders(1)), chosen, "E11");
  }

  private RiverTown town() throws IOException {
    return new RiverTown(folder);
  }

  private void define(UnitDefinition unit) {
    city.does("admin", new DefineUnit(unit));
  }

  private static UnitDefinition tenderOf(
      String id, String station, int crew, Map<Qualification, Integer> qualified) {
    var plain =
        SmallCity.unit(id, UnitKind.WATER_TENDER, station, Map.of(Capability.WATER_L, 8_000), crew);
    return new UnitDefinition(
        plain.id(),
        plain.callSign(),
        plain.kind(),
        plain.force(),
        plain.vehicleClass(),
        plain.station(),
        plain.capabilities(),
        plain.formations(),
        crew,
        qualified);
  }

  private Ask ask(IncidentId incident) {
    return Ask.forIncident(
        new RecommendationId("R-1"),
        city.state(),
        city.incident(incident),
        Set.of(),
        null,
        1,
        city.now());
  }

  /** An open fire that lacks one tender. */
  private Ask one(String id) {
    var fire = city.incident(city.fire());
    return new Ask(
        new RecommendationId(id),
        fire,
        NEAR_S1,
        List.of(tenders(1)),
        List.of(),
        Set.of(),
        null,
        1,
        city.now());
  }

  private Recommendation asked(RiverTown town, @Nullable String area, RequirementLine... lines) {
    return town.recommend(city.state(), form(NEAR_S1, Set.of(), area, lines));
  }

  private Ask form(
      LonLat point, Set<UnitId> exclude, @Nullable String area, RequirementLine... lines) {
    return new Ask(
        new RecommendationId("R-1"),
        null,
        point,
        Arrays.asList(lines),
        List.of(),
        exclude,
        area == null ? null : new AreaId(area),
        1,
        city.now());
  }

  private static RequirementLine tenders(int amount) {
    return SmallCity.line("tenders", new Need.Units(UnitKind.WATER_TENDER, amount));
  }

  private static RequirementLine quantity(Capability capability, int amount) {
    return SmallCity.line("quantity", new Need.Quantity(capability, amount));
  }
}
