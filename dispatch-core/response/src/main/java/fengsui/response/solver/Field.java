package fengsui.response.solver;

import java.util.Arrays;

/**
 * The candidates that a best set may be made of, and the lines as rows of numbers.
 *
 * <p>Of two candidates the earlier that costs no more and gives at least as much dominates: a best
 * set never needs the other one without it (exchange them). So one whose lines are filled by those
 * that dominate it is never needed at all and left out, which leaves a few of hundreds of equal
 * teams.
 *
 * <p>A row is a line counted in shares of its target.
 */
final class Field {
  final int lines;
  final int size;

  /** Indexes in the problem, ascending. */
  final int[] candidates;

  final int[] etas;
  final long[] costs;

  /** What each gives to each line, not more than the target, row by row. */
  final int[] gives;

  final int[] target;

  /** For each line what each candidate gives to it, in shares. */
  final double[][] shares;

  final CoverProblem problem;

  /** What every set costs for what nobody can give, where lines may stay open. */
  final double constant;

  /** First index up to which all lines can be filled; 0 where lines may stay open. */
  final int wholeIndex;

  /** Without this candidate; -1 to allow all. */
  Field(CoverProblem problem, int forbidden) {
    this(problem, forbidden, Long.MAX_VALUE, new double[0]);
  }

  /**
   * Only whoever can be in a set that costs less than a limit, as far as prices of the lines show
   * it: with somebody in it, a set ends no sooner than he comes, and he is paid beyond his worth.
   *
   * @param prices of the lines' whole shares, any from 0 up; empty for none. Only for problems
   *     whose lines may stay open
   */
  Field(CoverProblem problem, int forbidden, long limit, double[] prices) {
    this.problem = problem;
    lines = problem.needs.length;
    target = target(problem, forbidden);
    constant = constant(problem);
    candidates = needed(problem, allowed(problem, forbidden, limit, prices));
    size = candidates.length;
    etas = new int[size];
    costs = new long[size];
    gives = new int[size * lines];
    shares = new double[lines][size];
    for (int i = 0; i < size; i++) {
      int candidate = candidates[i];
      etas[i] = problem.etas[candidate];
      costs[i] = problem.unitCost(candidate);
      for (int l = 0; l < lines; l++) {
        int amount = Math.min(problem.gives[candidate][l], target[l]);
        gives[i * lines + l] = amount;
        shares[l][i] = target[l] == 0 ? 0 : amount / (double) target[l];
      }
    }
    wholeIndex = problem.weights.mayLeaveOpen() ? 0 : wholeIndex();
  }

  /** Without the forbidden one less may be filled. */
  private static int[] target(CoverProblem problem, int forbidden) {
    var target = problem.target.clone();
    if (forbidden >= 0 && !problem.coversAsMuchWithout(forbidden)) {
      for (int l = 0; l < target.length; l++) {
        long sum = 0;
        for (int c = 0; c < problem.size(); c++) {
          sum += c == forbidden ? 0 : Math.min(problem.gives[c][l], problem.needs[l]);
        }
        target[l] = (int) Math.min(target[l], sum);
      }
    }
    return target;
  }

  private boolean[] allowed(CoverProblem problem, int forbidden, long limit, double[] prices) {
    var allowed = new boolean[problem.size()];
    Arrays.fill(allowed, true);
    if (prices.length > 0 && allowed.length > 0) {
      keepAffordable(problem, allowed, limit, prices.clone());
    }
    if (forbidden >= 0) {
      allowed[forbidden] = false;
    }
    return allowed;
  }

  private void keepAffordable(
      CoverProblem problem, boolean[] allowed, long limit, double[] prices) {
    double least = problem.timeCost(problem.etas[0], 0) + constant;
    for (int l = 0; l < lines; l++) {
      if (target[l] == 0) {
        prices[l] = 0;
      } else if (problem.weights.mayLeaveOpen()) {
        prices[l] = Math.min(prices[l], (double) problem.shortCost(l, target[l]));
      }
      least += prices[l];
    }
    var beyond = new double[allowed.length];
    for (int c = 0; c < allowed.length; c++) {
      beyond[c] = problem.unitCost(c);
      for (int l = 0; l < lines; l++) {
        int amount = Math.min(problem.gives[c][l], target[l]);
        beyond[c] -= amount > 0 ? prices[l] * amount / target[l] : 0;
      }
      least += Math.min(0, beyond[c]);
    }
    for (int c = 0; c < allowed.length; c++) {
      double time = problem.timeCost(0, problem.etas[c]);
      allowed[c] = least + time + Math.max(0, beyond[c]) <= limit;
    }
  }

  /**
   * What every set costs at least for what nobody can give, where lines may stay open. Shares of
   * the price are rounded down line by line, which one hundredth less for each makes up for.
   */
  private double constant(CoverProblem problem) {
    double cost = 0;
    for (int l = 0; problem.weights.mayLeaveOpen() && l < lines; l++) {
      cost += problem.shortCost(l, problem.needs[l] - (long) target[l]) - 1;
    }
    return cost;
  }

  /** Those that give something which those that dominate them do not give all of. */
  private int[] needed(CoverProblem problem, boolean[] allowed) {
    var kept = new int[problem.size()];
    var masks = new long[problem.size()];
    var prices = new int[problem.size()];
    int count = 0;
    var left = new int[lines];
    for (int c = 0; c < problem.size(); c++) {
      long mask = allowed[c] ? mask(problem.gives[c]) : 0;
      if (mask == 0) {
        continue;
      }
      boolean isNeeded = true;
      boolean isBegun = false;
      for (int k = 0; k < count && isNeeded; k++) {
        if ((mask & ~masks[k]) == 0
            && prices[k] <= problem.prices[c]
            && givesAsMuch(problem.gives[kept[k]], problem.gives[c])) {
          isNeeded = isOpenAfter(problem.gives[kept[k]], problem.gives[c], left, !isBegun);
          isBegun = true;
        }
      }
      if (isNeeded) {
        masks[count] = mask;
        prices[count] = problem.prices[c];
        kept[count++] = c;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  /** A bit for each line that gets something; lines from the 64th on share bits with others. */
  private long mask(int[] amounts) {
    long mask = 0;
    for (int l = 0; l < lines; l++) {
      mask |= amounts[l] > 0 && target[l] > 0 ? 1L << l : 0;
    }
    return mask;
  }

  /** Whether something is left open of what one gives when another who dominates it goes too. */
  private boolean isOpenAfter(int[] other, int[] mine, int[] left, boolean isFirst) {
    boolean open = false;
    for (int l = 0; l < lines; l++) {
      if (mine[l] > 0) {
        left[l] = Math.max(0, (isFirst ? target[l] : left[l]) - other[l]);
        open |= left[l] > 0;
      }
    }
    return open;
  }

  private boolean givesAsMuch(int[] one, int[] other) {
    for (int l = 0; l < lines; l++) {
      if (one[l] < other[l] && one[l] < target[l]) {
        return false;
      }
    }
    return true;
  }

  /** How many come before this second. */
  int before(int seconds) {
    int at = Arrays.binarySearch(etas, seconds);
    int before = at < 0 ? -at - 1 : at;
    while (before > 0 && etas[before - 1] == seconds) {
      before--;
    }
    return before;
  }

  private int wholeIndex() {
    var open = target.clone();
    for (int i = 0; i < size; i++) {
      boolean left = false;
      for (int l = 0; l < lines; l++) {
        open[l] = Math.max(0, open[l] - gives[i * lines + l]);
        left |= open[l] > 0;
      }
      if (!left) {
        return i;
      }
    }
    return size;
  }
}
