package fengsui.check.roads;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.region.roads.RoadImport;
import fengsui.roads.Destination;
import fengsui.roads.Nearest;
import fengsui.roads.RoadGraph;
import fengsui.roads.RoadTimes;
import fengsui.roads.RouteStep;
import fengsui.roads.Snap;
import fengsui.roads.TravelTimes;
import fengsui.roads.UnitFilter;
import fengsui.roads.UnitGrid;
import fengsui.roads.file.RoadFile;
import fengsui.roads.file.Section;
import fengsui.roads.labels.HubLabels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Imports the roads of real extracts and compares travel times, nearest units and routes with a
 * plain search. Labels of New York take long to make: {@code -Dlabelled=300000} has them proven
 * too.
 */
class RealRoadsIT {

  private static final Logger LOG = Logger.getLogger(RealRoadsIT.class.getName());
  private static final int STARTS = 40;
  private static final int TARGETS = 12;
  private static final long OPEN_MILLIS_MAX = 200;

  /** Labels of larger networks are not made. */
  private static final int LABELLED_NODES_MAX = Integer.getInteger("labelled", 100_000);

  /** Units at each start, so that a sweep over New York is worth it. */
  private static final int COPIES = 30;

  @TempDir Path dir;
  private int[] nodes = {};

  @ParameterizedTest
  @ValueSource(
      strings = {
        "porto_portugal.osm.pbf",
        "heidelberg.osm.pbf",
        "otp_columbus.osm.pbf",
        "ny-dimacs.osm.pbf"
      })
  void travelTimesOnRealRoadsAgreeWithAPlainSearch(String name) throws IOException {
    var extract = extract(name);
    var file = dir.resolve("roads.bin");
    long begin = System.nanoTime();
    var counts = RoadImport.write(extract, file);
    long imported = System.nanoTime();
    var graph = RoadGraph.open(file);
    long opened = System.nanoTime();
    LOG.info(
        "%s: %s light %d heavy %d arcs, imported in %d ms, opened in %d ms"
            .formatted(
                name,
                counts,
                graph.arcCount(VehicleClass.LIGHT),
                graph.arcCount(VehicleClass.HEAVY),
                (imported - begin) / 1_000_000,
                (opened - imported) / 1_000_000));
    assertThat((opened - imported) / 1_000_000).isLessThan(OPEN_MILLIS_MAX);
    nodes = RoadFile.open(file).section(Section.NODES).toArray(RoadFile.INT);
    for (var c : VehicleClass.values()) {
      compare(graph, new PlainRoads(file, c), c, name);
    }
  }

  private static Path extract(String name) {
    try {
      return TestMaps.extract(name, Path.of(""));
    } catch (IOException e) {
      var what = "NOT PROVED: travel times on " + name + ": " + e.getMessage();
      LOG.warning(what);
      return Assumptions.abort(what);
    }
  }

  private void compare(RoadGraph graph, PlainRoads plain, VehicleClass c, String name)
      throws IOException {
    var times = new RoadTimes(graph);
    var random = new Random(119);
    var targets = new ArrayList<Snap>();
    while (targets.size() < TARGETS) {
      times.destination(place(random), c).snap().ifPresent(targets::add);
    }
    var grid = new UnitGrid(times, STARTS);
    var starts = new ArrayList<Snap>();
    for (int s = 0; s < STARTS; s++) {
      starts.add(start(times, random, c));
      grid.place(s, starts.getLast());
    }
    int reached = 0;
    long[][] all = new long[TARGETS][STARTS];
    for (int t = 0; t < TARGETS; t++) {
      var target = targets.get(t);
      long[] toTarget = plain.millisTo(target);
      for (int s = 0; s < STARTS; s++) {
        all[t][s] = plain.wholeMillis(starts.get(s), target, toTarget);
        reached += all[t][s] == PlainRoads.NONE ? 0 : 1;
        check(times, starts.get(s), target, all[t][s], name + " start " + s + " target " + t);
      }
    }
    for (int t = 0; t < TARGETS; t++) {
      checkNearest(grid, targets.get(t), all[t], name + " target " + t);
    }
    if (graph.nodeCount() <= LABELLED_NODES_MAX) {
      compareByLabels(graph, c, starts, targets, all, name);
    }
    assertThat(reached).as("%s %s", name, c).isGreaterThan(STARTS * TARGETS * 8 / 10);
    LOG.info("%s %s: tree %.1f ms".formatted(name, c, treeMillis(times, targets, c)));
  }

