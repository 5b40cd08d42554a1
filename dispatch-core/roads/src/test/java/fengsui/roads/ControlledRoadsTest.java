package fengsui.roads;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.road.RoadEffect;
import fengsui.domain.road.RoadEffect.BusLane;
import fengsui.domain.road.RoadEffect.Counterflow;
import fengsui.domain.road.RoadEffect.RoadClosed;
import fengsui.domain.road.RoadEffect.RoadSpeed;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.RandomRoads.Edge;
import fengsui.roads.build.ArcTimes;
import fengsui.roads.labels.HubLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Times, routes and labels under random controls against a textbook search on a list of arcs that
 * this test weighs by itself, edge by edge.
 */
class ControlledRoadsTest {
  private static final int GRAPHS = Integer.getInteger("graphs", 1_500);
  private static final VehicleClass HEAVY = VehicleClass.HEAVY;

  @TempDir Path dir;

  @Test
  void timesAndRoutesAgreeWithATextbookSearchOnRandomGraphs() throws IOException {
    int reached = 0;
    int lost = 0;
    int fromClosed = 0;
    for (long seed = 0; seed < GRAPHS; seed++) {
      var own = new RandomRoads(seed, 40, dir);
      var random = new Random(~seed);
      var roads = controlled(own, RandomControls.of(own, random), RandomControls.factors(random));
      for (int i = 0; i < 5; i++) {
        var c = RandomRoads.randomClass(random);
        var to = roads.randomSnap(random, c);
        var from = own.randomSnap(random, c);
        if (!roads.isOpen(to.edge(), c) || !own.isOpen(from.edge(), c)) {
          continue;
        }
        long expected = TextbookDijkstra.millis(roads, from, to, c);
        var start = Start.quickest(roads.graph, ReverseTree.to(to, roads.graph), from);
        assertThat(start == null ? -1 : start.millis()).as("seed %d", seed).isEqualTo(expected);
        var leaves = new UnitLeaves(roads.graph, 1);
        leaves.put(0, from, 0, 0, null);
        assertThat(leaves.millis(0, ReverseTree.to(to, roads.graph)))
            .as("seed %d", seed)
            .isEqualTo(expected < 0 ? NodeTimes.NONE : (int) expected);
        var route = roads.destination(to).routeFrom(from);
        assertThat(route.isPresent()).as("seed %d", seed).isEqualTo(expected >= 0);
        reached += expected >= 0 ? 1 : 0;
        lost += expected < 0 && TextbookDijkstra.millis(own, from, to, c) >= 0 ? 1 : 0;
        fromClosed += !roads.isOpen(from.edge(), c) && expected >= 0 ? 1 : 0;
      }
    }
    assertThat(reached).isGreaterThan(GRAPHS / 2);
    assertThat(lost).isGreaterThan(GRAPHS / 10);
    assertThat(fromClosed).isGreaterThan(GRAPHS / 20);
  }

  @Test
  void labelsOfTheControlledRoadsAnswerAsTheirTrees() throws IOException {
    for (long seed = 0; seed < GRAPHS / 10; seed++) {
      var own = new RandomRoads(seed, 40, dir);
      var random = new Random(~seed);
      var roads = controlled(own, RandomControls.of(own, random), KindFactors.NONE);
      var file = dir.resolve("labels");
      roads.graph.writeLabels(file, HEAVY, () -> true);
      var labels = HubLabels.open(file, roads.graph.network());
      Files.delete(file);
      var to = roads.randomSnap(random, HEAVY);
      var tree = ReverseTree.to(to, roads.graph);
      var times = LabelTimes.to(to, roads.graph, labels);
      var swept = times.swept();
      for (int node = 0; node < roads.nodeCount; node++) {
        assertThat(times.millisFrom(node)).as("seed %d", seed).isEqualTo(tree.millisFrom(node));
        assertThat(swept.millisFrom(node)).as("seed %d", seed).isEqualTo(tree.millisFrom(node));
      }
    }
  }

  @Test
  void aClassThatNoControlConcernsKeepsItsNetworkAndNoControlGivesTheOwnOneBack()
      throws IOException {
    var town = Town.roads(dir);
    var under = town.under(List.of(laid(new RoadClosed(), HEAVY, 0)), KindFactors.NONE);

    assertThat(under.isOwn(HEAVY)).isFalse();
    assertThat(under.isOwn(VehicleClass.TALL)).isTrue();
    assertThat(under.under(List.of(), KindFactors.NONE).isOwn(HEAVY)).isTrue();
    assertThat(under.network()).isEqualTo(town.network());
    assertThat(under.own()).isSameAs(town);
  }

