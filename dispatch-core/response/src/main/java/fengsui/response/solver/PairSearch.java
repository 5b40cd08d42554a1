package fengsui.response.solver;

import java.util.Arrays;

/**
 * Branch and bound over the sets that begin with one candidate and end with another. The times are
 * known then, so what is left is to fill the lines at the least price: bound by {@link Duals},
 * leave out whoever the bound shows to be too dear, take or leave the one that is worth most for
 * its cost.
 */
final class PairSearch {
  private static final int ROUNDS_FIRST = 4;
  private static final int ROUNDS = 2;
  private static final double EPSILON = 1e-3;

  private final Field field;
  private final Incumbent incumbent;
  private final SolverBudget budget;
  private final Duals duals;
  private final boolean mayLeaveOpen;

  /** By depth: what is left of each row, and the candidates that may be taken. */
  private double[][] open = new double[16][];

  private Columns[] columns = new Columns[16];
  private final int[] left;
  private final int[] lateUntil;
  private final int[] taken;
  private int takenCount;
  private int[] closed = new int[64];
  private int closedCount;

  PairSearch(Field field, Incumbent incumbent, SolverBudget budget, Duals duals) {
    this.field = field;
    this.incumbent = incumbent;
    this.budget = budget;
    this.duals = duals;
    mayLeaveOpen = field.problem.weights.mayLeaveOpen();
    left = new int[field.lines];
    lateUntil = new int[field.lateLines.length];
    taken = new int[field.size];
  }

  /** Searches all sets of these columns between the two; false when the budget ended it. */
  boolean run(Columns all, int first, int last, double constant) {
    System.arraycopy(field.target, 0, left, 0, field.lines);
    takenCount = 0;
    closedCount = 0;
    room(0);
    for (int r = 0; r < field.rows; r++) {
      open[0][r] = r >= field.lines || field.target[r] > 0 ? 1 : 0;
    }
    double cost = constant + take(last, 0);
    if (first != last) {
      cost += take(first, 0);
    }
    columns[0].fill(all, Math.min(first + 1, last), last, open[0]);
    node(0, cost);
    return !budget.isSpent();
  }

  private void room(int depth) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, 2 * depth);
      columns = Arrays.copyOf(columns, 2 * depth);
    }
    if (open[depth] == null) {
      open[depth] = new double[field.rows];
      columns[depth] = new Columns(field.rows, field.size);
    }
  }

  /** Takes one, counted in the open rows of a depth; what it costs. */
  private double take(int index, int depth) {
    taken[takenCount++] = field.candidates[index];
    var rows = open[depth];
    for (int l = 0; l < field.lines; l++) {
      left[l] -= field.gives[index * field.lines + l];
      rows[l] = left[l] <= 0 ? 0 : left[l] / (double) field.target[l];
    }
    for (int r = field.lines; r < field.rows; r++) {
      rows[r] = Math.max(0, rows[r] - field.shares[index * field.rows + r]);
    }
    return field.costs[index];
  }

  private void giveBack(int index) {
    takenCount--;
    for (int l = 0; l < field.lines; l++) {
      left[l] += field.gives[index * field.lines + l];
    }
  }

  private boolean isCovered() {
    for (int amount : left) {
      if (amount > 0) {
        return false;
      }
    }
    return true;
  }

  private void node(int depth, double cost) {
    boolean covered = isCovered();
    if (covered || mayLeaveOpen) {
      incumbent.offer(taken, takenCount);
    }
    if (covered && field.rows == field.lines) {
      return;
    }
    int mark = closedCount;
    var here = columns[depth];
    int rounds = depth == 0 ? ROUNDS_FIRST : ROUNDS;
    while (budget.spend((long) (rounds + 1) * (here.count + 8) * field.rows)) {
      double enough = incumbent.cost() - 1 + EPSILON - cost;
      if (!duals.canFill(open[depth], here)) {
        break;
      }
      double bound = duals.improve(open[depth], here, enough, rounds);
      if (bound >= enough) {
        break;
      }
      here.keepAffordable(enough - bound);
      if (covered) {
        findLate();
      }
      int at = best(depth, covered);
      if (at < 0) {
        break;
      }
      int unit = here.units[at];
      here.remove(at);
      if (!isReplaceable(unit)) {
        descend(depth, unit, cost);
        close(unit);
      }
    }
    closedCount = mark;
  }

  private void descend(int depth, int unit, double cost) {
    room(depth + 1);
    System.arraycopy(open[depth], 0, open[depth + 1], 0, field.rows);
    double more = take(unit, depth + 1);
    columns[depth + 1].fill(columns[depth], 0, columns[depth].count, open[depth + 1]);
    node(depth + 1, cost + more);
    giveBack(unit);
  }

  /** The one that is worth most for its cost, of those that help; -1 when none does. */
  private int best(int depth, boolean covered) {
    var here = columns[depth];
    int best = -1;
    double most = -1;
    for (int k = 0; k < here.count; k++) {
      double ratio = 1e9 + here.worth[k] - here.costs[k];
      if (ratio > most && helps(depth, here.units[k], covered)) {
        most = ratio;
        best = k;
      }
    }
    return best;
  }

  /** Whether it gives to an open line, or makes one whole sooner that is late. */
  private boolean helps(int depth, int unit, boolean covered) {
    for (int l = 0; l < field.lines && !covered; l++) {
      if (open[depth][l] > 0 && field.gives[unit * field.lines + l] > 0) {
        return true;
      }
    }
    for (int r = 0; r < field.lateLines.length && covered; r++) {
      int line = field.lateLines[r];
      if (field.gives[unit * field.lines + line] > 0 && field.etas[unit] < lateUntil[r]) {
        return true;
      }
    }
    return false;
  }

  /** When each line with a deadline is whole with what is taken; 0 when that is in time. */
  private void findLate() {
    var set = Arrays.copyOf(taken, takenCount);
    Arrays.sort(set);
    for (int r = 0; r < lateUntil.length; r++) {
      int line = field.lateLines[r];
      int at = field.problem.wholeAt(line, set);
      lateUntil[r] = at > field.problem.dues[line] ? at : 0;
    }
  }

  private void close(int unit) {
    if (closedCount == closed.length) {
      closed = Arrays.copyOf(closed, 2 * closedCount);
    }
    closed[closedCount++] = unit;
  }

  /** Whether somebody who was left out may stand for this one; then it is not needed. */
  private boolean isReplaceable(int unit) {
    for (int c = 0; c < closedCount; c++) {
      if (field.mayStandFor(closed[c], unit)) {
        return true;
      }
    }
    return false;
  }
}
