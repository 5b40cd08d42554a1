package fengsui.roads.labels;

import java.util.Arrays;

/**
 * The arcs between nodes that are not contracted yet, seen from one end. At most one arc joins two
 * nodes: the quickest.
 */
final class RemainingArcs {

  /**
   * Ints of one arc: the node at its other end, milliseconds, arcs of the road that it stands for.
   */
  static final int ROW = 3;

  private static final int FIRST_ROOM = 4 * ROW;
  private static final int[] NONE = {};

  private final int[][] rows;
  private final int[] ends;

  RemainingArcs(int nodeCount) {
    rows = new int[nodeCount][];
    Arrays.fill(rows, NONE);
    ends = new int[nodeCount];
  }

  /** Rows of one node's arcs; valid up to {@link #end} and until the next change. */
  int[] rows(int node) {
    return rows[node];
  }

  /** Where the rows of a node end. */
  int end(int node) {
    return ends[node];
  }

  /** Adds an arc, or makes the one between these nodes quicker. */
  void offer(int node, int other, int millis, int hops) {
    int[] own = rows[node];
    int end = ends[node];
    for (int i = 0; i < end; i += ROW) {
      if (own[i] == other) {
        if (millis < own[i + 1]) {
          own[i + 1] = millis;
          own[i + 2] = hops;
        }
        return;
      }
    }
    if (end == own.length) {
      own = Arrays.copyOf(own, Math.max(FIRST_ROOM, 2 * end));
      rows[node] = own;
    }
    own[end] = other;
    own[end + 1] = millis;
    own[end + 2] = hops;
    ends[node] = end + ROW;
  }

  /** Forgets the arc between these nodes, if there is one. */
  void remove(int node, int other) {
    int[] own = rows[node];
    int last = ends[node] - ROW;
    for (int i = 0; i <= last; i += ROW) {
      if (own[i] == other) {
        System.arraycopy(own, last, own, i, ROW);
        ends[node] = last;
        return;
      }
    }
  }

  /** Takes all arcs off a node: pairs of other node and milliseconds. */
  int[] take(int node) {
    int[] own = rows[node];
    int[] pairs = new int[ends[node] / ROW * 2];
    for (int i = 0; i < ends[node]; i += ROW) {
      pairs[i / ROW * 2] = own[i];
      pairs[i / ROW * 2 + 1] = own[i + 1];
    }
    rows[node] = NONE;
    ends[node] = 0;
    return pairs;
  }
}
