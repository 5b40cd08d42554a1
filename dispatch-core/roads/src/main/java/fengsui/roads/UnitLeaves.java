package fengsui.roads;

import fengsui.roads.labels.HubLabels;

/**
 * How each unit leaves the edge that it stands on, in one flat field: the node at each end of the
 * edge, how long it takes there, and where on the edge it stands.
 */
final class UnitLeaves {

  private static final int ROW = 7;

  private final RoadGraph graph;
  private final int[] rows;

  UnitLeaves(RoadGraph graph, int unitsMax) {
    this.graph = graph;
    this.rows = new int[ROW * unitsMax];
  }

  void put(int unit, Snap at) {
    var network = graph.network(at.vehicleClass());
    int forward = Start.leavingForward(graph, network, at);
    int backward = Start.leavingBackward(graph, network, at);
    int i = ROW * unit;
    rows[i] = graph.edgeTo(at.edge());
    rows[i + 1] = forward == 0 ? NodeTimes.NONE : forward - Start.passed(forward, at);
    rows[i + 2] = graph.edgeFrom(at.edge());
    rows[i + 3] = backward == 0 ? NodeTimes.NONE : Start.passed(backward, at);
    rows[i + 4] = at.edge();
    rows[i + 5] = at.alongMillimeters();
    rows[i + 6] = at.legMillis();
  }

  /** Keeps what the landmarks of its class tell of a unit. */
  void bound(int unit, HubLabels labels, UnitBounds bounds) {
    int i = ROW * unit;
    bounds.put(unit, labels, rows[i], rows[i + 1], rows[i + 2], rows[i + 3]);
  }

  /** The edge that a unit stands on. */
  int edge(int unit) {
    return rows[ROW * unit + 4];
  }

  int legMillis(int unit) {
    return rows[ROW * unit + 6];
  }

  /** Milliseconds on the road from where a unit stands; {@link NodeTimes#NONE} without a way. */
  int millis(int unit, NodeTimes times) {
    int i = ROW * unit;
    int best = Math.min(over(rows[i], rows[i + 1], times), over(rows[i + 2], rows[i + 3], times));
    return rows[i + 4] == times.target().edge() ? Math.min(best, direct(i, times.target())) : best;
  }

  private static int over(int node, int millis, NodeTimes times) {
    if (millis == NodeTimes.NONE) {
      return NodeTimes.NONE;
    }
    long sum = (long) millis + times.millisFrom(node);
    return sum >= NodeTimes.NONE ? NodeTimes.NONE : (int) sum;
  }

  /** Along the edge that also holds the target, when that lies ahead. */
  private int direct(int i, Snap target) {
    var network = graph.network(target.vehicleClass());
    int edge = target.edge();
    int along = rows[i + 5];
    int best = NodeTimes.NONE;
    int forward = network.forwardMillis(edge);
    if (forward > 0 && along <= target.alongMillimeters()) {
      best = network.millisFromStart(target) - part(forward, along, target);
    }
    int backward = network.backwardMillis(edge);
    if (backward > 0 && along >= target.alongMillimeters()) {
      int here = backward - part(backward, along, target);
      best = Math.min(best, network.millisFromEnd(target) - here);
    }
    return best;
  }

  private static int part(int millis, int along, Snap target) {
    return ClassNetwork.part(millis, along, target.edgeMillimeters());
  }
}
