package fengsui.roads.labels;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the hub labels of a network: for every node the times to some important nodes, its hubs,
 * and from some, such that the quickest way between any two nodes passes a hub that both have.
 *
 * <p>Nodes are taken from the most important downwards. A node's candidates are itself and the hubs
 * of its upper neighbours, each with the time over that neighbour. One is dropped when the way to
 * it passes a more important hub in the same time: whoever needs it has that one as well. What is
 * left is the smallest labelling for this order. Reference: Abraham, Delling, Goldberg, Werneck,
 * Hierarchical Hub Labelings for Shortest Paths, ESA 2012. Cost: about 30 us for each node of a
 * city, 60 hubs each.
 */
final class LabelMaker {

  /** Nodes between two questions whether the work is still wanted: some milliseconds. */
  static final int ASKED_EVERY = 256;

  private static final int NONE = Integer.MAX_VALUE;

  private final int[] hubOf;
  private final LabelStore to;
  private final LabelStore from;
  private final int[] candidateMillis;
  private int[] candidates = new int[1024];
  private int candidateCount;
  private int[] label = new int[2048];

  private LabelMaker(int nodeCount) {
    this.hubOf = new int[nodeCount];
    this.to = new LabelStore(nodeCount);
    this.from = new LabelStore(nodeCount);
    this.candidateMillis = new int[nodeCount];
    Arrays.fill(candidateMillis, NONE);
  }

  /**
   * Labels as made.
   *
   * @param hubOf per node its number by importance, 0 for the most important
   * @param to by hub number, times to its hubs
   * @param from by hub number, times from its hubs
   */
  @SuppressWarnings("ArrayRecordComponent") // Between two steps of one computation.
  record Made(int[] hubOf, LabelStore to, LabelStore from) {}

  /** Labels of a network; null once they are no longer wanted. */
  static @Nullable Made make(Hierarchy hierarchy, BooleanSupplier isWanted) {
    int[] nodes = hierarchy.byImportance();
    var maker = new LabelMaker(nodes.length);
    for (int hub = 0; hub < nodes.length; hub++) {
      maker.hubOf[nodes[hub]] = hub;
    }
    for (int hub = 0; hub < nodes.length; hub++) {
      if (hub % ASKED_EVERY == 0 && !isWanted.getAsBoolean()) {
        return null;
      }
      maker.label(hub, hierarchy.up()[nodes[hub]], maker.to, maker.from);
      maker.label(hub, hierarchy.down()[nodes[hub]], maker.from, maker.to);
    }
    return new Made(maker.hubOf, maker.to, maker.from);
  }

  private void label(int self, int[] arcs, LabelStore same, LabelStore opposite) {
    candidateCount = 0;
    offer(self, 0);
    for (int i = 0; i < arcs.length; i += 2) {
      int above = hubOf[arcs[i]];
      int[] hubs = same.array(above);
      for (int k = same.begin(above), end = same.end(above); k < end; k += 2) {
        offer(hubs[k], arcs[i + 1] + hubs[k + 1]);
      }
    }
    // The number of a hub is its importance.
    Arrays.sort(candidates, 0, candidateCount);
    if (label.length < 2 * candidateCount) {
      label = new int[4 * candidateCount];
    }
    int length = 0;
    for (int i = 0; i < candidateCount; i++) {
      int hub = candidates[i];
      if (hub == self || !isCovered(hub, candidateMillis[hub], opposite)) {
        label[length++] = hub;
        label[length++] = candidateMillis[hub];
      }
    }
    same.put(self, label, length);
    for (int i = 0; i < candidateCount; i++) {
      candidateMillis[candidates[i]] = NONE;
    }
  }

  private void offer(int hub, int millis) {
    // A sum beyond 24 days wraps below zero and is no way.
    if (millis < 0 || millis >= candidateMillis[hub]) {
      return;
    }
    if (candidateMillis[hub] == NONE) {
      if (candidateCount == candidates.length) {
        candidates = Arrays.copyOf(candidates, 2 * candidateCount);
      }
      candidates[candidateCount++] = hub;
    }
    candidateMillis[hub] = millis;
  }

  /** Whether the way to a hub passes a more important candidate in the same time or less. */
  private boolean isCovered(int hub, int millis, LabelStore opposite) {
    int[] hubs = opposite.array(hub);
    // The last entry of its label is the hub itself.
    for (int k = opposite.begin(hub), end = opposite.end(hub) - 2; k < end; k += 2) {
      if (candidateMillis[hubs[k]] <= millis - hubs[k + 1]) {
        return true;
      }
    }
    return false;
  }
}
