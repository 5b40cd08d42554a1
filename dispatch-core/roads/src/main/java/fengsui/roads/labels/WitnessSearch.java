package fengsui.roads.labels;

/**
 * Looks for ways around a node that is about to be contracted: a Dijkstra search over what remains,
 * cut off after some nodes. A way that it misses only makes one shortcut too many.
 */
final class WitnessSearch {

  private static final int ROW = RemainingArcs.ROW;

  private final RemainingArcs out;
  private final int[] distances;
  private final int[] seenIn;
  private final NodeHeap heap = new NodeHeap(256);
  private int round;

  WitnessSearch(int nodeCount, RemainingArcs out) {
    this.out = out;
    this.distances = new int[nodeCount];
    this.seenIn = new int[nodeCount];
  }

  /**
   * Searches from one node without passing another.
   *
   * @param millisMax ways that take longer are of no use
   * @param nodesMax nodes after which it gives up
   */
  void search(int from, int without, int millisMax, int nodesMax) {
    round++;
    heap.clear();
    reach(from, 0);
    int settled = 0;
    while (!heap.isEmpty()) {
      long nearest = heap.pop();
      int node = (int) nearest;
      int millis = (int) (nearest >>> 32);
      if (millis > distances[node]) {
        continue;
      }
      if (millis > millisMax || ++settled > nodesMax) {
        return;
      }
      int[] rows = out.rows(node);
      for (int i = 0, end = out.end(node); i < end; i += ROW) {
        int through = millis + rows[i + 1];
        if (rows[i] != without && through >= 0) {
          reach(rows[i], through);
        }
      }
    }
  }

  private void reach(int node, int millis) {
    if (seenIn[node] != round || millis < distances[node]) {
      seenIn[node] = round;
      distances[node] = millis;
      heap.push(millis, node);
    }
  }

  /** Whether the last search found a way to this node in that time or less. */
  boolean isReachedWithin(int node, int millis) {
    return seenIn[node] == round && distances[node] <= millis;
  }
}
