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
 * <p>A row is a line counted in shares of its target. For each line with a deadline there is one
 * more, so that being late is seen by the bound: the line is late by at least the time that is left
 * after its deadline, less what each unit, being there so much before the end, takes away of it.
 */
final class Field {
  /** Late rows follow the lines; see {@link #setEnd}. */
  final int rows;

  final int lines;
  final int size;

  /** Indexes in the problem, ascending. */
  final int[] candidates;

  final int[] etas;
  final long[] costs;

  /** What each gives to each line, not more than the target, row by row. */
  final int[] gives;

  final int[] target;

  /** What each gives to each row, in shares. */
  final double[] shares;

  /** Price that a row's whole share can have at most. */
  final double[] priceMax;

  /** Which line a late row is about. */
  final int[] lateLines;

  final CoverProblem problem;

  /** First index up to which all lines can be filled; 0 where lines may stay open. */
  final int wholeIndex;

  /** Without this candidate; -1 to allow all. */
  Field(CoverProblem problem, int forbidden) {
    this.problem = problem;
    lines = problem.needs.length;
    target = target(problem, forbidden);
    candidates = needed(problem, forbidden);
    size = candidates.length;
    lateLines = lateLines(problem, target);
    rows = lines + lateLines.length;
    etas = new int[size];
    costs = new long[size];
    gives = new int[size * lines];
    shares = new double[size * rows];
    for (int i = 0; i < size; i++) {
      int candidate = candidates[i];
      etas[i] = problem.etas[candidate];
      costs[i] = problem.unitCost(candidate);
      for (int l = 0; l < lines; l++) {
        int amount = Math.min(problem.gives[candidate][l], target[l]);
        gives[i * lines + l] = amount;
        shares[i * rows + l] = target[l] == 0 ? 0 : amount / (double) target[l];
      }
    }
    priceMax = new double[rows];
    for (int l = 0; l < lines; l++) {
      priceMax[l] =
          problem.weights.mayLeaveOpen()
              ? problem.shortCost(l, target[l])
              : Double.POSITIVE_INFINITY;
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

  private int[] needed(CoverProblem problem, int forbidden) {
    var kept = new int[problem.size()];
    int count = 0;
    var left = new int[lines];
    for (int c = 0; c < problem.size(); c++) {
      if (c != forbidden && isNeeded(problem, c, kept, count, left)) {
        kept[count++] = c;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  /** Whether it gives something, and those that dominate it do not give all of that. */
  private boolean isNeeded(CoverProblem problem, int c, int[] kept, int count, int[] left) {
    var mine = problem.gives[c];
    boolean open = false;
    for (int l = 0; l < lines; l++) {
      left[l] = mine[l] > 0 ? target[l] : 0;
      open |= left[l] > 0;
    }
    for (int k = 0; k < count && open; k++) {
      int other = kept[k];
      if (problem.prices[other] <= problem.prices[c] && givesAsMuch(problem.gives[other], mine)) {
        open = false;
        for (int l = 0; l < lines; l++) {
          left[l] = Math.max(0, left[l] - problem.gives[other][l]);
          open |= left[l] > 0;
        }
      }
    }
    return open;
  }

  private boolean givesAsMuch(int[] one, int[] other) {
    for (int l = 0; l < lines; l++) {
      if (Math.min(one[l], target[l]) < Math.min(other[l], target[l])) {
        return false;
      }
    }
    return true;
  }

  private static int[] lateLines(CoverProblem problem, int[] target) {
    var late = new int[problem.needs.length];
    int count = 0;
    for (int l = 0; l < late.length; l++) {
      if (target[l] > 0
          && problem.dues[l] != CoverProblem.NO_DUE
          && problem.weights.latePercent() > 0) {
        late[count++] = l;
      }
    }
    return Arrays.copyOf(late, count);
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

  /** Sets the late rows for sets of which this candidate is the last. */
  void setEnd(int last) {
    for (int r = lines; r < rows; r++) {
      int line = lateLines[r - lines];
      int due = Math.max(0, problem.dues[line]);
      int span = Math.max(0, etas[last] - due);
      priceMax[r] = (double) problem.weights.latePercent() * span;
      for (int i = 0; i <= last; i++) {
        int before = etas[last] - Math.max(etas[i], due);
        shares[i * rows + r] = span == 0 ? 0 : shares[i * rows + line] * Math.max(0, before) / span;
      }
    }
  }

  /** Whether the first of the field may stand for the second among units between the same ends. */
  boolean mayStandFor(int one, int other) {
    if (costs[one] > costs[other] || (costs[one] == costs[other] && one > other)) {
      return false;
    }
    if (rows > lines && etas[one] > etas[other]) {
      return false;
    }
    for (int l = 0; l < lines; l++) {
      if (gives[one * lines + l] < gives[other * lines + l]) {
        return false;
      }
    }
    return true;
  }
}
