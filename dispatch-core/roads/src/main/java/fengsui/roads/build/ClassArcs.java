package fengsui.roads.build;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.file.RoadFile;
import fengsui.roads.file.Section;

/**
 * The arcs of one class, sorted by tail and by head, and what each edge has to do with the main
 * network.
 */
final class ClassArcs {

  private final int nodeCount;
  private final int edgeCount;
  private final int[] rows;
  private final int[] times;
  private final Adjacency out;
  private final Adjacency in;

  private ClassArcs(int nodeCount, int[] rows, int[] times) {
    this.nodeCount = nodeCount;
    this.edgeCount = times.length / 2;
    this.rows = rows;
    this.times = times;
    this.out = adjacency(true);
    this.in = adjacency(false);
  }

  /**
   * @param rows per edge from, to and first via, and a closing row
   * @param times per edge milliseconds forward and backward, 0 for not allowed
   */
  static ClassArcs of(int nodeCount, int[] rows, int[] times) {
    return new ClassArcs(nodeCount, rows, times);
  }

  void putInto(RoadFileWriter writer, VehicleClass c) {
    var main = MainNetwork.of(nodeCount, out, in);
    int[] edges = new int[RoadFile.CLASS_EDGE_INTS * edgeCount];
    for (int e = 0; e < edgeCount; e++) {
      edges[3 * e] = times[2 * e];
      edges[3 * e + 1] = times[2 * e + 1];
      edges[3 * e + 2] =
          main.flags(rows[3 * e], rows[3 * e + 1], times[2 * e] > 0, times[2 * e + 1] > 0);
    }
    writer.put(Section.edges(c), edges);
    writer.put(Section.outStarts(c), out.starts());
    writer.put(Section.outArcs(c), out.arcs());
    writer.put(Section.inStarts(c), in.starts());
    writer.put(Section.inArcs(c), in.arcs());
  }

  /** Sorts by counting: arcs of one node stay in the order of their arc numbers. */
  private Adjacency adjacency(boolean byTail) {
    int[] starts = new int[nodeCount + 1];
    for (int arc = 0; arc < 2 * edgeCount; arc++) {
      if (times[arc] > 0) {
        starts[end(arc, byTail) + 1]++;
      }
    }
    for (int n = 0; n < nodeCount; n++) {
      starts[n + 1] += starts[n];
    }
    int[] arcs = new int[RoadFile.ARC_INTS * starts[nodeCount]];
    int[] next = starts.clone();
    for (int arc = 0; arc < 2 * edgeCount; arc++) {
      if (times[arc] > 0) {
        int at = RoadFile.ARC_INTS * next[end(arc, byTail)]++;
        arcs[at] = end(arc, !byTail);
        arcs[at + 1] = times[arc];
        arcs[at + 2] = arc;
      }
    }
    return new Adjacency(starts, arcs);
  }

  private int end(int arc, boolean tail) {
    boolean forward = (arc & 1) == 0;
    return rows[3 * (arc >>> 1) + (forward == tail ? 0 : 1)];
  }
}
