package fengsui.response.solver;

import java.util.Arrays;

/**
 * Makes a good set better: one unit more and whoever is not needed any more goes, or one for
 * another, until nothing helps. It only spares the exact search work.
 */
final class Exchange {
  private static final int PASSES_MAX = 4;

  private final Field field;
  private final CoverProblem problem;
  private final Incumbent incumbent;
  private final SolverBudget budget;
  private final int[] open;

  Exchange(Field field, Incumbent incumbent, SolverBudget budget) {
    this.field = field;
    this.problem = field.problem;
    this.incumbent = incumbent;
    this.budget = budget;
    open = new int[field.lines];
  }

  void run() {
    long before = Long.MAX_VALUE;
    for (int pass = 0; pass < PASSES_MAX && incumbent.cost() < before; pass++) {
      before = incumbent.cost();
      pass(incumbent.chosen());
    }
  }

  private void pass(int[] set) {
    long steps = (long) set.length * set.length * field.lines;
    for (int i = 0; i < field.size && budget.spend(steps); i++) {
      int unit = field.candidates[i];
      if (Arrays.binarySearch(set, unit) < 0) {
        var more = Arrays.copyOf(set, set.length + 1);
        more[set.length] = unit;
        offerWithoutSpare(more, -1, unit);
        for (int other : set) {
          if (problem.unitCost(unit) < problem.unitCost(other) || other == set[set.length - 1]) {
            offerWithoutSpare(more, other, unit);
          }
        }
      }
    }
  }

  /** Leaves one out, then each that is not needed, the dearest first. */
  private void offerWithoutSpare(int[] units, int without, int keep) {
    var kept = units.clone();
    int size = 0;
    for (int unit : units) {
      if (unit != without) {
        kept[size++] = unit;
      }
    }
    if (!covers(kept, size, -1)) {
      return;
    }
    for (int spare = spare(kept, size, keep); spare >= 0; spare = spare(kept, size, keep)) {
      System.arraycopy(kept, spare + 1, kept, spare, size - spare - 1);
      size--;
    }
    incumbent.offer(kept, size);
  }

  private int spare(int[] kept, int size, int keep) {
    int dearest = -1;
    for (int k = 0; k < size; k++) {
      if (kept[k] != keep
          && (dearest < 0 || problem.unitCost(kept[k]) > problem.unitCost(kept[dearest]))
          && covers(kept, size, k)) {
        dearest = k;
      }
    }
    return dearest;
  }

  private boolean covers(int[] kept, int size, int without) {
    System.arraycopy(field.target, 0, open, 0, field.lines);
    for (int k = 0; k < size; k++) {
      if (k != without) {
        var gives = problem.gives[kept[k]];
        for (int l = 0; l < field.lines; l++) {
          open[l] -= gives[l];
        }
      }
    }
    for (int left : open) {
      if (left > 0) {
        return false;
      }
    }
    return true;
  }
}
