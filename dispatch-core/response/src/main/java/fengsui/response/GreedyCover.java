package fengsui.response;

/**
 * Finds good sets fast, so that the exact search has something to beat: always the unit that fills
 * most of what is open, each line counted in shares of its need; then whoever is not needed after
 * all goes, the latest first.
 */
final class GreedyCover {
  private final CoverField field;
  private final Budget budget;

  GreedyCover(CoverField field, Budget budget) {
    this.field = field;
    this.budget = budget;
  }

  /** Offers sets of the first {@code end} candidates, which must be able to fill all lines. */
  void offer(int end, Incumbent incumbent) {
    var taken = new boolean[end];
    fill(taken, field.problem.target.clone());
    drop(taken, -1);
    incumbent.offer(field, taken);
    if (!taken[0]) {
      taken[0] = true;
      drop(taken, 0);
      incumbent.offer(field, taken);
    }
  }

  private void fill(boolean[] taken, int[] open) {
    while (CoverLines.isOpen(open)) {
      int best = -1;
      double most = 0;
      for (int i = 0; i < taken.length; i++) {
        double share = taken[i] ? 0 : share(i, open);
        if (share > most) {
          most = share;
          best = i;
        }
      }
      budget.spend((long) taken.length * field.lines);
      taken[best] = true;
      field.take(best, open);
    }
  }

  private double share(int index, int[] open) {
    double share = 0;
    for (int l = 0; l < open.length; l++) {
      if (open[l] > 0) {
        share += Math.min(field.gives(index, l), open[l]) / (double) open[l];
      }
    }
    return share;
  }

  private void drop(boolean[] taken, int keep) {
    var sums = new long[field.lines];
    for (int i = 0; i < taken.length; i++) {
      for (int l = 0; taken[i] && l < sums.length; l++) {
        sums[l] += field.gives(i, l);
      }
    }
    for (int i = taken.length - 1; i >= 0; i--) {
      if (taken[i] && i != keep && isSpare(i, sums)) {
        taken[i] = false;
        for (int l = 0; l < sums.length; l++) {
          sums[l] -= field.gives(i, l);
        }
      }
    }
  }

  private boolean isSpare(int index, long[] sums) {
    for (int l = 0; l < sums.length; l++) {
      if (sums[l] - field.gives(index, l) < field.problem.target[l]) {
        return false;
      }
    }
    return true;
  }
}
