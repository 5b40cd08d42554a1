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
    int forward = network.millisFromStart(at);
    int backward = network.millisFromEnd(at);
    int i = ROW * unit;
    rows[i] = graph.edgeTo(at.edge());
    rows[i + 1] = rest(network.forwardMillis(at.edge()), forward);
    rows[i + 2] = graph.edgeFrom(at.edge());
    rows[i + 3] = rest(network.backwardMillis(at.edge()), backward);
    rows[i + 4] = at.edge();
    rows[i + 5] = at.alongMillimeters();
    rows[i + 6] = at.legMillis();
  }

  private static int rest(int whole, int driven) {
    return driven == NodeTimes.NONE ? NodeTimes.NONE : whole - driven;
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
    int along = rows[i + 5];
    int best = NodeTimes.NONE;
    int forward = network.millisFromStart(target);
    if (along <= target.alongMillimeters() && forward != NodeTimes.NONE) {
      best = forward - (network.forwardMillis(target.edge()) - rows[i + 1]);
    }
    int backward = network.millisFromEnd(target);
    if (along >= target.alongMillimeters() && backward != NodeTimes.NONE) {
      best = Math.min(best, backward - (network.backwardMillis(target.edge()) - rows[i + 3]));
    }
    return best;
  }
}
