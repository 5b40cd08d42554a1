package fengsui.response.solver;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Exact cover of all requirement lines by units at the least cost of {@link CoverProblem}.
 *
 * <p>What makes it hard are the times: the last arrival, the first, and when each line with a
 * deadline is whole. So they are fixed first. All sets that end at one time are a {@link TimeBox};
 * {@link BoxBound} tells what those of a box cost at least, and the box with the least is halved at
 * the line whose lateness is the least known, until all is known. Then only the first arrivals for
 * which time and bound leave hope are searched by {@link PairSearch}, which has to fill lines at
 * the least price and nothing else. Worst case exponential; a {@link SolverBudget} ends it, and
 * what the boxes that are left cost at least is then the bound of the answer.
 */
public final class CoverSolver {
  /** Steps for the best set. */
  public static final long STEPS_MAX = 20_000_000;

  /** Prices tried for all sets at once: without a hint, and with one. */
  private static final int ROUNDS_ALL = 24;

  private static final int ROUNDS_KNOWN = 4;

  /** Prices tried for each end, for each half of a box, and before a box is searched. */
  private static final int ROUNDS_LOOK = 3;

  private static final int ROUNDS_HALF = 12;
  private static final int ROUNDS_SEARCH = 6;

  /** One of so many ends is asked for a good set. */
  private static final int GREEDY_STEP = 8;

  private static final double EPSILON = 1e-3;

  private final CoverProblem problem;
  private final @Nullable Hint hint;
  private final SolverBudget budget;
  private final Field field;
  private final Incumbent incumbent;
  private final Duals duals;
  private final Greedy greedy;
  private final LateTimes times;
  private final BoxBound bound;
  private final PairSearch pairs;
  private final PriorityQueue<TimeBox> boxes =
      new PriorityQueue<>(Comparator.comparingDouble(TimeBox::least));

  private double unseen = Double.POSITIVE_INFINITY;

  private CoverSolver(
      CoverProblem problem, int forbidden, long limit, @Nullable Hint hint, SolverBudget budget) {
    this.problem = problem;
    this.budget = budget;
    this.hint = hint;
    incumbent = new Incumbent(problem, limit);
    if (hint == null) {
      field = new Field(problem, forbidden);
    } else {
      incumbent.offer(hint.set, hint.set.length);
      field = new Field(problem, forbidden, incumbent.cost(), hint.prices);
    }
    times = new LateTimes(field);
    duals = new Duals(field, field.lines + times.lines.length);
    bound = new BoxBound(field, budget, duals, times);
    greedy = new Greedy(field, incumbent, bound.until);
    pairs = new PairSearch(field, incumbent, budget, duals, bound.until);
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
    return new CoverSolver(problem, candidate, limit, null, budget).solve();
  }

  /** The best set of a problem that may leave lines open and is like one that was solved before. */
  static Solution again(CoverProblem problem, Hint hint, SolverBudget budget) {
    if (!problem.hasTarget()) {
      return best(problem, budget);
    }
    return new CoverSolver(problem, -1, Long.MAX_VALUE, hint, budget).solve().solution();
  }

  private Other solve() {
    if (problem.weights.mayLeaveOpen()) {
      incumbent.offer(new int[0], 0);
    }
    if (field.size > 0 && field.wholeIndex < field.size) {
      begin();
      if (!boxes.isEmpty() && hint == null) {
        new Exchange(field, incumbent, budget).run();
      }
      search();
    }
    long least = (long) Math.min((double) incumbent.cost(), Math.ceil(unseen - EPSILON));
    return new Other(
        incumbent.isFound(), new Solution(incumbent.chosen(), incumbent.cost(), least));
  }

  /** Some good sets, and what each end must cost at least. */
  private void begin() {
    var prices = hint == null ? new double[0] : hint.prices;
    boolean isKnown = prices.length > 0;
    duals.start(prices);
    if (!isKnown || !problem.covers(incumbent.chosen())) {
      greedy();
    }
    var endings = bound.endings((double) incumbent.cost(), isKnown ? ROUNDS_KNOWN : ROUNDS_ALL);
    if (hint != null) {
      hint.prices = duals.prices().clone();
    }
    int looks = 0;
    for (var box : endings) {
      if (budget.isSpent()) {
        unseen = Math.min(unseen, box.least());
      } else if (!isTooMuch(box.least())) {
        // The prices of the end before are nearer than those of all sets.
        look(box.with(duals.prices().clone(), 0), ROUNDS_LOOK);
        if (looks++ % GREEDY_STEP == 0) {
          int there = field.before(box.lastSeconds() + 1);
          greedy.offer(there, duals.prices(), -1);
          greedy.offer(there, duals.prices(), 0);
        }
      }
    }
  }

  private void greedy() {
    int end = problem.weights.mayLeaveOpen() ? field.size : field.wholeIndex + 1;
    greedy.offer(end, null, -1);
    greedy.offer(end, null, 0);
    if (end < field.size) {
      greedy.offer(field.size, null, -1);
    }
  }

  private void look(TimeBox box, int rounds) {
    var looked = bound.look(box, (double) incumbent.cost(), rounds);
    if (!isTooMuch(looked.least())) {
      boxes.add(looked);
    }
  }

  /** The best box first: halves what is not known of its times, or searches it. */
  private void search() {
    for (var box = boxes.poll(); box != null; box = boxes.poll()) {
      if (isTooMuch(box.least())) {
        return;
      }
      if (budget.isSpent()) {
        unseen = Math.min(unseen, box.least());
        return;
      }
      int late = box.widest(times);
      if (late < 0) {
        withTimes(box);
      } else {
        int middle = times.middle(late, box.low()[late], box.high()[late], box.lastSeconds());
        look(box.sooner(late, middle), ROUNDS_HALF);
        look(box.later(times, late, middle), ROUNDS_HALF);
      }
    }
  }

  private boolean isTooMuch(double least) {
    return least > incumbent.cost() - 1 + EPSILON;
  }

  /** All sets of a box, the soonest first arrival first. */
  private void withTimes(TimeBox box) {
    var looked = bound.look(box, (double) incumbent.cost(), ROUNDS_SEARCH);
    if (isTooMuch(looked.least())) {
      return;
    }
    int last = box.lastSeconds();
    if (times.lines.length > 0) {
      greedy.offer(field.size, looked.prices(), -1);
    }
    var columns = bound.columns;
    double besides = bound.besides;
    double without = besides + bound.units;
    int next = 0;
    for (int from = 0; from < columns.count; from = next) {
      int first = field.etas[columns.units[from]];
      double cheapest = Double.POSITIVE_INFINITY;
      double gain = 0;
      for (next = from; next < columns.count && field.etas[columns.units[next]] == first; next++) {
        double beyond = columns.costs[next] - columns.worth[next];
        cheapest = Math.min(cheapest, Math.max(0, beyond));
        gain += Math.min(0, beyond);
      }
      double time = problem.timeCost(first, 0);
      if (isTooMuch(without + time)) {
        return;
      }
      double least = without + time + (first == last ? 0 : cheapest);
      duals.start(looked.prices());
      if (!isTooMuch(least)
          && (budget.isSpent() || !pairs.run(columns, from, first, last, besides + time))) {
        unseen = Math.min(unseen, least);
      }
      // Whoever comes before the first is not there to make the rest cheaper.
      without -= gain;
    }
  }
}
