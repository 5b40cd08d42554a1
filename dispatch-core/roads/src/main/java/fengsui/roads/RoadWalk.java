package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.labels.NodeHeap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One walk from a place outwards along the roads, which tells the units in the order of their
 * travel times, as a {@link GridWalk} does. It is the quicker one where a wanted unit stands at
 * nearly every corner: going over a node costs less than asking a unit. Where that is not so it
 * gives up early. One thread owns it.
 *
 * <p>Units without a way to the place are never met. Reference: Papadias, Zhang, Mamoulis, Tao,
 * Query Processing in Spatial Network Databases, VLDB 2003 (incremental network expansion).
 */
final class RoadWalk {
  /** After so many nodes, 0.1 ms, it is judged whether there are enough wanted units. */
  private static final int NODES_FIRST = 1_024;

  /** Wanted units met by then, at least. */
  private static final int UNITS_FIRST = 8;

  private final UnitGrid grid;
  private final UnitNodes nodes;
  private final UnitFilter filter;
  private final UnitGrid.Sink sink;
  private final int nodesMax;
  private final List<Front> fronts = new ArrayList<>();
  private final NodeHeap waiting = new NodeHeap(256);
  private int met;
  private int told;

  /**
   * @param nodesMax how many nodes it goes over at most
   */
  RoadWalk(
      UnitGrid grid,
      UnitNodes nodes,
      LonLat place,
      UnitFilter filter,
      UnitGrid.Sink sink,
      int nodesMax) {
    this.grid = grid;
    this.nodes = nodes;
    this.filter = filter;
    this.sink = sink;
    this.nodesMax = nodesMax;
    nodes.begin(place);
    for (var c : VehicleClass.values()) {
      if (grid.has(c)) {
        nodes.target(grid.roads(), c).ifPresent(target -> fronts.add(front(target)));
      }
    }
  }

  /** The search of one class. */
  private record Front(Snap target, NodeFront nodes) {

    int classNumber() {
      return UnitLeaves.CLASSES.indexOf(target.vehicleClass());
    }

    /** No unit that is met from now on is there sooner. */
    long leastMillis() {
      return (long) nodes.nextMillis() + target.legMillis();
    }
  }

  private Front front(Snap target) {
    var front = new Front(target, nodes.front(target));
    meetOnTarget(front, grid.roads().graph().edgeFrom(target.edge()));
    meetOnTarget(front, grid.roads().graph().edgeTo(target.edge()));
    return front;
  }

  /** Units on the target's own edge, which need not go over a node. */
  private void meetOnTarget(Front front, int node) {
    var target = front.target;
    nodes.visit(
        node,
        filter,
        (unit, _) -> {
          if (grid.leaves().edge(unit) == target.edge()) {
            await(unit, front, grid.leaves().directMillis(unit, target));
          }
        });
  }

  /** Whether no more is wanted; if not, another walk must go on after the {@link #told} first. */
  boolean run() {
    for (int count = 0; ; count++) {
      var front = nearest();
      if (!tellBelow(front == null ? NodeTimes.NONE : front.leastMillis())) {
        return true;
      }
      if (front == null || count == nodesMax || (count == NODES_FIRST && met < UNITS_FIRST)) {
        return false;
      }
      int millis = front.nodes.nextMillis();
      int node = front.nodes.settle();
      nodes.visit(
          node,
          filter,
          (unit, backward) -> {
            long whole = (long) millis + grid.leaves().millisToNode(unit, backward);
            await(unit, front, (int) Math.min(whole, NodeTimes.NONE));
          });
    }
  }

  /** How many units it has told. */
  int told() {
    return told;
  }

  private @Nullable Front nearest() {
    Front nearest = null;
    for (var front : fronts) {
      if (front.nodes.nextMillis() != NodeTimes.NONE
          && (nearest == null || front.leastMillis() < nearest.leastMillis())) {
        nearest = front;
      }
    }
    return nearest;
  }

  private void await(int unit, Front front, int onRoad) {
    long whole = (long) onRoad + grid.leaves().legMillis(unit) + front.target.legMillis();
    if (grid.leaves().classNumber(unit) == front.classNumber()
        && onRoad != NodeTimes.NONE
        && whole < NodeTimes.NONE) {
      met++;
      waiting.push((int) whole, unit);
    }
  }

  /** Tells all that is there in less time; false when no more is wanted. */
  private boolean tellBelow(long millis) {
    while (!waiting.isEmpty() && waiting.leastDistance() < millis) {
      long top = waiting.pop();
      if (nodes.isNew((int) top)) {
        told++;
        if (!sink.take((int) top, (int) (top >>> 32))) {
          return false;
        }
      }
    }
    return true;
  }
}
