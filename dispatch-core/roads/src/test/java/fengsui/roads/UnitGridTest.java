package fengsui.roads;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.labels.HubLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitGridTest {

  private static final int GRAPHS = Integer.getInteger("graphs", 300);
  private static final int NODES_MAX = 40;
  private static final int UNITS = 30;
  private static final int MOVES = 60;

  @TempDir Path dir;

  /** A unit as the plain referee knows it. */
  private record Standing(Snap at, long bits) {}

  @Test
  void theNearestAreThoseOfAskingEveryUnit() throws IOException {
    int found = 0;
    for (long seed = 0; seed < GRAPHS; seed++) {
      var roads = new RandomRoads(seed, NODES_MAX, dir);
      var random = new Random(~seed);
      var c = RandomRoads.randomClass(random);
      var file = dir.resolve("labels");
      roads.graph.writeLabels(file, c);
      var labels = HubLabels.open(file, roads.graph.network());
      Files.delete(file);
      var grid = new UnitGrid(roads.graph, c, UNITS);
      var units = new ArrayList<@Nullable Standing>(Collections.nCopies(UNITS, null));
      for (int move = 0; move < MOVES; move++) {
        change(random, roads, c, grid, units);
        long required = random.nextInt(4);
        var target = roads.randomSnap(random, c);
        int countMax = 1 + random.nextInt(8);
        var nearest = new Nearest(countMax);
        var times =
            random.nextBoolean()
                ? LabelTimes.to(target, roads.graph, labels)
                : ReverseTree.to(target, roads.graph);
        grid.nearest(new RoadDestination(roads.graph, target, times), required, nearest);
        assertThat(shown(nearest))
            .as("seed %d move %d", seed, move)
            .isEqualTo(plainly(roads, units, target, required, countMax));
        found += nearest.count();
      }
    }
    assertThat(found).isGreaterThan(GRAPHS * MOVES);
  }

  private static void change(
      Random random,
      RandomRoads roads,
      VehicleClass c,
      UnitGrid grid,
      List<@Nullable Standing> units) {
    int unit = random.nextInt(UNITS);
    long bits = random.nextInt(4);
    var now = units.get(unit);
    switch (random.nextInt(6)) {
      case 0 -> {
        grid.remove(unit);
        units.set(unit, null);
      }
      case 1 -> {
        grid.mark(unit, bits);
        if (now != null) {
          units.set(unit, new Standing(now.at(), bits));
        }
      }
      default -> {
        var at = roads.randomSnap(random, c);
        grid.place(unit, at, bits);
        units.set(unit, new Standing(at, bits));
      }
    }
  }

  private static List<String> plainly(
      RandomRoads roads, List<@Nullable Standing> units, Snap target, long required, int countMax) {
    var tree = ReverseTree.to(target, roads.graph);
    var all = new ArrayList<int[]>();
    for (int unit = 0; unit < UNITS; unit++) {
      var standing = units.get(unit);
      if (standing != null && (standing.bits() & required) == required) {
        int millis = Start.quickestMillis(roads.graph, tree, standing.at());
        if (millis != NodeTimes.NONE) {
          all.add(new int[] {millis, unit});
        }
      }
    }
    return all.stream()
        .sorted(Arrays::compare)
        .limit(countMax)
        .map(row -> row[1] + " after " + row[0])
        .toList();
  }

  private static List<String> shown(Nearest nearest) {
    return IntStream.range(0, nearest.count())
        .mapToObj(i -> nearest.unit(i) + " after " + nearest.millis(i))
        .toList();
  }
}
