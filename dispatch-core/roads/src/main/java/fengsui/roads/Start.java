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

  /** Time of {@link #quickest}; {@link ReverseTree#NONE} without a way. Allocates nothing. */
  static int quickestMillis(RoadGraph graph, ReverseTree tree, Snap from) {
    int best = ReverseTree.NONE;
    for (var kind : KINDS) {
      best = Math.min(best, millis(kind, graph, tree, from));
    }
    return best;
  }

  /** The quickest; of equal ones the first in the order of the kinds; null without a way. */
  static @Nullable Start quickest(RoadGraph graph, ReverseTree tree, Snap from) {
    Start best = null;
    for (var kind : KINDS) {
      int millis = millis(kind, graph, tree, from);
      if (millis != ReverseTree.NONE && (best == null || millis < best.millis)) {
        best = new Start(kind, millis);
      }
    }
    return best;
  }

  private static int millis(Kind kind, RoadGraph graph, ReverseTree tree, Snap from) {
    var network = graph.network(from.vehicleClass());
    int edge = from.edge();
    int forward = ReverseTree.fromStart(network, from);
    int backward = ReverseTree.fromEnd(network, from);
    return switch (kind) {
      case DIRECT_FORWARD -> direct(network, tree.target(), from, true);
      case DIRECT_BACKWARD -> direct(network, tree.target(), from, false);
      case OVER_END ->
          forward == ReverseTree.NONE
              ? ReverseTree.NONE
              : add(network.forwardMillis(edge) - forward, tree.distances()[graph.edgeTo(edge)]);
      case OVER_START ->
          backward == ReverseTree.NONE
              ? ReverseTree.NONE
              : add(
                  network.backwardMillis(edge) - backward, tree.distances()[graph.edgeFrom(edge)]);
    };
  }

  private static int direct(ClassNetwork network, Snap to, Snap from, boolean forward) {
    if (to.edge() != from.edge()) {
      return ReverseTree.NONE;
    }
    int there = forward ? ReverseTree.fromStart(network, to) : ReverseTree.fromEnd(network, to);
    int here = forward ? ReverseTree.fromStart(network, from) : ReverseTree.fromEnd(network, from);
    boolean ahead =
        forward
            ? from.alongMillimeters() <= to.alongMillimeters()
            : from.alongMillimeters() >= to.alongMillimeters();
    return ahead && there != ReverseTree.NONE ? there - here : ReverseTree.NONE;
  }

  private static int add(int first, int rest) {
    long sum = (long) first + rest;
    return sum >= ReverseTree.NONE ? ReverseTree.NONE : (int) sum;
  }
}
