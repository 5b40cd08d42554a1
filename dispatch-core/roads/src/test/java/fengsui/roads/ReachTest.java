package fengsui.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.unit.VehicleClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachTest {
  private static final int SEEDS = 1_500;

  @TempDir Path dir;

  @Test
  void theTwoSoonestOriginsAreThoseOfASearchFromEachPlace() throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      var town = new RandomRoads(seed, 30, dir);
      var random = new Random(seed + 77L);
      var c = RandomRoads.randomClass(random);
      if (town.edges.stream().noneMatch(e -> e.millis(c, true) + e.millis(c, false) > 0)) {
        continue;
      }
      var origins = origins(town, random, c);
      int limit = random.nextInt(200_000);
      var reach = Reach.from(town.graph, c, origins, limit);
      for (int i = 0; i < 10; i++) {
        var target = town.randomSnap(random, c);
        checkPlace(town, origins, limit, reach, target, seed);
      }
    }
  }

  private static List<ReachOrigin> origins(RandomRoads town, Random random, VehicleClass c) {
    var origins = new ArrayList<ReachOrigin>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      origins.add(new ReachOrigin(town.randomSnap(random, c), random.nextInt(3) * 30_000));
    }
    return origins;
  }

  private static void checkPlace(
      RandomRoads town, List<ReachOrigin> origins, int limit, Reach reach, Snap target, int seed) {
    var tree = ReverseTree.to(target, town.graph);
    int[] each = new int[origins.size()];
    for (int i = 0; i < each.length; i++) {
      int way = Start.quickestMillis(town.graph, tree, origins.get(i).snap());
      long all = (long) way + origins.get(i).readyMillis();
      each[i] = way == NodeTimes.NONE || all > limit ? Reach.NONE : (int) all;
    }
    int[] sorted = each.clone();
    Arrays.sort(sorted);
    var found = new Soonest();
    reach.look(target.edge(), target.alongMillimeters(), found);
    int first = sorted.length > 0 ? sorted[0] : Reach.NONE;
    int second = sorted.length > 1 ? sorted[1] : Reach.NONE;
    assertThat(found.firstMillis()).as("seed %d", seed).isEqualTo(first);
    assertThat(found.secondMillis()).as("seed %d", seed).isEqualTo(second);
    if (first != Reach.NONE) {
      assertThat(each[found.firstOrigin()]).isEqualTo(first);
    }
    if (second != Reach.NONE) {
      assertThat(each[found.secondOrigin()]).isEqualTo(second);
      assertThat(found.secondOrigin()).isNotEqualTo(found.firstOrigin());
    }
  }

  @Test
  void aPointOfAnEdgeIsCoveredExactlyWhenItIsReachedInTime() throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      var town = new RandomRoads(seed, 20, dir);
      var random = new Random(seed + 99L);
      var c = RandomRoads.randomClass(random);
      if (town.edges.stream().noneMatch(e -> e.millis(c, true) + e.millis(c, false) > 0)) {
        continue;
      }
      int within = random.nextInt(150_000);
      var origins = origins(town, random, c);
      var reach = Reach.from(town.graph, c, origins, 200_000);
      for (int i = 0; i < 10; i++) {
        var point = town.randomSnap(random, c);
        // Where somebody stands who may not move, a point is reached and no part of the edge.
        if (origins.stream().noneMatch(o -> o.snap().edge() == point.edge())
            || isTwoWay(town, point)) {
          checkPoint(town.graph, reach, point, within, seed);
        }
      }
    }
  }

  private static boolean isTwoWay(RandomRoads town, Snap point) {
    var edge = town.edges.get(point.edge());
    return edge.millis(point.vehicleClass(), true) > 0
        && edge.millis(point.vehicleClass(), false) > 0;
  }

  private static void checkPoint(RoadGraph graph, Reach reach, Snap point, int within, int seed) {
    var soonest = new Soonest();
    reach.look(point.edge(), point.alongMillimeters(), soonest);
    var covered = new Covered();
    covered.clear(graph.edgeMillimeters(point.edge()));
    reach.cover(point.edge(), within, covered);
    boolean held = false;
    int sum = 0;
    for (long part : covered.parts()) {
      int from = (int) (part >>> 32);
      int to = (int) part;
      sum += to - from;
      held |= from <= point.alongMillimeters() && point.alongMillimeters() <= to;
    }
    assertThat(covered.millimeters()).as("seed %d", seed).isEqualTo(sum);
    // Times are rounded to milliseconds and parts down to millimetres: the very edge may be either.
    if (soonest.firstMillis() < within - 1) {
      boolean nearly = isNear(covered, point.alongMillimeters());
      assertThat(held || nearly || sum == 0).as("seed %d", seed).isTrue();
    }
    if (soonest.firstMillis() > within + 1 && held) {
      assertThat(isNear(covered, point.alongMillimeters())).as("seed %d", seed).isTrue();
    }
  }

  /** Within what a millisecond of rounding is on a slow edge. */
  private static boolean isNear(Covered covered, int along) {
    for (long part : covered.parts()) {
      if (Math.abs((int) (part >>> 32) - along) < 40_000 || Math.abs((int) part - along) < 40_000) {
        return true;
      }
    }
    return false;
  }

  @Test
  void partsThatTouchAreOne() {
    var covered = new Covered();
    covered.clear(100);
    covered.addPrefix(30);
    covered.addMiddle(25, 50);
    covered.addMiddle(60, 200);
    assertThat(covered.millimeters()).isEqualTo(90);
    assertThat(covered.parts()).containsExactly(50L, 60L << 32 | 100L);
    covered.addSuffix(55);
    assertThat(covered.millimeters()).isEqualTo(100);
  }

  @Test
  void anOriginOfAnotherClassIsRefused() throws IOException {
    var town = new RandomRoads(3, 20, dir);
    var light = new ReachOrigin(town.snapAt(0, 0, VehicleClass.LIGHT), 0);
    assertThatThrownBy(
            () -> Reach.from(town.graph, VehicleClass.TALL, List.of(light), Reach.LIMIT_MILLIS_MAX))
        .hasMessageContaining("another network");
  }
}
