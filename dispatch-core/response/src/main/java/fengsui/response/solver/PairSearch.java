package fengsui.response.solver;

import java.util.Arrays;

/**
 * Branch and bound over the sets of one {@link TimeBox} that begin at one time and end at another.
 * What the times cost is known then, so what is left is to fill the lines at the least price: bound
 * by {@link Duals}, leave out whoever the bound shows to be too dear, take or leave the one that is
 * worth most for its cost. Whoever is left out takes those with him that cost as much and give no
 * more to what is open: in a set with one of them he could take their place. First one of those who
 * end the set is taken, then one of those who begin it, then anybody.
 */
final class PairSearch {
  private static final int ROUNDS_FIRST = 4;
  private static final int FIRST_DEPTH = 2;
  private static final int ROUNDS = 3;
  private static final double EPSILON = 1e-3;

  private enum Stage {
    ENDING,
    BEGINNING,
    BETWEEN
  }

  private final Field field;
  private final Incumbent incumbent;
  private final SolverBudget budget;
  private final Duals duals;
  private final boolean mayLeaveOpen;

  /** Who comes later gives nothing, line by line in seconds. */
  private final int[] until;

  /** By depth: what is left of each row, and the candidates that may be taken. */
  private double[][] open = new double[16][];

  private double[][] prices = new double[16][];
  private Columns[] columns = new Columns[16];
  private final int[] left;
  private final int[] taken;
  private int takenCount;
  private int firstSeconds;
  private int lastSeconds;

  PairSearch(Field field, Incumbent incumbent, SolverBudget budget, Duals duals, int[] until) {
    this.field = field;
    this.incumbent = incumbent;
    this.budget = budget;
    this.duals = duals;
    this.until = until;
    mayLeaveOpen = field.problem.weights.mayLeaveOpen();
    left = new int[field.lines];
    taken = new int[field.size];
  }

  /**
   * Searches all sets of these columns from a place on that begin and end at these times; false
   * when the budget ended it.
   *
   * @param constant what such a set costs besides its units
   */
  boolean run(Columns all, int from, int firstSeconds, int lastSeconds, double constant) {
    this.firstSeconds = firstSeconds;
    this.lastSeconds = lastSeconds;
    System.arraycopy(field.target, 0, left, 0, field.lines);
    takenCount = 0;
    room(0);
    for (int l = 0; l < field.lines; l++) {
      open[0][l] = field.target[l] > 0 ? 1 : 0;
    }
    columns[0].fill(all, from, open[0]);
    node(0, constant, Stage.ENDING);
    return !budget.isSpent();
  }

  private void room(int depth) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, 2 * depth);
      prices = Arrays.copyOf(prices, 2 * depth);
      columns = Arrays.copyOf(columns, 2 * depth);
    }
    if (open[depth] == null) {
      open[depth] = new double[field.lines];
      prices[depth] = new double[field.lines];
      columns[depth] = new Columns(field.lines, field.size);
    }
  }

  private void node(int depth, double cost, Stage stage) {
    if (stage == Stage.BETWEEN) {
      boolean covered = isCovered();
      if (covered || mayLeaveOpen) {
        incumbent.offer(taken, takenCount);
      }
      if (!covered) {
        branch(depth, cost, stage);
      }
      return;
    }
    int only = only(columns[depth], stage);
    if (only >= 0) {
      descend(depth, only, cost, stage);
    } else {
      branch(depth, cost, stage);
    }
  }

  /** Takes one after the other of those that can be taken now, and leaves it out from then on. */
  private void branch(int depth, double cost, Stage stage) {
    var here = columns[depth];
    int rounds = depth <= FIRST_DEPTH ? ROUNDS_FIRST : ROUNDS;
    while (budget.spend((long) (rounds + 1) * (here.count + 8) * field.lines)) {
      double enough = enough(cost);
      if (!duals.canFill(open[depth], here)) {
        return;
      }
      double bound = duals.improve(open[depth], here, enough, rounds);
      if (bound >= enough) {
        return;
      }
      here.keepAffordable(enough - bound);
      int at = best(here, stage);
      if (at < 0) {
        return;
      }
      double missed = Math.max(0, here.worth[at] - here.costs[at]);
      System.arraycopy(duals.prices(), 0, prices[depth], 0, field.lines);
      descend(depth, at, cost, stage);
      if (bound + missed >= enough(cost)) {
        return;
      }
      duals.start(prices[depth]);
      here.remove(at, spared(here, stage));
    }
  }

  /** While nobody begins the set, one that might cannot be stood for by one that comes later. */
  private int spared(Columns here, Stage stage) {
    int spared = 0;
    if (stage == Stage.ENDING && firstSeconds < lastSeconds) {
      while (spared < here.count && field.etas[here.units[spared]] == firstSeconds) {
        spared++;
      }
    }
    return spared;
  }

  private double enough(double cost) {
    return incumbent.cost() - 1 + EPSILON - cost;
  }

  private void descend(int depth, int at, double cost, Stage stage) {
    room(depth + 1);
    var here = columns[depth];
    int unit = here.units[at];
    take(unit, open[depth + 1]);
    columns[depth + 1].fillWithout(here, at, open[depth + 1]);
    boolean isBoth = firstSeconds == lastSeconds;
    node(
        depth + 1,
        cost + here.costs[at],
        stage == Stage.ENDING && !isBoth ? Stage.BEGINNING : Stage.BETWEEN);
    giveBack(unit);
  }

  private void take(int unit, double[] rows) {
    taken[takenCount++] = field.candidates[unit];
    for (int l = 0; l < field.lines; l++) {
      if (field.etas[unit] <= until[l]) {
        left[l] -= field.gives[unit * field.lines + l];
      }
      rows[l] = left[l] <= 0 ? 0 : left[l] / (double) field.target[l];
    }
  }

  private void giveBack(int unit) {
    takenCount--;
    for (int l = 0; l < field.lines; l++) {
      if (field.etas[unit] <= until[l]) {
        left[l] += field.gives[unit * field.lines + l];
      }
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

  /** The only one that can be taken now; -1 when there are none or several. */
  private int only(Columns here, Stage stage) {
    int only = -1;
    for (int k = 0; k < here.count; k++) {
      if (isOf(here, k, stage)) {
        if (only >= 0) {
          return -1;
        }
        only = k;
      }
    }
    return only;
  }

  private boolean isOf(Columns here, int k, Stage stage) {
    int eta = field.etas[here.units[k]];
    return stage == Stage.BETWEEN || eta == (stage == Stage.ENDING ? lastSeconds : firstSeconds);
  }

  /** The one that is worth most for its cost; -1 when nobody helps. */
  private int best(Columns here, Stage stage) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < here.count; k++) {
      double more = here.worth[k] - here.costs[k];
      if (more > most && isOf(here, k, stage) && (stage != Stage.BETWEEN || helps(here, k))) {
        most = more;
        best = k;
      }
    }
    return best;
  }

  /** Whether it gives to an open line. */
  private static boolean helps(Columns here, int k) {
    for (var row : here.shares) {
      if (row[k] > 0) {
        return true;
      }
    }
    return false;
  }
}
