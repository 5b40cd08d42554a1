package fengsui.roads.labels;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The order in which a {@link Sweep} passes the nodes of a hierarchy: every node after those that
 * its rising arcs lead to. Nodes of one level stand together, and in a level those with as many
 * rising arcs, so that the sweep runs through long rows of the same length.
 */
final class SweepOrder {

  private final Hierarchy hierarchy;
  private final int[] nodes;
  private final int[] places;

  private SweepOrder(Hierarchy hierarchy, int[] nodes) {
    this.hierarchy = hierarchy;
    this.nodes = nodes;
    this.places = new int[nodes.length];
    for (int place = 0; place < nodes.length; place++) {
      places[nodes[place]] = place;
    }
  }

  static SweepOrder of(Hierarchy hierarchy) {
    int[] levels = levels(hierarchy);
    int highest = IntStream.of(levels).max().orElse(0);
    int[] nodes = IntStream.range(0, levels.length).toArray();
    nodes = sorted(nodes, node -> arcs(hierarchy, node));
    return new SweepOrder(hierarchy, sorted(nodes, node -> highest - levels[node]));
  }

  /** How many levels of less important nodes a node stands above. */
  private static int[] levels(Hierarchy hierarchy) {
    int[] byImportance = hierarchy.byImportance();
    int[] levels = new int[byImportance.length];
    for (int i = byImportance.length - 1; i >= 0; i--) {
      int node = byImportance[i];
      rise(levels, hierarchy.up()[node], levels[node] + 1);
      rise(levels, hierarchy.down()[node], levels[node] + 1);
    }
    return levels;
  }

  private static void rise(int[] levels, int[] neighbours, int level) {
    for (int i = 0; i < neighbours.length; i += 2) {
      levels[neighbours[i]] = Math.max(levels[neighbours[i]], level);
    }
  }

  /** By a key of at least 0; of equal ones as they stood. */
  private static int[] sorted(int[] items, IntUnaryOperator key) {
    int[] next = new int[IntStream.of(items).map(key).max().orElse(0) + 2];
    for (int item : items) {
      next[key.applyAsInt(item) + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    int[] sorted = new int[items.length];
    for (int item : items) {
      sorted[next[key.applyAsInt(item)]++] = item;
    }
    return sorted;
  }

  private static int arcs(Hierarchy hierarchy, int node) {
    return hierarchy.up()[node].length / 2;
  }

  /** The place of each node. */
  int[] places() {
    return places;
  }

  /** How many nodes stand in each row, and how many arcs each of them has: pairs. */
  int[] runs() {
    var runs = IntStream.builder();
    int begin = 0;
    for (int place = 1; place <= nodes.length; place++) {
      int arcs = arcs(hierarchy, nodes[begin]);
      if (place == nodes.length || arcs(hierarchy, nodes[place]) != arcs) {
        runs.add(place - begin).add(arcs);
        begin = place;
      }
    }
    return runs.build().toArray();
  }

  /** The rising arcs of all nodes by their places: pairs of the place they lead to and time. */
  int[] arcs() {
    int[] arcs = new int[IntStream.of(nodes).map(node -> hierarchy.up()[node].length).sum()];
    int at = 0;
    for (int node : nodes) {
      int[] up = hierarchy.up()[node];
      for (int i = 0; i < up.length; i += 2) {
        arcs[at++] = places[up[i]];
        arcs[at++] = up[i + 1];
      }
    }
    return arcs;
  }
}
