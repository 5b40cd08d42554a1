package fengsui.roads;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.labels.NodeHeap;
import java.util.Arrays;

/**
 * A Dijkstra search from one point on an edge against the direction of travel, one node at a time.
 * It is kept for the next point, since to forget what was touched is quicker than new memory. One
 * thread owns it.
 */
final class NodeFront {

  private final RoadGraph graph;
  private final ClassNetwork network;
  private final int[] distances;
  private final NodeHeap heap = new NodeHeap(256);
  private int[] settled = new int[256];
  private int count;

  NodeFront(RoadGraph graph, VehicleClass vehicleClass) {
    this.graph = graph;
    this.network = graph.network(vehicleClass);
    this.distances = new int[graph.nodeCount()];
    Arrays.fill(distances, NodeTimes.NONE);
  }

  /** Begins anew at a point of this class's network. */
  void start(Snap target) {
    forget();
    ReverseTree.seed(target, graph, distances, heap);
  }

  private void forget() {
    while (!heap.isEmpty()) {
      distances[(int) heap.pop()] = NodeTimes.NONE;
    }
    for (int i = 0; i < count; i++) {
      distances[settled[i]] = NodeTimes.NONE;
    }
    count = 0;
  }

  /** Milliseconds from the next node to the point; {@link NodeTimes#NONE} when there is none. */
  int nextMillis() {
    while (!heap.isEmpty() && heap.leastDistance() > distances[heap.leastNode()]) {
      heap.pop();
    }
    return heap.isEmpty() ? NodeTimes.NONE : heap.leastDistance();
  }

  /** Goes over the next node, there must be one, and tells which it is. */
  int settle() {
    long next = heap.pop();
    int node = (int) next;
    ReverseTree.relax(network, node, (int) (next >>> 32), distances, heap);
    if (count == settled.length) {
      settled = Arrays.copyOf(settled, 2 * count);
    }
    settled[count++] = node;
    return node;
  }
}
