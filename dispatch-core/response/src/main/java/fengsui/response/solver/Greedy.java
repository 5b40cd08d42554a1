package fengsui.response.solver;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds good sets fast, so that the exact search has something to beat: always the unit that is
 * worth most for its cost, by the prices of the bound; then whoever is not needed after all goes,
 * the dearest first.
 */
final class Greedy {
  private final Field field;
  private final Incumbent incumbent;

  /** Who comes later counts for nothing, line by line in seconds. */
  private final int[] until;

  private final double[] value;
  private final double[] open;
  private final Pick pick;

  Greedy(Field field, Incumbent incumbent, int[] until) {
    this.field = field;
    this.incumbent = incumbent;
    this.until = until;
    value = new double[field.size];
    open = new double[field.lines];
    pick = new Pick(field, until);
  }

  /**
   * Offers a set of these candidates.
   *
   * @param price of each line's whole share; null when all count alike
   * @param must one that is taken in any case; -1 for none
   */
  void offer(int end, double @Nullable [] price, int must) {
    pick.clear();
    if (must >= 0) {
      pick.add(must);
    }
    for (int next = best(end, price); next >= 0; next = best(end, price)) {
      pick.add(next);
    }
    pick.dropSpare(must);
    boolean isAllowed = field.problem.weights.mayLeaveOpen() || pick.covers();
    if (isAllowed && pick.costWithoutLines() < incumbent.cost()) {
      incumbent.offer(pick.candidates(), pick.size);
    }
  }

  /** The one that gives most for its cost to what is open; -1 when nobody gives anything. */
  private int best(int end, double @Nullable [] price) {
    Arrays.fill(value, 0, end, 0);
    for (int l = 0; l < field.lines; l++) {
      if (pick.missing(l) > 0) {
        open[l] = pick.missing(l) / (double) field.target[l];
        double each = price == null ? 1 : price[l] + 1;
        var row = field.shares[l];
        for (int i = 0; i < end && field.etas[i] <= until[l]; i++) {
          value[i] += each * Math.min(row[i], open[l]);
        }
      }
    }
    int best = -1;
    double most = 0;
    for (int i = 0; i < end; i++) {
      double ratio = value[i] / (field.costs[i] + 1);
      if (ratio > most && value[i] > 1e-9 && !pick.has(i)) {
        most = ratio;
        best = i;
      }
    }
    return best;
  }
}
