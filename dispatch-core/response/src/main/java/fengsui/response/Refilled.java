package fengsui.response;

import fengsui.response.solver.CoverSolver;
import fengsui.response.solver.SolverBudget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tells whether a unit that was passed over would have been sent if it carried all that it can:
 * whether the chosen units and it, filled up, hold a better set than the chosen units alone.
 */
final class Refilled {
  /** The chosen units and one more are few; a search that takes longer says no. */
  private static final long STEPS_MAX = 200_000;

  private final Weighing weighing;
  private final Answer answer;
  private final Prices prices;

  Refilled(Weighing weighing, Answer answer, Prices prices) {
    this.weighing = weighing;
    this.answer = answer;
    this.prices = prices;
  }

  boolean wouldBeSent(Candidate passed) {
    var unit = passed.unit();
    if (unit.left() == null) {
      return false;
    }
    var full = passed.with(unit.withLeft(Map.of()));
    var units = new ArrayList<>(answer.chosen);
    units.add(full);
    units.sort(Candidate.NEAREST_FIRST);
    var force = weighing.force().withAble(weighing.state(), weighing.ask(), units, prices);
    int added = units.indexOf(full);
    int[] chosen = IntStream.range(0, units.size()).filter(i -> i != added).toArray();
    var best = CoverSolver.best(force.problem, SolverBudget.steps(STEPS_MAX));
    return Arrays.stream(best.chosen()).anyMatch(index -> index == added)
        && (!force.problem.covers(chosen) || best.cost() < force.problem.cost(chosen));
  }
}
