package fengsui.response;

import fengsui.domain.Check;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exact cover of all requirement lines by units at the least {@link ForceWeights}: time until
 * whole, first arrival, units used; of equal ones the fewest units, then the least sum of ETAs.
 *
 * <p>Covering is monotone, so the soonest time at which all lines can be whole is found by a scan.
 * A later set is better only while the units it saves are worth the delay, which bounds how far one
 * has to look. Within that, {@link GreedyCover} finds good sets and {@link CoverSearch} the best.
 * Worst case exponential; a {@link Budget} of steps ends it the same way on every core, and the
 * answer then says that it is not proven.
 *
 * <p>Lines that all candidates together cannot make whole are covered as far as they can.
 */
final class CoverSolver {
  /** Steps for the best set; see {@link Budget}. */
  static final long STEPS_MAX = 2_500_000;

  /** The share of them in which also the sum of ETAs is made least; the rest leaves that aside. */
  private static final int TIES_SHARE = 4;

  private final CoverLines problem;
  private final ForceWeights weights;

  /**
   * States a problem.
   *
   * @param etas ascending
   * @param gives for each candidate what it gives to each line
   * @param needs for each line what is missing, above 0
   */
  CoverSolver(int[] etas, int[][] gives, int[] needs, ForceWeights weights) {
    this.problem = new CoverLines(etas, gives, needs);
    this.weights = weights;
  }

  /** No set can be whole sooner, as far as it can be whole at all; 0 when nothing is needed. */
  int soonestWholeSeconds() {
    return CoverLines.isOpen(problem.target) ? new CoverField(problem, -1).extendUntilWhole() : 0;
  }

  /** The best set of all. */
  Cover best() {
    return best(new Budget(STEPS_MAX));
  }

  /** The best set found within a budget. */
  Cover best(Budget budget) {
    if (!CoverLines.isOpen(problem.target)) {
      return Cover.none(problem.covered);
    }
    var incumbent = new Incumbent(problem, weights);
    boolean proven = search(-1, incumbent, budget);
    return Check.present(incumbent.cover(proven), "cover");
  }

  /**
   * What a search for another set brought.
   *
   * @param better empty when it found none
   * @param whole whether it saw all sets
   */
  record Other(Optional<Cover> better, boolean whole) {}

  /**
   * The best set without this candidate.
   *
   * @param limit only a better one than this is looked for; null for none
   */
  Other without(int candidate, @Nullable Cover limit, Budget budget) {
    var incumbent = new Incumbent(problem, weights);
    if (limit != null) {
      incumbent.mustBeat(limit);
    }
    boolean whole = search(candidate, incumbent, budget);
    return new Other(Optional.ofNullable(incumbent.cover(whole)), whole);
  }

  /** Whether all lines can be met as far without this candidate as with it. */
  boolean coversAsMuchWithout(int candidate) {
    return problem.coversAsMuchWithout(candidate);
  }

  /** Whether the first candidate comes no later and gives no less than the second. */
  boolean dominates(int candidate, int other) {
    return problem.dominates(candidate, other);
  }

  private boolean search(int forbidden, Incumbent incumbent, Budget budget) {
    var field = new CoverField(problem, forbidden);
    field.extendUntilWhole();
    int unitsLeast = problem.unitsLeast;
    improve(field, incumbent, unitsLeast, budget);
    var first = new Budget(budget.left() / TIES_SHARE);
    boolean whole = new CoverSearch(field, weights, incumbent, first, true).run(unitsLeast);
    budget.spend(budget.left() / TIES_SHARE - first.left());
    return whole || new CoverSearch(field, weights, incumbent, budget, false).run(unitsLeast);
  }

  /** Extends the field as far as a best set may reach, with better and better sets on the way. */
  private void improve(CoverField field, Incumbent incumbent, int unitsLeast, Budget budget) {
    var greedy = new GreedyCover(field, budget);
    int seconds = field.etas[field.wholeIndex];
    while (true) {
      greedy.offer(field.size, incumbent);
      int more = Math.max(1, weights.unitSeconds());
      if (weights.cost(seconds + more, field.etas[0], unitsLeast) > incumbent.cost()) {
        break;
      }
      seconds += more;
      field.extendTo(seconds);
    }
    // What is left has less than one unit's price of room.
    long room = incumbent.cost() - weights.cost(0, field.etas[0], unitsLeast);
    field.extendTo(room);
  }
}
