package fengsui.roads.labels;

import fengsui.roads.file.RoadFile;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a contraction hierarchy: takes the least important node out of the network, puts shortcuts
 * between its neighbours where the quickest way led over it, and goes on until none is left.
 *
 * <p>Importance is the level a node has reached, plus how many arcs its removal would add for each
 * that it takes away, once by arcs and once by the stretches of road they stand for. Those of the
 * neighbours are reckoned anew after each step, so the order is good and always the same.
 * Reference: Geisberger et al., Exact Routing in Large Road Networks Using Contraction Hierarchies,
 * Transportation Science 46 (2012). Cost: about 20 us for each node of a city.
 */
final class Contraction {

  /** Of a level, of an arc added for each taken away, and of a stretch. */
  private static final int WEIGHT = 1_000;

  /** Nodes that a search around a node may settle to find its importance. */
  private static final int TRIAL_NODES_MAX = 30;

  /** Nodes that a search around a node may settle when it is really taken out. */
  private static final int SEARCH_NODES_MAX = 400;

  private static final int ROW = RemainingArcs.ROW;

  private final int nodeCount;
  private final RemainingArcs out;
  private final RemainingArcs in;
  private final WitnessSearch witnesses;
  private final int[] levels;
  private int shortcuts;
  private int shortcutHops;

  private Contraction(int nodeCount, int[] outStarts, int[] outArcs) {
    this.nodeCount = nodeCount;
    this.out = new RemainingArcs(nodeCount);
    this.in = new RemainingArcs(nodeCount);
    this.witnesses = new WitnessSearch(nodeCount, out);
    this.levels = new int[nodeCount];
    for (int node = 0; node < nodeCount; node++) {
      for (int arc = outStarts[node]; arc < outStarts[node + 1]; arc++) {
        int head = outArcs[RoadFile.ARC_INTS * arc];
        if (head != node) {
          link(node, head, outArcs[RoadFile.ARC_INTS * arc + 1], 1);
        }
      }
    }
  }

  /**
   * Contracts the network of these arcs; null once it is no longer wanted.
   *
   * @param outStarts per node, where its arcs begin; one closing entry
   * @param outArcs arcs by tail, {@link RoadFile#ARC_INTS}: head, milliseconds above 0, number
   */
  static @Nullable Hierarchy of(
      int nodeCount, int[] outStarts, int[] outArcs, BooleanSupplier isWanted) {
    return new Contraction(nodeCount, outStarts, outArcs).run(isWanted);
  }

  private @Nullable Hierarchy run(BooleanSupplier isWanted) {
    int[] keys = new int[nodeCount];
    for (int node = 0; node < nodeCount; node++) {
      keys[node] = importance(node);
    }
    var queue = new NodeQueue(keys);
    int[] byImportance = new int[nodeCount];
    int[][] up = new int[nodeCount][];
    int[][] down = new int[nodeCount][];
    for (int left = nodeCount - 1; left >= 0; left--) {
      if (left % LabelMaker.ASKED_EVERY == 0 && !isWanted.getAsBoolean()) {
        return null;
      }
      int node = queue.poll();
      byImportance[left] = node;
      contract(node, true, SEARCH_NODES_MAX);
      up[node] = out.take(node);
      down[node] = in.take(node);
      rise(node, up[node], in);
      rise(node, down[node], out);
      reckonAnew(queue, up[node]);
      reckonAnew(queue, down[node]);
    }
    return new Hierarchy(byImportance, up, down);
  }

  /** Takes the arcs off a contracted node's neighbours, which now stand above it. */
  private void rise(int node, int[] neighbours, RemainingArcs back) {
    for (int i = 0; i < neighbours.length; i += 2) {
      int neighbour = neighbours[i];
      back.remove(neighbour, node);
      levels[neighbour] = Math.max(levels[neighbour], levels[node] + 1);
    }
  }

  private void reckonAnew(NodeQueue queue, int[] neighbours) {
    for (int i = 0; i < neighbours.length; i += 2) {
      queue.change(neighbours[i], importance(neighbours[i]));
    }
  }

  private int importance(int node) {
    contract(node, false, TRIAL_NODES_MAX);
    int removed = (out.end(node) + in.end(node)) / ROW;
    int removedHops = hops(out, node) + hops(in, node);
    int importance = WEIGHT * levels[node];
    if (removed > 0) {
      importance += (WEIGHT * shortcuts + removed) / removed;
      importance += (int) (((long) WEIGHT * shortcutHops + removedHops) / removedHops);
    }
    return importance;
  }

  private static int hops(RemainingArcs arcs, int node) {
    int sum = 0;
    for (int i = 0; i < arcs.end(node); i += ROW) {
      sum += arcs.rows(node)[i + 2];
    }
    return sum;
  }

  /** Counts the shortcuts that a node's removal asks for, and makes them if told so. */
  private void contract(int node, boolean really, int nodesMax) {
    shortcuts = 0;
    shortcutHops = 0;
    int[] entering = in.rows(node);
    for (int i = 0, end = in.end(node); i < end; i += ROW) {
      int longest = longestTurn(node, entering[i]);
      if (longest < 0) {
        continue;
      }
      long millisMax = Math.min((long) entering[i + 1] + longest, Integer.MAX_VALUE);
      witnesses.search(entering[i], node, (int) millisMax, nodesMax);
      joinFrom(entering[i], entering[i + 1], entering[i + 2], node, really);
    }
  }

  /** Milliseconds of the longest arc from a node to another neighbour than this; -1 without one. */
  private int longestTurn(int node, int from) {
    int[] leaving = out.rows(node);
    int longest = -1;
    for (int i = 0, end = out.end(node); i < end; i += ROW) {
      if (leaving[i] != from) {
        longest = Math.max(longest, leaving[i + 1]);
      }
    }
    return longest;
  }

  private void joinFrom(int from, int millis, int hops, int node, boolean really) {
    int[] leaving = out.rows(node);
    for (int i = 0, end = out.end(node); i < end; i += ROW) {
      int through = millis + leaving[i + 1];
      // A sum beyond 24 days wraps below zero and is no way.
      if (leaving[i] == from || through < 0 || witnesses.isReachedWithin(leaving[i], through)) {
        continue;
      }
      shortcuts++;
      shortcutHops += hops + leaving[i + 2];
      if (really) {
        link(from, leaving[i], through, hops + leaving[i + 2]);
      }
    }
  }

  private void link(int tail, int head, int millis, int hops) {
    out.offer(tail, head, millis, hops);
    in.offer(head, tail, millis, hops);
  }
}