  @Test
  void noWayEndsOnAClosedRoadAndWhoeverStandsThereLeavesIt() throws IOException {
    var town = Town.roads(dir);
    var times =
        new RoadTimes(town.under(List.of(laid(new RoadClosed(), HEAVY, 0)), KindFactors.NONE));
    var onClosed = Town.at(400, 0);

    var end = times.destination(onClosed, HEAVY).snap().orElseThrow();
    var start = times.snap(onClosed, TravelTimes.HEADING_UNKNOWN, HEAVY).orElseThrow();

    assertThat(end.edge()).isNotZero();
    assertThat(end.legMeters()).isBetween(99.0, 101.0);
    assertThat(start.edge()).isZero();
    assertThat(times.destination(Town.at(1000, 0), HEAVY).travelSecondsFrom(start))
        .isEqualTo(10 + 50);
    var other = times.snap(Town.at(0, 0), TravelTimes.HEADING_UNKNOWN, VehicleClass.LIGHT);
    assertThat(
            times
                .destination(Town.at(1000, 0), VehicleClass.LIGHT)
                .travelSecondsFrom(other.orElseThrow()))
        .isEqualTo(100);
  }

  @Test
  void whoDroveOntoABusLaneMayLeaveItWhenItIsClosedAgain() throws IOException {
    var town = new Town();
    int a = town.node(0, 0);
    int b = town.node(500, 0);
    town.edge(a, b, "road", Town.bothWays(50_000));
    int lane = town.busLane(b, town.node(1000, 0), Town.bothWays(20_000));
    var own = town.open(dir);
    var opened = own.under(List.of(laid(new BusLane(), HEAVY, lane)), KindFactors.NONE);
    var far = Town.at(1000, 0);

    var there = new RoadTimes(opened).snap(far, TravelTimes.HEADING_UNKNOWN, HEAVY).orElseThrow();

    assertThat(there.edge()).isEqualTo(lane);
    assertThat(new RoadTimes(own).snap(far, TravelTimes.HEADING_UNKNOWN, HEAVY).orElseThrow())
        .isNotEqualTo(there);
    assertThat(new RoadTimes(own).destination(Town.at(0, 0), HEAVY).travelSecondsFrom(there))
        .isEqualTo(70);
  }

  private static LaidControl laid(RoadEffect effect, VehicleClass c, int... edges) {
    return new LaidControl(effect, EnumSet.of(c), edges);
  }

  private static RandomRoads controlled(
      RandomRoads own, List<LaidControl> controls, KindFactors factors) {
    var edges = new ArrayList<Edge>();
    var leaving = new ArrayList<Edge>();
    for (int e = 0; e < own.edges.size(); e++) {
      int edge = e;
      var before = own.edges.get(e);
      var open =
          ArcTimes.of(
              c -> millis(own, controls, factors, edge, c, true),
              c -> millis(own, controls, factors, edge, c, false));
      var shut =
          ArcTimes.of(
              c -> has(controls, edge, c, x -> x instanceof RoadClosed) ? 0 : open.forward(c),
              c -> has(controls, edge, c, x -> x instanceof RoadClosed) ? 0 : open.backward(c));
      leaving.add(new Edge(before.from(), before.to(), open));
      edges.add(new Edge(before.from(), before.to(), shut));
    }
    return new RandomRoads(own, own.graph.under(controls, factors), edges, leaving);
  }

  /** Milliseconds over one edge but for closures, as docs/domain/road-control.md tells them. */
  private static int millis(
      RandomRoads own,
      List<LaidControl> controls,
      KindFactors factors,
      int edge,
      VehicleClass c,
      boolean forward) {
    int same = opened(own, controls, edge, c, forward);
    boolean against = has(controls, edge, c, x -> x instanceof Counterflow);
    int millis = same == 0 && against ? opened(own, controls, edge, c, !forward) : same;
    int slowest =
        controls.stream()
            .filter(l -> concerns(l, edge, c))
            .map(LaidControl::effect)
            .mapToInt(x -> x instanceof RoadSpeed(int percent) ? percent : 1_000)
            .min()
            .orElse(1_000);
    double share = factors.thousandths(own.kinds.get(edge), c) / 1_000.0;
    double weighed = millis * share * 100 / (slowest == 1_000 ? 100 : slowest);
    return millis == 0 ? 0 : Math.max(1, (int) Math.floor(weighed + 0.5 + 1e-9));
  }

  private static int opened(
      RandomRoads own, List<LaidControl> controls, int edge, VehicleClass c, boolean forward) {
    int millis = own.edges.get(edge).millis(c, forward);
    boolean lane = has(controls, edge, c, x -> x instanceof BusLane);
    var times = own.busLanes.get(edge);
    return millis > 0 || !lane ? millis : forward ? times.forward(c) : times.backward(c);
  }

  private static boolean has(
      List<LaidControl> controls, int edge, VehicleClass c, Predicate<RoadEffect> effect) {
    return controls.stream().anyMatch(l -> concerns(l, edge, c) && effect.test(l.effect()));
  }

  private static boolean concerns(LaidControl control, int edge, VehicleClass c) {
    return control.classes().contains(c) && IntStream.of(control.edges()).anyMatch(e -> e == edge);
  }
}
