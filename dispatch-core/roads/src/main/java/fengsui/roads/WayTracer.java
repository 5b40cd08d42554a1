package fengsui.roads;

import fengsui.roads.file.RoadFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks from a start to the target by the times that remain and names the pieces of edges on the
 * way.
 */
final class WayTracer {

  private final RoadGraph graph;
  private final NodeTimes times;
  private final ClassNetwork network;
  private final Snap target;

  WayTracer(RoadGraph graph, NodeTimes times) {
    this.graph = graph;
    this.times = times;
    this.target = times.target();
    this.network = graph.network(target.vehicleClass());
  }

  /** The pieces in driving order, at least one; their times add up to the start's. */
  List<Piece> pieces(Snap from, Start start) {
    var pieces = new ArrayList<Piece>();
    int at = from.alongMillimeters();
    int end = from.edgeMillimeters();
    int edge = from.edge();
    switch (start.kind()) {
      case DIRECT_FORWARD ->
          pieces.add(new Piece(edge, true, at, target.alongMillimeters(), start.millis()));
      case DIRECT_BACKWARD ->
          pieces.add(new Piece(edge, false, at, target.alongMillimeters(), start.millis()));
      case OVER_END -> {
        int node = graph.edgeTo(edge);
        pieces.add(new Piece(edge, true, at, end, start.millis() - times.millisFrom(node)));
        follow(node, pieces);
      }
      case OVER_START -> {
        int node = graph.edgeFrom(edge);
        pieces.add(new Piece(edge, false, at, 0, start.millis() - times.millisFrom(node)));
        follow(node, pieces);
      }
    }
    return pieces;
  }

  private void follow(int first, List<Piece> pieces) {
    int node = first;
    while (!reachesTarget(node, pieces)) {
      node = nextNode(node, pieces);
    }
  }

  private boolean reachesTarget(int node, List<Piece> pieces) {
    int remaining = times.millisFrom(node);
    int edge = target.edge();
    int along = target.alongMillimeters();
    if (node == graph.edgeFrom(edge) && remaining == network.millisFromStart(target)) {
      return pieces.add(new Piece(edge, true, 0, along, remaining));
    }
    if (node == graph.edgeTo(edge) && remaining == network.millisFromEnd(target)) {
      return pieces.add(new Piece(edge, false, target.edgeMillimeters(), along, remaining));
    }
    return false;
  }

  private int nextNode(int node, List<Piece> pieces) {
    int remaining = times.millisFrom(node);
    int end = network.outStarts().getAtIndex(RoadFile.INT, node + 1L);
    for (int i = network.outStarts().getAtIndex(RoadFile.INT, node); i < end; i++) {
      long at = (long) RoadFile.ARC_INTS * i;
      int head = network.outArcs().getAtIndex(RoadFile.INT, at);
      int millis = network.outArcs().getAtIndex(RoadFile.INT, at + 1);
      if (times.millisFrom(head) == remaining - millis) {
        int arc = network.outArcs().getAtIndex(RoadFile.INT, at + 2);
        int length = graph.edgeMillimeters(arc >>> 1);
        boolean forward = (arc & 1) == 0;
        pieces.add(
            new Piece(arc >>> 1, forward, forward ? 0 : length, forward ? length : 0, millis));
        return head;
      }
    }
    throw new IllegalStateException("no arc continues the way at node " + node);
  }
}
