package fengsui.roads;

import fengsui.domain.unit.VehicleClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The plain slow referee: the edges of start and target are cut at both points, then one forward
 * search without a heap over a list of arcs.
 */
final class TextbookDijkstra {

  private record Arc(int from, int to, long millis) {}

  private TextbookDijkstra() {}

  /** Milliseconds from one point on an edge to another; -1 without a way. */
  static long millis(RandomRoads roads, Snap from, Snap to, VehicleClass c) {
    int start = roads.nodeCount;
    int end = roads.nodeCount + 1;
    var arcs = new ArrayList<Arc>();
    for (int e = 0; e < roads.edges.size(); e++) {
      addEdge(roads, e, from, to, c, arcs);
    }
    leave(roads, from, c, start, arcs);
    if (from.edge() == to.edge() && from.alongMillimeters() == to.alongMillimeters()) {
      arcs.add(new Arc(start, end, 0));
      arcs.add(new Arc(end, start, 0));
    }
    return search(roads.nodeCount + 2, arcs, start, end);
  }

  /** Whoever stands on an edge that nobody may drive on leaves it over its ends. */
  private static void leave(
      RandomRoads roads, Snap from, VehicleClass c, int start, List<Arc> arcs) {
    var own = roads.leaving.get(from.edge());
    for (boolean forward : new boolean[] {true, false}) {
      long whole = own.millis(c, forward);
      if (whole > 0 && roads.edges.get(from.edge()).millis(c, forward) == 0) {
        long at = share(whole, from.alongMillimeters(), from.edgeMillimeters(), false);
        arcs.add(forward ? new Arc(start, own.to(), whole - at) : new Arc(start, own.from(), at));
      }
    }
  }

  private static void addEdge(
      RandomRoads roads, int number, Snap from, Snap to, VehicleClass c, List<Arc> arcs) {
    var edge = roads.edges.get(number);
    int length = roads.graph.edgeMillimeters(number);
    var stops = new ArrayList<int[]>();
    stops.add(new int[] {edge.from(), 0});
    if (from.edge() == number) {
      stops.add(new int[] {roads.nodeCount, from.alongMillimeters()});
    }
    if (to.edge() == number) {
      boolean behind = from.edge() == number && to.alongMillimeters() < from.alongMillimeters();
      stops.add(behind ? 1 : stops.size(), new int[] {roads.nodeCount + 1, to.alongMillimeters()});
    }
    stops.add(new int[] {edge.to(), length});
    for (int i = 0; i + 1 < stops.size(); i++) {
      for (boolean forward : new boolean[] {true, false}) {
        long whole = edge.millis(c, forward);
        if (whole > 0) {
          long at = share(whole, stops.get(i)[1], length, i == 0);
          boolean last = i + 2 == stops.size();
          long next = last ? whole : share(whole, stops.get(i + 1)[1], length, false);
          int a = stops.get(i)[0];
          int b = stops.get(i + 1)[0];
          arcs.add(forward ? new Arc(a, b, next - at) : new Arc(b, a, next - at));
        }
      }
    }
  }

  private static long share(long whole, int along, int length, boolean first) {
    return first || length == 0 ? 0 : Math.round((double) whole * along / length);
  }

  private static long search(int nodeCount, List<Arc> arcs, int start, int end) {
    long[] best = new long[nodeCount];
    boolean[] settled = new boolean[nodeCount];
    Arrays.fill(best, Long.MAX_VALUE);
    best[start] = 0;
    while (true) {
      int nearest = -1;
      for (int n = 0; n < nodeCount; n++) {
        if (!settled[n] && best[n] < Long.MAX_VALUE && (nearest < 0 || best[n] < best[nearest])) {
          nearest = n;
        }
      }
      if (nearest < 0) {
        return -1;
      }
      if (nearest == end) {
        return best[end];
      }
      settled[nearest] = true;
      for (var arc : arcs) {
        if (arc.from() == nearest) {
          best[arc.to()] = Math.min(best[arc.to()], best[nearest] + arc.millis());
        }
      }
    }
  }
}
