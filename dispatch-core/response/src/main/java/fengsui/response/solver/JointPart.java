package fengsui.response.solver;

import java.util.Arrays;

/**
 * Solves one incident of several for itself, again and again with other prices of units and other
 * units that it may not have; each search begins with what the one before it left.
 */
final class JointPart {
  /** Steps of one incident's search; more is left to the gap. */
  private static final long STEPS_MAX = 8_000_000;

  private final JointProblem joint;
  private final SolverBudget budget;
  private final Hint[] hints;

  JointPart(JointProblem joint, SolverBudget budget) {
    this.joint = joint;
    this.budget = budget;
    hints = new Hint[joint.problems().size()];
    Arrays.setAll(hints, k -> new Hint());
  }

  /**
   * The best set of one incident.
   *
   * @param without units that it may not have
   * @param price of each unit
   * @param start a set that may be good, by candidates of the incident
   */
  Solution solve(int k, boolean[] without, long[] price, int[] start) {
    var problem = joint.problems().get(k);
    var units = joint.units().get(k);
    var kept = new int[problem.size()];
    int count = 0;
    for (int c = 0; c < kept.length; c++) {
      if (!without[units[c]]) {
        kept[count++] = c;
      }
    }
    var part = problem.part(kept, count, price, units);
    hints[k].set = places(start, kept, count);
    budget.spend(1);
    var found = CoverSolver.again(part, hints[k], budget.upTo(STEPS_MAX));
    var chosen = new int[found.chosen().length];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = kept[found.chosen()[i]];
    }
    return new Solution(chosen, found.cost(), Math.max(0, found.bound()));
  }

  /** Where candidates are among those kept, as far as they are. */
  private static int[] places(int[] candidates, int[] kept, int count) {
    var places = new int[candidates.length];
    int found = 0;
    for (int candidate : candidates) {
      int place = Arrays.binarySearch(kept, 0, count, candidate);
      if (place >= 0) {
        places[found++] = place;
      }
    }
    return Arrays.copyOf(places, found);
  }
}