  /** The same by labels, and by a sweep, for which there are units enough. */
  private void compareByLabels(
      RoadGraph graph,
      VehicleClass c,
      List<Snap> starts,
      List<Snap> targets,
      long[][] all,
      String name)
      throws IOException {
    var file = dir.resolve("labels-" + c);
    graph.writeLabels(file, c);
    var times = new RoadTimes(graph, Map.of(c, HubLabels.open(file, graph.network())));
    var few = new UnitGrid(times, STARTS);
    var many = new UnitGrid(times, COPIES * STARTS);
    for (int unit = 0; unit < COPIES * STARTS; unit++) {
      many.place(unit, starts.get(unit % STARTS));
      few.place(unit % STARTS, starts.get(unit % STARTS));
    }
    for (int t = 0; t < TARGETS; t++) {
      var what = name + " by labels, target " + t;
      checkNearest(few, targets.get(t), all[t], what);
      for (int s = 0; s < STARTS; s++) {
        check(times, starts.get(s), targets.get(t), all[t][s], what + " start " + s);
      }
      int[] millis = many.millisOfAll(targets.get(t).place());
      for (int unit = 0; unit < millis.length; unit++) {
        assertThat(millis[unit])
            .as("%s all times to target %d", name, t)
            .isEqualTo(ofAll(all[t][unit % STARTS]));
      }
    }
  }

  private Snap start(RoadTimes times, Random random, VehicleClass c) {
    while (true) {
      var start = times.snap(place(random), TravelTimes.HEADING_UNKNOWN, c);
      if (start.isPresent()) {
        return start.get();
      }
    }
  }

  private static void check(RoadTimes times, Snap start, Snap target, long expected, String name) {
    var destination = times.destination(target.place(), target.vehicleClass());
    int seconds = destination.travelSecondsFrom(start);
    if (expected == PlainRoads.NONE) {
      assertThat(seconds).as(name).isEqualTo(Destination.UNREACHABLE);
      return;
    }
    assertThat(seconds).as(name).isEqualTo((int) ((expected + 500) / 1000));
    var route = destination.routeFrom(start).orElseThrow();
    assertThat(route.travelSeconds()).as(name).isEqualTo(seconds);
    // The steps add up what the pieces of the way take, whatever the way was said to take.
    assertThat(route.steps().stream().mapToInt(RouteStep::seconds).sum())
        .as("%s: steps of the route", name)
        .isEqualTo(seconds);
  }

  private static int ofAll(long millis) {
    return millis == PlainRoads.NONE ? UnitGrid.NO_WAY : (int) millis;
  }

  /** All starts as units, the nearest first. */
  private static void checkNearest(UnitGrid grid, Snap target, long[] all, String name) {
    var nearest = new Nearest(STARTS);
    grid.nearest(target.place(), UnitFilter.EVERYBODY, nearest);
    long[] expected = Arrays.stream(all).filter(m -> m != PlainRoads.NONE).sorted().toArray();
    assertThat(IntStream.range(0, nearest.count()).mapToLong(nearest::millis).toArray())
        .as("%s nearest", name)
        .containsExactly(expected);
    for (int i = 0; i < nearest.count(); i++) {
      assertThat(all[nearest.unit(i)]).isEqualTo(nearest.millis(i));
    }
  }

  private static double treeMillis(RoadTimes times, List<Snap> near, VehicleClass c) {
    long begin = System.nanoTime();
    for (var snap : near) {
      // A few metres further on is another tree.
      times.destination(new LonLat(snap.place().lon() + 1e-4, snap.place().lat() + 1e-4), c);
    }
    return (System.nanoTime() - begin) / 1e6 / near.size();
  }

  /** A place some houses away from a crossing of the network. */
  private LonLat place(Random random) {
    int node = random.nextInt(nodes.length / 2);
    double offRoad = 0.002 * random.nextDouble();
    return new LonLat(nodes[2 * node] * 1e-7 + offRoad, nodes[2 * node + 1] * 1e-7 - offRoad);
  }
}
