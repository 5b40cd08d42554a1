package fengsui.check.roads;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.Snap;
import fengsui.roads.file.RoadFile;
import fengsui.roads.file.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The referee for real networks: a textbook search with Java's own queue on the edge rows of the
 * file, which the searches of the product do not read.
 */
public final class PlainRoads {

  /** Time of a way that does not exist. */
  public static final long NONE = Long.MAX_VALUE;

  private record Entry(long millis, int node) {}

  private final int nodeCount;
  private final int[] edges;
  private final int[] times;
  private final int[] starts;
  private final int[] edgesOf;

  /** Reads the network of one class. */
  public PlainRoads(Path roadFile, VehicleClass c) throws IOException {
    var roads = RoadFile.open(roadFile);
    nodeCount = roads.meta().nodeCount();
    edges = roads.section(Section.EDGES).toArray(RoadFile.INT);
    times = roads.section(Section.edges(c)).toArray(RoadFile.INT);
    starts = new int[nodeCount + 1];
    for (int e = 0; e < edgeCount(); e++) {
      starts[from(e) + 1]++;
      starts[to(e) + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    edgesOf = new int[starts[nodeCount]];
    int[] next = starts.clone();
    for (int e = 0; e < edgeCount(); e++) {
      edgesOf[next[from(e)]++] = e;
      edgesOf[next[to(e)]++] = e;
    }
  }

  public int nodeCount() {
    return nodeCount;
  }

  public int edgeCount() {
    return times.length / RoadFile.CLASS_EDGE_INTS;
  }

  /** The node that an edge starts at. */
  public int from(int edge) {
    return edges[RoadFile.EDGE_INTS * edge];
  }

  /** The node that an edge ends at. */
  public int to(int edge) {
    return edges[RoadFile.EDGE_INTS * edge + 1];
  }

  /** The edges that start or end at a node; a loop twice. */
  public int[] edgesOf(int node) {
    return Arrays.copyOfRange(edgesOf, starts[node], starts[node + 1]);
  }

  /** Whether the class may drive an edge both ways. */
  public boolean isBothWays(int edge) {
    return forwardMillis(edge) > 0 && backwardMillis(edge) > 0;
  }

  /** Milliseconds over the whole edge from its start; 0 when the class may not. */
  public int forwardMillis(int edge) {
    return times[RoadFile.CLASS_EDGE_INTS * edge];
  }

  /** Milliseconds over the whole edge from its end; 0 when the class may not. */
  public int backwardMillis(int edge) {
    return times[RoadFile.CLASS_EDGE_INTS * edge + 1];
  }

  /** Milliseconds on the road from each node to the point; {@link #NONE} without a way. */
  public long[] millisTo(Snap target) {
    long[] best = new long[nodeCount];
    Arrays.fill(best, NONE);
    var queue = new PriorityQueue<Entry>((a, b) -> Long.compare(a.millis, b.millis));
    int edge = target.edge();
    if (forwardMillis(edge) > 0) {
      offer(from(edge), part(forwardMillis(edge), target), best, queue);
    }
    if (backwardMillis(edge) > 0) {
      int whole = backwardMillis(edge);
      offer(to(edge), whole - part(whole, target), best, queue);
    }
    for (var entry = queue.poll(); entry != null; entry = queue.poll()) {
      if (entry.millis == best[entry.node]) {
        settle(entry, best, queue);
      }
    }
    return best;
  }

  private void settle(Entry entry, long[] best, PriorityQueue<Entry> queue) {
    for (int i = starts[entry.node]; i < starts[entry.node + 1]; i++) {
      int e = edgesOf[i];
      if (to(e) == entry.node && forwardMillis(e) > 0) {
        offer(from(e), entry.millis + forwardMillis(e), best, queue);
      }
      if (from(e) == entry.node && backwardMillis(e) > 0) {
        offer(to(e), entry.millis + backwardMillis(e), best, queue);
      }
    }
  }

  private static void offer(int node, long millis, long[] best, PriorityQueue<Entry> queue) {
    if (millis < best[node]) {
      best[node] = millis;
      queue.add(new Entry(millis, node));
    }
  }

  /**
   * Milliseconds from a start to the target, the off-road legs at both ends included.
   *
   * @param best of {@link #millisTo} the target
   */
  public long wholeMillis(Snap start, Snap target, long[] best) {
    int e = start.edge();
    boolean same = target.edge() == e;
    long answer = NONE;
    int forward = forwardMillis(e);
    if (forward > 0) {
      answer = sum(forward - part(forward, start), best[to(e)]);
      if (same && start.alongMillimeters() <= target.alongMillimeters()) {
        answer = Math.min(answer, part(forward, target) - part(forward, start));
      }
    }
    int backward = backwardMillis(e);
    if (backward > 0) {
      answer = Math.min(answer, sum(part(backward, start), best[from(e)]));
      if (same && start.alongMillimeters() >= target.alongMillimeters()) {
        answer = Math.min(answer, part(backward, start) - part(backward, target));
      }
    }
    return sum(answer, legMillis(start) + legMillis(target));
  }

  private static long sum(long one, long other) {
    return one == NONE || other == NONE ? NONE : one + other;
  }

  private static long legMillis(Snap snap) {
    return Math.round(snap.legMeters() / Snap.OFF_ROAD_METERS_PER_SECOND * 1000);
  }

  private static long part(int millis, Snap at) {
    return at.edgeMillimeters() == 0
        ? 0
        : Math.round((double) millis * at.alongMillimeters() / at.edgeMillimeters());
  }
}
