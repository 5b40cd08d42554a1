package fengsui.response.solver;

import java.util.ArrayList;
import java.util.Comparator;

/**
 * Exact cover of all requirement lines by units at the least cost of {@link CoverProblem}.
 *
 * <p>A set ends with its last unit, so the candidates are gone through as the last one, soonest
 * first: from the one up to which all lines can be filled to the one whose own time alone is more
 * than the best set costs. For each of them {@link Duals} bounds what the lines must cost, and only
 * the first arrivals for which time and bound leave hope are searched by {@link PairSearch}. Worst
 * case exponential; a {@link SolverBudget} ends it, and the answer then has the bound that is left.
 */
public final class CoverSolver {
  /** Steps for the best set. */
  public static final long STEPS_MAX = 20_000_000;

  private static final int ROUNDS_ALL = 24;
  private static final int ROUNDS_END = 6;
  private static final int ROUNDS_LOOK = 3;
  private static final int GREEDY_STEP = 8;
  private static final double EPSILON = 1e-3;

  private final CoverProblem problem;
  private final SolverBudget budget;
  private final Field field;
  private final Incumbent incumbent;
  private final Duals duals;
  private final Greedy greedy;
  private final PairSearch pairs;

  /** What every set costs: what nobody can give, where lines may stay open. */
  private final double constant;

  private final double[] open;
  private final Columns all;
  private final double[] surplus;
  private double unseen = Double.POSITIVE_INFINITY;

  private CoverSolver(CoverProblem problem, int forbidden, long limit, SolverBudget budget) {
    this.problem = problem;
    this.budget = budget;
    field = new Field(problem, forbidden);
    incumbent = new Incumbent(problem, limit);
    duals = new Duals(field);
    greedy = new Greedy(field, incumbent);
    pairs = new PairSearch(field, incumbent, budget, duals);
    constant = constant(problem, field);
    open = new double[field.rows];
    all = new Columns(field.rows, field.size);
    surplus = new double[field.size];
  }

  private static double constant(CoverProblem problem, Field field) {
    double constant = 0;
    for (int l = 0; problem.weights.mayLeaveOpen() && l < field.lines; l++) {
      // Shares are rounded down line by line, which one hundredth for each makes up for.
      constant += problem.shortCost(l, problem.needs[l] - (long) field.target[l]) - 1;
    }
    return constant;
  }

  /** The best set. */
  public static Solution best(CoverProblem problem, SolverBudget budget) {
    return without(problem, -1, Long.MAX_VALUE, budget).solution();
  }

  /**
   * What a search brought.
   *
   * @param isFound whether any set costs less than the limit, as far as was seen
   * @param solution the best such set; without one it is empty and costs the limit. Its bound is
   *     that of the search: no such set costs less
   */
  record Other(boolean isFound, Solution solution) {}

  /** The best set without this candidate (-1 to allow all) that costs less than the limit. */
  static Other without(CoverProblem problem, int candidate, long limit, SolverBudget budget) {
    if (!problem.hasTarget()) {
      long cost = problem.cost(new int[0]);
      return new Other(cost < limit, new Solution(new int[0], cost, cost));
    }
    return new CoverSolver(problem, candidate, limit, budget).solve();
  }

  private Other solve() {
    if (problem.weights.mayLeaveOpen()) {
      incumbent.offer(new int[0], 0);
    }
    if (field.size > 0 && field.wholeIndex < field.size) {
      begin();
      ends();
    }
    long bound = (long) Math.min((double) incumbent.cost(), Math.ceil(unseen - EPSILON));
    return new Other(
        incumbent.isFound(), new Solution(incumbent.chosen(), incumbent.cost(), bound));
  }

  /** Some good sets, and what all lines must cost whoever is last. */
  private void begin() {
    for (int l = 0; l < field.lines; l++) {
      open[l] = field.target[l] > 0 ? 1 : 0;
    }
    int end = problem.weights.mayLeaveOpen() ? field.size : field.wholeIndex + 1;
    greedy.offer(end, null, -1);
    greedy.offer(end, null, 0);
    greedy.offer(field.size, null, -1);
  }

  /**
   * First what each end must cost at least, with a good set on the way; then the best end first.
   */
  private void ends() {
    fill(field.size);
    double lines = duals.improve(open, all, enough(field.wholeIndex), ROUNDS_ALL);
    var ends = new ArrayList<End>();
    for (int last = field.wholeIndex; last < field.size; last++) {
      double least = timeCost(0, last) + constant + lines;
      if (isTooMuch(least)) {
        break;
      }
      if (budget.isSpent()) {
        unseen = Math.min(unseen, least);
        break;
      }
      double rest = setEnd(last, ROUNDS_LOOK);
      if (last % GREEDY_STEP == 0) {
        greedy.offer(last + 1, duals.prices(), -1);
        greedy.offer(last + 1, duals.prices(), 0);
      }
      ends.add(new End(last, timeCost(0, last) + constant + rest));
    }
    new Exchange(field, incumbent, budget).run();
    ends.sort(Comparator.comparingDouble(End::least).thenComparingInt(End::last));
    for (var end : ends) {
      if (isTooMuch(end.least)) {
        return;
      }
      if (budget.isSpent()) {
        unseen = Math.min(unseen, end.least);
        return;
      }
      withEnd(end.last);
    }
  }

  /** Sets that end with this candidate, and what they cost at least. */
  private record End(int last, double least) {}

  private boolean isTooMuch(double least) {
    return least > incumbent.cost() - 1 + EPSILON;
  }

  /** What the lines may cost at most in a better set that ends here. */
  private double enough(int last) {
    return incumbent.cost() - timeCost(0, last) - constant;
  }

  /** Looks at the sets that end with this candidate; what the lines must cost in them. */
  private double setEnd(int last, int rounds) {
    field.setEnd(last);
    for (int r = field.lines; r < field.rows; r++) {
      open[r] = 1;
    }
    fill(last + 1);
    budget.spend((long) (rounds + 1) * (last + 8) * field.rows);
    return duals.improve(open, all, enough(last), rounds);
  }

  private void fill(int count) {
    all.count = count;
    for (int i = 0; i < count; i++) {
      all.units[i] = i;
      all.costs[i] = field.costs[i];
      for (int r = 0; r < field.rows; r++) {
        all.shares[r][i] = field.shares[i * field.rows + r];
      }
    }
  }

  private double timeCost(int first, int last) {
    return problem.timeCost(field.candidates[first], field.candidates[last]);
  }

  private void withEnd(int last) {
    double rest = setEnd(last, ROUNDS_END);
    double lastBeyond = Math.max(0, field.costs[last] - all.worth[last]);
    for (int i = 0; i <= last; i++) {
      surplus[i] = field.costs[i] - all.worth[i];
    }
    double without = rest + constant + lastBeyond;
    for (int first = 0; first <= last; first++) {
      double least = timeCost(first, last) + without;
      if (isTooMuch(least)) {
        return;
      }
      least += first == last ? 0 : Math.max(0, surplus[first]);
      // Whoever stands before the first is not there to make the rest cheaper.
      without -= Math.min(0, surplus[first]);
      if (!isTooMuch(least)
          && (budget.isSpent() || !pairs.run(all, first, last, timeCost(first, last) + constant))) {
        unseen = Math.min(unseen, least);
      }
    }
  }
}
