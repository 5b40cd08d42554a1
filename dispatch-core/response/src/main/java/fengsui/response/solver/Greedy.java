package fengsui.response.solver;

/**
 * Finds good sets fast, so that the exact search has something to beat: always the unit that is
 * worth most for its cost, by the prices of the bound; then whoever is not needed after all goes,
 * the dearest first.
 */
final class Greedy {
  private final Field field;
  private final Incumbent incumbent;
  private final double[] open;
  private final boolean[] taken;
  private final int[] set;

  Greedy(Field field, Incumbent incumbent) {
    this.field = field;
    this.incumbent = incumbent;
    open = new double[field.lines];
    taken = new boolean[field.size];
    set = new int[field.size];
  }

  /**
   * Offers a set of these candidates.
   *
   * @param price of each line's whole share; null when all count alike
   * @param must one that is taken in any case; -1 for none
   */
  void offer(int end, double @org.jspecify.annotations.Nullable [] price, int must) {
    java.util.Arrays.fill(open, 1);
    for (int l = 0; l < field.lines; l++) {
      open[l] = field.target[l] > 0 ? 1 : 0;
    }
    java.util.Arrays.fill(taken, false);
    if (must >= 0) {
      take(must);
    }
    for (int next = best(end, price); next >= 0; next = best(end, price)) {
      take(next);
    }
    drop(end, must);
    int size = 0;
    for (int i = 0; i < end; i++) {
      if (taken[i]) {
        set[size++] = field.candidates[i];
      }
    }
    if (field.problem.weights.mayLeaveOpen() || covers()) {
      incumbent.offer(set, size);
    }
  }

  private void take(int index) {
    taken[index] = true;
    for (int l = 0; l < field.lines; l++) {
      open[l] = Math.max(0, open[l] - field.shares[index * field.rows + l]);
    }
  }

  private int best(int end, double @org.jspecify.annotations.Nullable [] price) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < end; i++) {
      if (!taken[i]) {
        double value = 0;
        for (int l = 0; l < field.lines; l++) {
          double share = Math.min(field.shares[i * field.rows + l], open[l]);
          value += share * (price == null ? 1 : price[l] + 1);
        }
        double ratio = value / (field.costs[i] + 1);
        if (value > 1e-9 && ratio > most) {
          most = ratio;
          best = i;
        }
      }
    }
    return best;
  }

  private boolean covers() {
    return least(-1);
  }

  private void drop(int end, int keep) {
    while (true) {
      int dearest = -1;
      for (int i = 0; i < end; i++) {
        if (taken[i]
            && i != keep
            && (dearest < 0 || weight(i, end) > weight(dearest, end))
            && least(i)) {
          dearest = i;
        }
      }
      if (dearest < 0) {
        return;
      }
      taken[dearest] = false;
    }
  }

  /** Its own cost, and for the last one the time that it takes. */
  private long weight(int index, int end) {
    return field.costs[index] + (long) SetWeights.PER_SECOND * field.etas[index] / Math.max(1, end);
  }

  /** Whether all lines are filled without this one. */
  private boolean least(int without) {
    for (int l = 0; l < field.lines; l++) {
      long sum = 0;
      for (int i = 0; i < field.size; i++) {
        if (taken[i] && i != without) {
          sum += field.gives[i * field.lines + l];
        }
      }
      if (sum < field.target[l]) {
        return false;
      }
    }
    return true;
  }
}
