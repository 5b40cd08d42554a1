package fengsui.response;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.geo.LonLat;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.plan.Requirements;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.station.StationId;
import fengsui.domain.testing.City;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.VehicleClass;
import fengsui.response.solver.CoverProblem;
import fengsui.response.solver.Sets;
import fengsui.response.solver.Solution;
import fengsui.response.solver.SolverBudget;
import fengsui.roads.Destination;
import fengsui.roads.RoadTimes;
import fengsui.roads.TravelTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the grid finds, against looking at every unit. */
class CandidatesTest {
  private static final int SEEDS = Integer.getInteger("seeds", 60);
  private static final int UNITS = 60;
  private static final int ASKS = 12;
  private static final List<UnitKind> KINDS =
      List.of(UnitKind.WATER_TENDER, UnitKind.RESCUE, UnitKind.LADDER);

  private static final List<VehicleClass> CLASSES = List.of(VehicleClass.values());

  @TempDir Path folder;

  @Test
  void bestSetAndRunnerUpAreThoseOfLookingAtEveryUnit() throws IOException {
    int fewer = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      var town = new RiverTown(Files.createDirectory(folder.resolve("town" + seed)));
      var seen = new HashMap<UnitId, UnitPlace>();
      var state = state(random, seen);
      var grid = new ForceGrid(town.roads(), () -> 0);
      for (int i = 0; i < ASKS; i++) {
        var ask = ask(random, i);
        var open = Requirements.open(ask.lines(), List.of());
        var needs = new LineNeeds(open);
        var found =
            able(
                new Candidates(grid)
                    .find(
                        state,
                        ask,
                        open,
                        ForceWeights.DEFAULT,
                        CandidatesTest::price,
                        unit -> Optional.ofNullable(seen.get(unit)))
                    .nearestFirst(),
                needs,
                ask);
        var all = able(plainly(state, ask, town.roads(), seen), needs, ask);

        assertThat(all).as("seed %d ask %d", seed, i).containsAll(found);
        assertThat(shown(found, needs)).as("seed %d ask %d", seed, i).isEqualTo(shown(all, needs));
        fewer += found.size() < all.size() ? 1 : 0;
        move(random, seen);
      }
    }
    assertThat(fewer).isGreaterThan(SEEDS * ASKS / 10);
  }

  @Test
  void theTimesOfAllUnitsTogetherAreThoseOfEachByItself() throws IOException {
    int reached = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      var town = new RiverTown(Files.createDirectory(folder.resolve("all" + seed)));
      var seen = new HashMap<UnitId, UnitPlace>();
      var state = state(random, seen);
      var grid = new ForceGrid(town.roads(), () -> 0);
      for (int i = 0; i < 2; i++) {
        var place = place(random);
        var together =
            grid.travelSeconds(state, unit -> Optional.ofNullable(seen.get(unit)), place);
        for (var unit : state.units()) {
          var start = UnitPlace.start(state, unit, seen.get(unit.id()));
          var c = unit.definition().vehicleClass();
          int byItself =
              town.roads()
                  .snap(start.point(), start.headingDegrees(), c)
                  .map(town.roads().destination(place, c)::travelSecondsFrom)
                  .orElse(Destination.UNREACHABLE);
          assertThat(together.applyAsInt(unit.id())).as("seed %d", seed).isEqualTo(byItself);
          reached += byItself >= 0 ? 1 : 0;
        }
        move(random, seen);
      }
    }
    assertThat(reached).isGreaterThan(SEEDS * UNITS);
  }

  private static State state(Random random, Map<UnitId, UnitPlace> seen) {
    var city = City.small();
    for (int u = 0; u < UNITS; u++) {
      var id = new UnitId("U" + u);
      city.does("admin", new DefineUnit(unit(id, random)));
      if (random.nextInt(5) == 0) {
        city.does("commander", new PutOutOfService(id, "engine"));
      }
      if (random.nextInt(3) > 0) {
        seen.put(id, new UnitPlace(place(random), random.nextInt(360), random.nextInt(200)));
      }
    }
    return city.state();
  }

  private static UnitDefinition unit(UnitId id, Random random) {
    return new UnitDefinition(
        id,
        id.value(),
        KINDS.get(random.nextInt(KINDS.size())),
        ForceKind.NATIONAL,
        CLASSES.get(random.nextInt(CLASSES.size())),
        new StationId("S" + (1 + random.nextInt(3))),
        Map.of(Capability.WATER_L, 1_000 * (1 + random.nextInt(8)), Capability.RESCUERS, 4),
        Set.of(),
        1 + random.nextInt(8));
  }

  private static void move(Random random, Map<UnitId, UnitPlace> seen) {
    for (int i = 0; i < 5; i++) {
      seen.put(
          new UnitId("U" + random.nextInt(UNITS)),
          new UnitPlace(place(random), random.nextInt(360), random.nextInt(200)));
    }
  }

  private static LonLat place(Random random) {
    return new LonLat(82.06 + 0.1 * random.nextDouble(), 44.84 + 0.16 * random.nextDouble());
  }

  private static Ask ask(Random random, int version) {
    var needs =
        List.of(
            new Need.Units(UnitKind.WATER_TENDER, 1 + random.nextInt(4)),
            new Need.Units(UnitKind.LADDER, 1 + random.nextInt(2)),
            new Need.Quantity(Capability.WATER_L, 1 + random.nextInt(20_000)),
            new Need.Quantity(Capability.RESCUERS, 1 + random.nextInt(20)));
    var lines = new ArrayList<RequirementLine>();
    for (var need : needs) {
      if (random.nextBoolean()) {
        lines.add(new RequirementLine("L" + lines.size(), "line", need, random.nextInt(5), 0));
      }
    }
    return new Ask(
        new RecommendationId("R-1"),
        null,
        place(random),
        lines,
        List.of(),
        Set.of(new UnitId("U" + random.nextInt(UNITS))),
        null,
        version,
        City.START);
  }

  private static List<Candidate> able(List<Candidate> all, LineNeeds needs, Ask ask) {
    return all.stream()
        .filter(c -> Recommender.mayBeSent(c, ask) && needs.isServedBy(c.unit().definition()))
        .toList();
  }

  /** Costs of the best set and of the runner-up. */
  private static String shown(List<Candidate> able, LineNeeds needs) {
    var dues =
        needs.withinSeconds().stream().mapToInt(w -> w == 0 ? CoverProblem.NO_DUE : w).toArray();
    var problem =
        new CoverProblem(
            able.stream().mapToInt(Candidate::etaSeconds).toArray(),
            able.stream().mapToInt(c -> 100 * price(c)).toArray(),
            able.stream().map(c -> needs.gives(c.unit().definition())).toArray(int[][]::new),
            needs.needs(),
            dues,
            ForceWeights.DEFAULT.forSets());
    var sets = Sets.of(problem, SolverBudget.steps(1L << 32));
    assertThat(sets.best().proven()).isTrue();
    return sets.best().cost()
        + " "
        + sets.second().map(Solution::cost)
        + problem.soonestWholeSeconds();
  }

  /** Any price that depends on the unit alone. */
  private static int price(Candidate candidate) {
    return Math.floorMod(candidate.unit().id().value().hashCode(), 240);
  }

  /** Every unit, the nearest first. */
  private static List<Candidate> plainly(
      State state, Ask ask, RoadTimes roads, Map<UnitId, UnitPlace> seen) {
    var all = new ArrayList<Candidate>();
    for (var unit : state.units()) {
      var last = seen.get(unit.id());
      boolean isSeen =
          last != null && last.ageSeconds() <= ForceGrid.IN_QUARTERS_POSITION_SECONDS_MAX;
      var c = unit.definition().vehicleClass();
      var point = isSeen && last != null ? last.point() : station(state, unit.definition());
      double heading = isSeen && last != null ? last.headingDegrees() : TravelTimes.HEADING_UNKNOWN;
      int age = isSeen && last != null ? last.ageSeconds() : -1;
      var snap = roads.snap(point, heading, c);
      int travel = snap.map(roads.destination(ask.point(), c)::travelSecondsFrom).orElse(-1);
      int turnout =
          state.eta().turnoutSeconds(unit.definition().station(), unit.status(), ask.at());
      int eta = travel < 0 ? -1 : turnout + travel;
      all.add(new Candidate(unit, point, snap.orElse(null), eta, travel, age));
    }
    all.sort(Candidate.NEAREST_FIRST);
    return all;
  }

  private static LonLat station(State state, UnitDefinition unit) {
    return state.station(unit.station()).place();
  }
}
