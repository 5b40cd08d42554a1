package fengsui.roads;

import fengsui.roads.labels.HubLabels;
import fengsui.roads.labels.PinnedLabel;

/**
 * Milliseconds to one point by the hub labels of its class. Made in microseconds where a {@link
 * ReverseTree} takes milliseconds; each question then costs about a tenth of a microsecond instead
 * of one read.
 */
record LabelTimes(Snap target, HubLabels labels, PinnedLabel pinned) implements NodeTimes {

  static LabelTimes to(Snap target, RoadGraph graph, HubLabels labels) {
    var network = graph.network(target.vehicleClass());
    int edge = target.edge();
    return new LabelTimes(
        target,
        labels,
        labels.pin(
            graph.edgeFrom(edge), network.millisFromStart(target),
            graph.edgeTo(edge), network.millisFromEnd(target)));
  }

  /** The same times for who asks thousands of them. */
  SweptTimes swept() {
    return new SweptTimes(target, labels.sweep(pinned));
  }

  @Override
  public int millisFrom(int node) {
    return pinned.millisFrom(node);
  }

  @Override
  public int millisOver(int node, int millis, int other) {
    return millis == NONE ? other : pinned.millisOver(node, millis, other);
  }
}
