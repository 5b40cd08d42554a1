package fengsui.roads;

import org.jspecify.annotations.Nullable;

/**
 * How a way leaves its start: straight to the target on the same edge, or over one end of the edge.
 *
 * @param kind which of the four
 * @param millis whole time on the road
 */
record Start(Kind kind, int millis) {

  enum Kind {
    /** Forward on the edge that also holds the target. */
    DIRECT_FORWARD,
    /** Backward on the edge that also holds the target. */
    DIRECT_BACKWARD,
    /** Forward over the end of the edge. */
    OVER_END,
    /** Backward over the start of the edge. */
    OVER_START
  }

  private static final Kind[] KINDS = Kind.values();

  /** Time of {@link #quickest}; {@link NodeTimes#NONE} without a way. Allocates nothing. */
  static int quickestMillis(RoadGraph graph, NodeTimes times, Snap from) {
    int best = NodeTimes.NONE;
    for (var kind : KINDS) {
      best = Math.min(best, millis(kind, graph, times, from));
    }
    return best;
  }

  /** The quickest; of equal ones the first in the order of the kinds; null without a way. */
  static @Nullable Start quickest(RoadGraph graph, NodeTimes times, Snap from) {
    Start best = null;
    for (var kind : KINDS) {
      int millis = millis(kind, graph, times, from);
      if (millis != NodeTimes.NONE && (best == null || millis < best.millis)) {
        best = new Start(kind, millis);
      }
    }
    return best;
  }

  private static int millis(Kind kind, RoadGraph graph, NodeTimes times, Snap from) {
    var network = graph.network(from.vehicleClass());
    int edge = from.edge();
    return switch (kind) {
      case DIRECT_FORWARD -> direct(network, times.target(), from, true);
      case DIRECT_BACKWARD -> direct(network, times.target(), from, false);
      case OVER_END -> {
        int whole = leavingForward(graph, network, from);
        yield whole == 0
            ? NodeTimes.NONE
            : add(whole - passed(whole, from), times.millisFrom(graph.edgeTo(edge)));
      }
      case OVER_START -> {
        int whole = leavingBackward(graph, network, from);
        yield whole == 0
            ? NodeTimes.NONE
            : add(passed(whole, from), times.millisFrom(graph.edgeFrom(edge)));
      }
    };
  }

  /** Whoever drove onto a bus lane while it was open may leave it when it no longer is. */
  static int leavingForward(RoadGraph graph, ClassNetwork network, Snap from) {
    int millis = network.forwardMillisLeaving(from.edge());
    return millis > 0 || network.backwardMillisLeaving(from.edge()) > 0
        ? millis
        : graph.busLanes().forwardMillis(from.edge(), from.vehicleClass());
  }

  static int leavingBackward(RoadGraph graph, ClassNetwork network, Snap from) {
    int millis = network.backwardMillisLeaving(from.edge());
    return millis > 0 || network.forwardMillisLeaving(from.edge()) > 0
        ? millis
        : graph.busLanes().backwardMillis(from.edge(), from.vehicleClass());
  }

  static int passed(int wholeMillis, Snap from) {
    return ClassNetwork.part(wholeMillis, from.alongMillimeters(), from.edgeMillimeters());
  }

  private static int direct(ClassNetwork network, Snap to, Snap from, boolean forward) {
    if (to.edge() != from.edge()) {
      return NodeTimes.NONE;
    }
    int there = forward ? network.millisFromStart(to) : network.millisFromEnd(to);
    int here = forward ? network.millisFromStart(from) : network.millisFromEnd(from);
    boolean ahead =
        forward
            ? from.alongMillimeters() <= to.alongMillimeters()
            : from.alongMillimeters() >= to.alongMillimeters();
    return ahead && there != NodeTimes.NONE ? there - here : NodeTimes.NONE;
  }

  private static int add(int first, int rest) {
    long sum = (long) first + rest;
    return sum >= NodeTimes.NONE ? NodeTimes.NONE : (int) sum;
  }
}
