package fengsui.region.roads;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.Snap;
import fengsui.roads.file.RoadFile;
import fengsui.roads.file.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The referee for real networks: a forward textbook search with Java's own queue on the edge rows
 * of the file, which the searches of the product do not read.
 */
final class PlainSearch {

  private record Entry(long millis, int node) {}

  private final int[] edges;
  private final int[] times;
  private final List<List<Integer>> edgesOf;

  PlainSearch(Path file, VehicleClass c) throws IOException {
    var roads = RoadFile.open(file);
    edges = roads.section(Section.EDGES).toArray(RoadFile.INT);
    times = roads.section(Section.edges(c)).toArray(RoadFile.INT);
    edgesOf = new ArrayList<>();
    for (int n = 0; n < roads.meta().nodeCount(); n++) {
      edgesOf.add(new ArrayList<>(4));
    }
    for (int e = 0; e < roads.meta().edgeCount(); e++) {
      edgesOf.get(from(e)).add(e);
      edgesOf.get(to(e)).add(e);
    }
  }

  /** Milliseconds on the road from the start to each target, -1 without a way. */
  long[] millis(Snap start, List<Snap> targets) {
    long[] best = new long[edgesOf.size()];
    Arrays.fill(best, Long.MAX_VALUE);
    var queue = new PriorityQueue<Entry>((a, b) -> Long.compare(a.millis, b.millis));
    if (forward(start.edge()) > 0) {
      long done = part(forward(start.edge()), start);
      offer(to(start.edge()), forward(start.edge()) - done, best, queue);
    }
    if (backward(start.edge()) > 0) {
      offer(from(start.edge()), part(backward(start.edge()), start), best, queue);
    }
    for (var entry = queue.poll(); entry != null; entry = queue.poll()) {
      for (int e : entry.millis > best[entry.node] ? List.<Integer>of() : edgesOf.get(entry.node)) {
        if (from(e) == entry.node && forward(e) > 0) {
          offer(to(e), entry.millis + forward(e), best, queue);
        }
        if (to(e) == entry.node && backward(e) > 0) {
          offer(from(e), entry.millis + backward(e), best, queue);
        }
      }
    }
    return targets.stream().mapToLong(t -> arrive(start, t, best)).toArray();
  }

  private long arrive(Snap start, Snap target, long[] best) {
    int e = target.edge();
    long answer = Long.MAX_VALUE;
    if (forward(e) > 0) {
      if (best[from(e)] < Long.MAX_VALUE) {
        answer = best[from(e)] + part(forward(e), target);
      }
      if (start.edge() == e && start.alongMillimeters() <= target.alongMillimeters()) {
        answer = Math.min(answer, part(forward(e), target) - part(forward(e), start));
      }
    }
    if (backward(e) > 0) {
      if (best[to(e)] < Long.MAX_VALUE) {
        answer = Math.min(answer, best[to(e)] + backward(e) - part(backward(e), target));
      }
      if (start.edge() == e && start.alongMillimeters() >= target.alongMillimeters()) {
        answer = Math.min(answer, part(backward(e), start) - part(backward(e), target));
      }
    }
    return answer == Long.MAX_VALUE ? -1 : answer;
  }

  private static void offer(int node, long millis, long[] best, PriorityQueue<Entry> queue) {
    if (millis < best[node]) {
      best[node] = millis;
      queue.add(new Entry(millis, node));
    }
  }

  private static long part(int millis, Snap at) {
    return at.edgeMillimeters() == 0
        ? 0
        : Math.round((double) millis * at.alongMillimeters() / at.edgeMillimeters());
  }

  private int from(int edge) {
    return edges[RoadFile.EDGE_INTS * edge];
  }

  private int to(int edge) {
    return edges[RoadFile.EDGE_INTS * edge + 1];
  }

  private int forward(int edge) {
    return times[RoadFile.CLASS_EDGE_INTS * edge];
  }

  private int backward(int edge) {
    return times[RoadFile.CLASS_EDGE_INTS * edge + 1];
  }
}
