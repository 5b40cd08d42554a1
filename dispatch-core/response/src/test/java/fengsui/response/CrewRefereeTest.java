package fengsui.response;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.geo.LonLat;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.OpenLine;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.plan.Requirements;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.Qualification;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitCommand.ReportConsumables;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Proposals for lines that ask for people, crews, qualifications and what is left, against every
 * subset of the units. The referee reads the lines as docs/domain/plan.md says: each is a demand on
 * the whole force, which a unit serves with its whole crew when the crew is large and qualified
 * enough, whatever other lines it serves.
 */
class CrewRefereeTest {
  private static final int UNITS = 9;
  private static final int SEEDS = 150;
  private static final LonLat NEAR_S1 = SmallCity.NEAR_S1.point();
  private static final Capability[] PEOPLE = {
    Capability.RESCUERS, Capability.MEDICS, Capability.ROPE_TEAM, Capability.WATER_L
  };

  private final City city = RiverTown.withoutUnits();
  private RiverTown town;

  @BeforeEach
  void roads(@TempDir Path folder) throws IOException {
    town = new RiverTown(folder);
  }

  static LongStream seeds() {
    var seed = Long.getLong("seed");
    return seed == null ? LongStream.rangeClosed(1, SEEDS) : LongStream.of(seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noSubsetOfTheUnitsServesTheLinesForLess(long seed) {
    var random = new Random(seed);
    units(random);
    var lines = lines(random);
    var ask =
        new Ask(
            new RecommendationId("R-1"),
            null,
            NEAR_S1,
            lines,
            List.of(),
            Set.of(),
            null,
            1,
            city.now());

    var answer = town.recommend(city.state(), ask);

    var chosen = answer.chosen().stream().map(Proposed::unit).toList();
    assertThat(answer.proven()).as("-Dseed=" + seed).isTrue();
    assertThat(serves(lines, chosen)).as("-Dseed=" + seed + " " + chosen).isTrue();
    assertThat(cost(chosen)).as("-Dseed=" + seed + " " + chosen).isEqualTo(least(lines));
  }

  /**
   * What the cheapest subset costs that fills every line as far as all units that give something
   * together could.
   */
  private long least(List<RequirementLine> lines) {
    var all = ids(city.state()).stream().filter(id -> gives(lines, city.state().unit(id))).toList();
    long least = Long.MAX_VALUE;
    for (int set = 0; set < 1 << all.size(); set++) {
      var subset = new ArrayList<UnitId>();
      for (int u = 0; u < all.size(); u++) {
        if ((set >> u & 1) == 1) {
          subset.add(all.get(u));
        }
      }
      long cost = cost(subset);
      if (cost < least && serves(lines, subset)) {
        least = cost;
      }
    }
    return least;
  }

  private static boolean gives(List<RequirementLine> lines, Unit unit) {
    return lines.stream().anyMatch(line -> Requirements.contribution(line, unit.asItStands()) > 0);
  }

  private boolean serves(List<RequirementLine> lines, List<UnitId> subset) {
    var by = Requirements.coverage(lines, force(subset));
    var most = Requirements.coverage(lines, force(ids(city.state())));
    for (int l = 0; l < lines.size(); l++) {
      if (by.get(l).missing() > 0 && isLess(by.get(l), most.get(l))) {
        return false;
      }
    }
    return true;
  }

  /** Of reach a part is nothing: one unit has it, or nobody. */
  private static boolean isLess(OpenLine by, OpenLine most) {
    return Requirements.isAdditive(by.line().need())
        ? by.have() < most.have()
        : most.missing() == 0;
  }

  private List<UnitDefinition> force(List<UnitId> subset) {
    return subset.stream().map(id -> city.state().unit(id).asItStands()).toList();
  }

  /** In hundredths of a second, by the weights of {@link ForceWeights#DEFAULT}. */
  private long cost(List<UnitId> subset) {
    var travelTo = new TravelTo(town.roads(), NEAR_S1);
    long last = 0;
    long first = Long.MAX_VALUE;
    long besides = 0;
    for (var id : subset) {
      var unit = city.state().unit(id);
      var travel = travelTo.of(city.state(), unit, null, city.now());
      int eta = TravelTo.etaSeconds(city.state(), unit, travel, city.now());
      last = Math.max(last, eta);
      first = Math.min(first, eta);
      besides += 6_000 + 5L * eta;
    }
    return subset.isEmpty() ? 0 : 100 * (last + first) + besides;
  }

  private static List<UnitId> ids(State state) {
    var ids = new ArrayList<UnitId>();
    state.units().forEach(unit -> ids.add(unit.id()));
    return ids;
  }

  private void units(Random random) {
    for (int u = 0; u < UNITS; u++) {
      int crew = 2 + random.nextInt(7);
      var carries = new HashMap<Capability, Integer>();
      carries.put(Capability.PUMP_LPS, 40);
      for (var capability : PEOPLE) {
        if (random.nextBoolean()) {
          carries.put(capability, capability.isConsumable() ? 8_000 : 1 + random.nextInt(crew));
        }
      }
      var qualified = new HashMap<Qualification, Integer>();
      for (var q : List.of(Qualification.ROPE_RESCUE, Qualification.PARAMEDIC)) {
        if (random.nextBoolean()) {
          qualified.put(q, 1 + random.nextInt(crew));
        }
      }
      var kind = random.nextBoolean() ? UnitKind.RESCUE : UnitKind.WATER_TENDER;
      define("U" + u, kind, "S" + (1 + random.nextInt(3)), carries, crew, qualified);
      if (carries.containsKey(Capability.WATER_L) && random.nextInt(3) == 0) {
        city.does(
            "commander",
            new ReportConsumables(
                new UnitId("U" + u), Map.of(Capability.WATER_L, random.nextInt(8) * 1_000)));
      }
    }
  }

  private void define(
      String id,
      UnitKind kind,
      String station,
      Map<Capability, Integer> carries,
      int crew,
      Map<Qualification, Integer> qualified) {
    var plain = SmallCity.unit(id, kind, station, carries, crew);
    city.does(
        "admin",
        new DefineUnit(
            new UnitDefinition(
                plain.id(),
                id,
                kind,
                plain.force(),
                plain.vehicleClass(),
                plain.station(),
                carries,
                Set.of(),
                crew,
                qualified)));
  }

  private static List<RequirementLine> lines(Random random) {
    var lines = new ArrayList<RequirementLine>();
    for (int l = 1 + random.nextInt(4); l > 0; l--) {
      var capability = PEOPLE[random.nextInt(PEOPLE.length)];
      Need need =
          random.nextInt(3) == 0
              ? new Need.Units(UnitKind.RESCUE, 1 + random.nextInt(2))
              : new Need.Quantity(
                  capability,
                  capability.isConsumable()
                      ? 1_000 * (1 + random.nextInt(24))
                      : 1 + random.nextInt(14));
      Map<Qualification, Integer> qualified =
          random.nextInt(3) == 0
              ? Map.of(Qualification.ROPE_RESCUE, 1 + random.nextInt(3))
              : Map.of();
      int crewMin = random.nextInt(2) * random.nextInt(7);
      lines.add(new RequirementLine("l" + l, "l" + l, need, crewMin, 0, qualified, null, null));
    }
    return lines;
  }
}
