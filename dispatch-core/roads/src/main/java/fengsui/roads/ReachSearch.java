package fengsui.roads;

import fengsui.roads.file.RoadFile;
import fengsui.roads.labels.NodeHeap;
import java.util.Arrays;

/**
 * The two labels of every node: the soonest origin and the soonest other one. A node is settled
 * once for each, in the order of the times, so neither can change afterwards.
 */
final class ReachSearch {
  private static final int NOBODY = -1;

  private final int limitMillis;
  private final int[] first;
  private final int[] firstOrigin;
  private final int[] second;
  private final int[] secondOrigin;
  private final byte[] settled;
  private final NodeHeap heap = new NodeHeap(4_096);

  ReachSearch(int nodeCount, int limitMillis) {
    this.limitMillis = limitMillis;
    first = filled(nodeCount, NodeTimes.NONE);
    firstOrigin = filled(nodeCount, NOBODY);
    second = filled(nodeCount, NodeTimes.NONE);
    secondOrigin = filled(nodeCount, NOBODY);
    settled = new byte[nodeCount];
  }

  private static int[] filled(int size, int value) {
    int[] made = new int[size];
    Arrays.fill(made, value);
    return made;
  }

  /** An origin reaches a node in this time; kept when it is one of the two soonest. */
  void offer(int node, int millis, int origin) {
    if (millis < 0 || millis > limitMillis) {
      return;
    }
    if (millis < first[node]) {
      if (firstOrigin[node] != origin) {
        second[node] = first[node];
        secondOrigin[node] = firstOrigin[node];
      }
      first[node] = millis;
      firstOrigin[node] = origin;
      heap.push(millis, node);
    } else if (firstOrigin[node] != origin && millis < second[node]) {
      second[node] = millis;
      secondOrigin[node] = origin;
      heap.push(millis, node);
    }
  }

  /** Settles everything within the limit. */
  void run(ClassNetwork network) {
    while (!heap.isEmpty()) {
      long entry = heap.pop();
      int node = (int) entry;
      int millis = (int) (entry >>> 32);
      if (settled[node] == 0 && millis == first[node]) {
        settled[node] = 1;
        relax(network, node, millis, firstOrigin[node]);
      } else if (settled[node] == 1 && millis == second[node]) {
        settled[node] = 2;
        relax(network, node, millis, secondOrigin[node]);
      }
    }
  }

  private void relax(ClassNetwork network, int node, int millis, int origin) {
    var starts = network.outStarts();
    var arcs = network.outArcs();
    long end = (long) RoadFile.ARC_INTS * starts.getAtIndex(RoadFile.INT, node + 1L);
    long at = (long) RoadFile.ARC_INTS * starts.getAtIndex(RoadFile.INT, node);
    for (; at < end; at += RoadFile.ARC_INTS) {
      offer(
          arcs.getAtIndex(RoadFile.INT, at),
          millis + arcs.getAtIndex(RoadFile.INT, at + 1),
          origin);
    }
  }

  /** Offers a place that lies this far beyond a node, for both of the node's origins. */
  void offer(int node, int furtherMillis, int withinMillis, Soonest into) {
    if (first[node] != NodeTimes.NONE) {
      into.offer(first[node] + furtherMillis, firstOrigin[node], withinMillis);
    }
    if (second[node] != NodeTimes.NONE) {
      into.offer(second[node] + furtherMillis, secondOrigin[node], withinMillis);
    }
  }

  int firstMillis(int node) {
    return first[node];
  }
}
