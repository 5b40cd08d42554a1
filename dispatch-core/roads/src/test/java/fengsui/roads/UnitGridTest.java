package fengsui.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.labels.HubLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitGridTest {

  private static final int GRAPHS = Integer.getInteger("graphs", 200);
  private static final int NODES_MAX = 40;
  private static final int UNITS = 60;
  private static final int MOVES = 40;

  @TempDir Path dir;

  /** A unit as the plain referee knows it. */
  private record Standing(@Nullable Snap at, long bits) {}

  @Test
  void theNearestAreThoseOfAskingEveryUnit() throws IOException {
    int found = 0;
    for (long seed = 0; seed < GRAPHS; seed++) {
      var roads = new RandomRoads(seed, NODES_MAX, dir);
      var random = new Random(~seed);
      found += nearestFound(seed, roads, times(roads.graph, random), random);
    }
    assertThat(found).isGreaterThan(GRAPHS * MOVES);
  }

  @Test
  void theyAreUnderControlsToo() throws IOException {
    int found = 0;
    for (long seed = 0; seed < GRAPHS; seed++) {
      var roads = new RandomRoads(seed, NODES_MAX, dir);
      var random = new Random(~seed);
      var controls = RandomControls.of(roads, random);
      var graph = roads.graph.under(controls, RandomControls.factors(random));
      // Units stand where they stood before, on closed roads as well.
      found += nearestFound(seed, roads, times(graph, random), random);
    }
    assertThat(found).isGreaterThan(GRAPHS * MOVES / 2);
  }

  /** Compares many searches while units come, go and change; how many units they found. */
  private static int nearestFound(long seed, RandomRoads roads, RoadTimes times, Random random) {
    int found = 0;
    var grid = grid(times, random);
    var units = new ArrayList<>(Collections.nCopies(UNITS, new Standing(null, 0)));
    for (int move = 0; move < MOVES; move++) {
      change(random, roads, grid, units);
      var filter = new UnitFilter(random.nextInt(4), random.nextInt(4));
      var place = place(random);
      int countMax = 1 + random.nextInt(8);
      var nearest = new Nearest(countMax);
      grid.nearest(place, filter, nearest);
      assertThat(shown(nearest))
          .as("seed %d move %d", seed, move)
          .isEqualTo(plainly(times, units, place, filter).stream().limit(countMax).toList());
      assertThat(shown(grid.millisOfAll(place)))
          .as("all, seed %d move %d", seed, move)
          .isEqualTo(plainly(times, units, place, UnitFilter.EVERYBODY));
      found += nearest.count();
    }
    return found;
  }

  @Test
  void aWalkTellsEveryWantedUnitOnceOrThatNoWayLeadsThere() throws IOException {
    for (long seed = 0; seed < GRAPHS; seed++) {
      var roads = new RandomRoads(seed, NODES_MAX, dir);
      var random = new Random(seed + 7);
      var times = times(roads.graph, random);
      var grid = grid(times, random);
      var units = moved(random, roads, grid);
      var place = place(random);
      var told = new ArrayList<String>();
      var without = new TreeSet<Integer>();
      grid.walk(
          place,
          UnitFilter.EVERYBODY,
          new UnitGrid.Sink() {
            @Override
            public boolean take(int unit, int millis) {
              return told.add(unit + " after " + millis);
            }

            @Override
            public void unreachable(int unit) {
              assertThat(without.add(unit)).isTrue();
            }
          });
      assertThat(told).isEqualTo(plainly(times, units, place, UnitFilter.EVERYBODY));
      long standing = units.stream().filter(unit -> unit.at() != null).count();
      assertThat(told.size() + without.size()).isEqualTo((int) standing);
    }
  }

  @Test
  void byAirAllWantedUnitsAreToldTheNearestFirst() throws IOException {
    for (long seed = 0; seed < GRAPHS; seed++) {
      var roads = new RandomRoads(seed, NODES_MAX, dir);
      var random = new Random(seed + 11);
      var times = times(roads.graph, random);
      var grid = grid(times, random);
      var units = moved(random, roads, grid);
      var place = place(random);
      var filter = new UnitFilter(random.nextInt(4), random.nextInt(4));
      var told = new ArrayList<Integer>();
      var least = new ArrayList<Integer>();
      grid.walkByAir(place, filter, (unit, millis) -> told.add(unit) && least.add(millis));

      var wanted = new TreeSet<Integer>();
      for (int unit = 0; unit < UNITS; unit++) {
        if (units.get(unit).at() != null && filter.takes(units.get(unit).bits())) {
          wanted.add(unit);
        }
      }
      assertThat(told).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(wanted);
      assertThat(least).as("seed %d", seed).isSorted();
      for (int i = 0; i < told.size(); i++) {
        var at = units.get(told.get(i)).at();
        assertThat(at).isNotNull();
        double straight = place.metersTo(at.point()) / times.graph().metersPerMilliMax();
        assertThat((double) least.get(i))
            .as("seed %d", seed)
            .isBetween(0.99 * straight - 2, straight);
      }
    }
  }

  @Test
  void aSnapOfOtherRoadsIsRefused() throws IOException {
    var roads = new RandomRoads(1, NODES_MAX, dir);
    var others = new RandomRoads(2, NODES_MAX, dir);
    var grid = new UnitGrid(new RoadTimes(roads.graph), UNITS);
    var snap = others.randomSnap(new Random(1), VehicleClass.LIGHT);

    assertThatThrownBy(() -> grid.place(0, snap)).hasMessageContaining("another network");
  }

  /** Where all units of a grid stand after many changes. */
  private static List<Standing> moved(Random random, RandomRoads roads, UnitGrid grid) {
    var units = new ArrayList<>(Collections.nCopies(UNITS, new Standing(null, 0)));
    for (int move = 0; move < MOVES; move++) {
      change(random, roads, grid, units);
    }
    return units;
  }

  /** One that goes along the roads first, over some nodes or all, or by its cells only. */
  private static UnitGrid grid(RoadTimes times, Random random) {
    int[] nodesMax = {0, 3, NODES_MAX / 2, 2 * NODES_MAX};
    return new UnitGrid(times, UNITS, nodesMax[random.nextInt(nodesMax.length)]);
  }

  /** By labels for some of the classes, by trees for the others. */
  private RoadTimes times(RoadGraph graph, Random random) throws IOException {
    var labels = new EnumMap<VehicleClass, HubLabels>(VehicleClass.class);
    for (var c : VehicleClass.values()) {
      if (random.nextInt(4) > 0) {
        var file = dir.resolve("labels");
        graph.writeLabels(file, c);
        labels.put(c, HubLabels.open(file, graph.network()));
        Files.delete(file);
      }
    }
    return new RoadTimes(graph, labels);
  }

  /** In the network or a little outside. */
  private static LonLat place(Random random) {
    return new LonLat(82 + 0.04 * random.nextDouble() - 0.005, 44.9 + 0.04 * random.nextDouble());
  }

  private static void change(
      Random random, RandomRoads roads, UnitGrid grid, List<Standing> units) {
    int unit = random.nextInt(UNITS);
    long bits = random.nextInt(4);
    var now = units.get(unit);
    switch (random.nextInt(6)) {
      case 0 -> {
        grid.remove(unit);
        units.set(unit, new Standing(null, now.bits()));
      }
      case 1 -> {
        grid.mark(unit, bits);
        units.set(unit, new Standing(now.at(), bits));
      }
      default -> {
        var at = roads.randomSnap(random, RandomRoads.randomClass(random));
        grid.place(unit, at);
        grid.mark(unit, bits);
        units.set(unit, new Standing(at, bits));
      }
    }
  }

  /** All wanted units by one tree for each class. */
  private static List<String> plainly(
      RoadTimes times, List<Standing> units, LonLat place, UnitFilter filter) {
    var graph = times.graph();
    var trees = new EnumMap<VehicleClass, ReverseTree>(VehicleClass.class);
    for (var c : VehicleClass.values()) {
      times.destination(place, c).snap().ifPresent(to -> trees.put(c, ReverseTree.to(to, graph)));
    }
    var all = new ArrayList<int[]>();
    for (int unit = 0; unit < UNITS; unit++) {
      var at = units.get(unit).at();
      var tree = at == null ? null : trees.get(at.vehicleClass());
      if (at != null && tree != null && filter.takes(units.get(unit).bits())) {
        int millis = Start.quickestMillis(graph, tree, at);
        if (millis != NodeTimes.NONE) {
          all.add(new int[] {millis + at.legMillis() + tree.target().legMillis(), unit});
        }
      }
    }
    return all.stream().sorted(Arrays::compare).map(row -> row[1] + " after " + row[0]).toList();
  }

  /** Those that have a way, in their order. */
  private static List<String> shown(int[] millisOfAll) {
    return IntStream.range(0, UNITS)
        .filter(unit -> millisOfAll[unit] != UnitGrid.NO_WAY)
        .mapToObj(unit -> new int[] {millisOfAll[unit], unit})
        .sorted(Arrays::compare)
        .map(row -> row[1] + " after " + row[0])
        .toList();
  }

  private static List<String> shown(Nearest nearest) {
    return IntStream.range(0, nearest.count())
        .mapToObj(i -> nearest.unit(i) + " after " + nearest.millis(i))
        .toList();
  }
}
