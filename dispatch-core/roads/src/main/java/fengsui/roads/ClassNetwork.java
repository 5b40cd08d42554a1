package fengsui.roads;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.file.RoadFile;
import fengsui.roads.file.Section;
import java.lang.foreign.MemorySegment;

/**
 * The directed network of one vehicle class. Arcs stand together by node, each as node at the other
 * end, milliseconds and arc number in a row, so that one step of a search touches one cache line.
 *
 * @param edges per edge: milliseconds forward and backward (0: not allowed), flags
 * @param leaving the same for whoever stands on the edge already: a closure does not hold them
 */
record ClassNetwork(
    MemorySegment edges,
    MemorySegment leaving,
    MemorySegment outStarts,
    MemorySegment outArcs,
    MemorySegment inStarts,
    MemorySegment inArcs) {

  static ClassNetwork of(RoadFile file, VehicleClass c) {
    return new ClassNetwork(
        file.section(Section.edges(c)),
        file.section(Section.edges(c)),
        file.section(Section.outStarts(c)),
        file.section(Section.outArcs(c)),
        file.section(Section.inStarts(c)),
        file.section(Section.inArcs(c)));
  }

  int arcCount() {
    return (int) (inArcs.byteSize() / Integer.BYTES / RoadFile.ARC_INTS);
  }

  /** Milliseconds over the whole edge from its start; 0 when the class may not. */
  int forwardMillis(int edge) {
    return edges.getAtIndex(RoadFile.INT, (long) edge * RoadFile.CLASS_EDGE_INTS);
  }

  /** Milliseconds over the whole edge from its end; 0 when the class may not. */
  int backwardMillis(int edge) {
    return edges.getAtIndex(RoadFile.INT, (long) edge * RoadFile.CLASS_EDGE_INTS + 1);
  }

  /** As {@link #forwardMillis}, for whoever stands on the edge. */
  int forwardMillisLeaving(int edge) {
    return leaving.getAtIndex(RoadFile.INT, (long) edge * RoadFile.CLASS_EDGE_INTS);
  }

  /** As {@link #backwardMillis}, for whoever stands on the edge. */
  int backwardMillisLeaving(int edge) {
    return leaving.getAtIndex(RoadFile.INT, (long) edge * RoadFile.CLASS_EDGE_INTS + 1);
  }

  int flags(int edge) {
    return edges.getAtIndex(RoadFile.INT, (long) edge * RoadFile.CLASS_EDGE_INTS + 2);
  }

  /**
   * From the start of the snap's edge forward to the snap; {@link NodeTimes#NONE} if not allowed.
   */
  int millisFromStart(Snap snap) {
    int millis = forwardMillis(snap.edge());
    return millis == 0
        ? NodeTimes.NONE
        : part(millis, snap.alongMillimeters(), snap.edgeMillimeters());
  }

  /**
   * From the end of the snap's edge backward to the snap; {@link NodeTimes#NONE} if not allowed.
   */
  int millisFromEnd(Snap snap) {
    int millis = backwardMillis(snap.edge());
    return millis == 0
        ? NodeTimes.NONE
        : millis - part(millis, snap.alongMillimeters(), snap.edgeMillimeters());
  }

  /** The share of an edge's time that belongs to its first millimetres. */
  static int part(int millis, int alongMillimeters, int edgeMillimeters) {
    return edgeMillimeters == 0
        ? 0
        : (int) Math.round((double) millis * alongMillimeters / edgeMillimeters);
  }

  /**
   * The highest speed on any edge, in metres per millisecond; nothing is quicker on these roads.
   */
  double metersPerMilliMax(RoadGraph graph) {
    double highest = 0;
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      highest = Math.max(highest, metersPerMilli(graph, edge, forwardMillis(edge)));
      highest = Math.max(highest, metersPerMilli(graph, edge, backwardMillis(edge)));
      highest = Math.max(highest, metersPerMilli(graph, edge, forwardMillisLeaving(edge)));
      highest = Math.max(highest, metersPerMilli(graph, edge, backwardMillisLeaving(edge)));
    }
    return highest;
  }

  private static double metersPerMilli(RoadGraph graph, int edge, int millis) {
    return millis == 0 ? 0 : graph.edgeMillimeters(edge) / 1000.0 / millis;
  }
}
