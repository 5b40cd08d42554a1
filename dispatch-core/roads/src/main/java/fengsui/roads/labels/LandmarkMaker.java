package fengsui.roads.labels;

import java.util.Arrays;

/**
 * Chooses a few nodes at the rim of a network, landmarks, and finds the times of all nodes to and
 * from each. By the triangle inequality they tell how long a way takes at least, without a search.
 *
 * <p>Each landmark is the node furthest from those before it; the first is furthest from the most
 * important node. Reference: Goldberg, Harrelson, Computing the Shortest Path: A* Search Meets
 * Graph Theory, SODA 2005. Cost: two passes over all labels for each, about 0.1 us for each node.
 */
final class LandmarkMaker {

  private static final int NONE = PinnedLabel.NONE;

  private final LabelMaker.Made made;
  private final int nodeCount;
  private final int[] table;
  private final int[] nearest;
  private final int[] rows;

  private LandmarkMaker(LabelMaker.Made made) {
    this.made = made;
    this.nodeCount = made.hubOf().length;
    this.table = new int[nodeCount];
    this.nearest = new int[nodeCount];
    this.rows = new int[HubLabels.LANDMARK_INTS * nodeCount];
  }

  /**
   * Per node and landmark: milliseconds to it and from it; {@link PinnedLabel#NONE} without way.
   */
  static int[] rows(LabelMaker.Made made) {
    return new LandmarkMaker(made).run();
  }

  private int[] run() {
    if (nodeCount == 0) {
      return rows;
    }
    Arrays.fill(table, NONE);
    Arrays.fill(nearest, NONE);
    int[] millis = new int[nodeCount];
    sweep(0, made.from(), made.to(), millis);
    int landmark = furthest(millis);
    for (int i = 0; i < HubLabels.LANDMARKS; i++) {
      sweep(landmark, made.from(), made.to(), millis);
      put(2 * i, millis);
      for (int hub = 0; hub < nodeCount; hub++) {
        nearest[hub] = Math.min(nearest[hub], millis[hub]);
      }
      sweep(landmark, made.to(), made.from(), millis);
      put(2 * i + 1, millis);
      landmark = furthest(nearest);
    }
    return rows;
  }

  /** Times between one hub, by its label of one direction, and all, by theirs of the other. */
  private void sweep(int one, LabelStore own, LabelStore all, int[] millis) {
    fill(one, own, true);
    for (int hub = 0; hub < nodeCount; hub++) {
      int[] label = all.array(hub);
      int best = NONE;
      for (int k = all.begin(hub), end = all.end(hub); k < end; k += 2) {
        int sum = label[k + 1] + table[label[k]];
        // NONE and a sum beyond 24 days wrap below zero and are no way.
        if (sum >= 0 && sum < best) {
          best = sum;
        }
      }
      millis[hub] = best;
    }
    fill(one, own, false);
  }

  private void fill(int hub, LabelStore labels, boolean set) {
    int[] label = labels.array(hub);
    for (int k = labels.begin(hub), end = labels.end(hub); k < end; k += 2) {
      table[label[k]] = set ? label[k + 1] : NONE;
    }
  }

  private void put(int column, int[] millis) {
    for (int node = 0; node < nodeCount; node++) {
      rows[HubLabels.LANDMARK_INTS * node + column] = millis[made.hubOf()[node]];
    }
  }

  private static int furthest(int[] millis) {
    int furthest = 0;
    for (int hub = 1; hub < millis.length; hub++) {
      boolean isReached = millis[hub] != NONE;
      if (isReached && (millis[furthest] == NONE || millis[hub] > millis[furthest])) {
        furthest = hub;
      }
    }
    return furthest;
  }
}
