package fengsui.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReverseTreeTest {

  private static final int GRAPHS = Integer.getInteger("graphs", 3_000);
  private static final int NODES_MAX = 40;
  private static final int PAIRS = 6;

  @TempDir Path dir;

  @Test
  void timesAndRoutesAgreeWithATextbookSearchOnRandomGraphs() throws IOException {
    int reachable = 0;
    int unreachable = 0;
    int sameEdge = 0;
    for (long seed = 0; seed < GRAPHS; seed++) {
      var roads = new RandomRoads(seed, NODES_MAX, dir);
      var random = new Random(~seed);
      for (int pair = 0; pair < PAIRS; pair++) {
        var c = RandomRoads.randomClass(random);
        var to = roads.randomSnap(random, c);
        if (!roads.isOpen(to.edge(), c)) {
          continue; // No edge at all is open to the class.
        }
        var from =
            random.nextInt(4) == 0
                ? roads.snapAt(to.edge(), (int) (random.nextDouble() * to.edgeMillimeters()), c)
                : roads.randomSnap(random, c);
        sameEdge += from.edge() == to.edge() ? 1 : 0;
        boolean found = checkPair(roads, from, to, "seed " + seed + " pair " + pair);
        reachable += found ? 1 : 0;
        unreachable += found ? 0 : 1;
      }
    }
    assertThat(reachable).isGreaterThan(GRAPHS);
    assertThat(unreachable).isGreaterThan(GRAPHS / 2);
    assertThat(sameEdge).isGreaterThan(GRAPHS);
  }

  private static boolean checkPair(RandomRoads roads, Snap from, Snap to, String name) {
    long expected = TextbookDijkstra.millis(roads, from, to, to.vehicleClass());
    var tree = ReverseTree.to(to, roads.graph);
    var start = Start.quickest(roads.graph, tree, from);
    assertThat(start == null ? -1 : start.millis()).as(name).isEqualTo(expected);
    var destination = roads.destination(to);
    int seconds = destination.travelSecondsFrom(from);
    assertThat(seconds).as(name).isEqualTo(expected < 0 ? -1 : (int) ((expected + 500) / 1000));
    var route = destination.routeFrom(from);
    assertThat(route.isPresent()).as(name).isEqualTo(expected >= 0);
    if (start == null || route.isEmpty()) {
      return false;
    }
    checkPieces(roads, tree, from, start, name);
    checkRoute(route.get(), from, to, seconds, name);
    return true;
  }

  /** The pieces join, are allowed in their direction and add up to the time. */
  private static void checkPieces(
      RandomRoads roads, ReverseTree tree, Snap from, Start start, String name) {
    var pieces = new WayTracer(roads.graph, tree).pieces(from, start);
    long sum = 0;
    int node = -1;
    for (var piece : pieces) {
      var edge = roads.edges.get(piece.edge());
      int whole = edge.millis(from.vehicleClass(), piece.forward());
      assertThat(whole).as(name).isPositive();
      int entered = piece.forward() ? edge.from() : edge.to();
      if (node >= 0) {
        assertThat(entered).as(name).isEqualTo(node);
      }
      node = piece.forward() ? edge.to() : edge.from();
      sum += piece.millis();
    }
    assertThat(sum).as(name).isEqualTo(start.millis());
  }

  private static void checkRoute(Route route, Snap from, Snap to, int seconds, String name) {
    assertThat(route.travelSeconds()).as(name).isEqualTo(seconds);
    assertThat(route.steps().stream().mapToInt(RouteStep::seconds).sum())
        .as(name)
        .isEqualTo(seconds);
    assertThat(route.steps().stream().mapToInt(RouteStep::meters).sum())
        .as(name)
        .isEqualTo(route.meters());
    assertThat(route.steps().getFirst().turn()).as(name).isEqualTo(Turn.DEPART);
    assertThat(route.steps().getLast().turn()).as(name).isEqualTo(Turn.ARRIVE);
    assertThat(route.geometry().getFirst().metersTo(from.point())).as(name).isLessThan(0.1);
    assertThat(route.geometry().getLast().metersTo(to.point())).as(name).isLessThan(0.1);
    double length = 0;
    for (int i = 1; i < route.geometry().size(); i++) {
      length += route.geometry().get(i - 1).metersTo(route.geometry().get(i));
    }
    assertThat(length).as(name).isBetween(route.meters() - 2.0, route.meters() + 2.0);
  }
}
