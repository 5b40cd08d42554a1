package fengsui.response.solver;

import java.util.Arrays;

/**
 * Makes a good set better: one unit more and whoever is not needed any more goes, or one for
 * another, until nothing helps. It only spares the exact search work.
 */
final class Exchange {
  private static final int PASSES_MAX = 4;

  private final Field field;
  private final Incumbent incumbent;
  private final SolverBudget budget;
  private final Pick best;
  private final Pick tried;

  Exchange(Field field, Incumbent incumbent, SolverBudget budget) {
    this.field = field;
    this.incumbent = incumbent;
    this.budget = budget;
    var anyTime = new int[field.lines];
    Arrays.fill(anyTime, Integer.MAX_VALUE);
    best = new Pick(field, anyTime);
    tried = new Pick(field, anyTime);
  }

  void run() {
    long before = Long.MAX_VALUE;
    for (int pass = 0; pass < PASSES_MAX && incumbent.cost() < before; pass++) {
      before = incumbent.cost();
      best.clear();
      for (int candidate : incumbent.chosen()) {
        best.add(Arrays.binarySearch(field.candidates, candidate));
      }
      if (best.covers()) {
        pass();
      }
    }
  }

  private void pass() {
    long steps = (long) best.size * field.lines;
    for (int unit = 0; unit < field.size && budget.spend(steps); unit++) {
      if (!best.has(unit)) {
        tried.copy(best);
        tried.add(unit);
        offer(unit);
        for (int k = 0; k < best.size; k++) {
          if (best.canExchange(k, unit)) {
            tried.copy(best);
            tried.removeAt(k);
            tried.add(unit);
            offer(unit);
          }
        }
      }
    }
  }

  /** Leaves out whoever is not needed beside this one. */
  private void offer(int keep) {
    tried.dropSpare(keep);
    if (tried.costWithoutLines() < incumbent.cost()) {
      incumbent.offer(tried.candidates(), tried.size);
    }
  }
}
