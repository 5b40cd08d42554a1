package fengsui.response.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The problems of several incidents with a price on each unit, where some incidents may not have
 * some units; each solved for itself.
 */
final class JointBranch {
  private final JointProblem joint;
  private final JointPart parts;
  private final boolean[][] barred;
  private final long[] price;
  private final Solution[] solutions;

  /** Which of the solutions must be found anew. */
  private final boolean[] stale;

  private final int[] wanted;

  JointBranch(JointProblem joint, SolverBudget budget) {
    this(
        joint,
        new JointPart(joint, budget),
        new boolean[joint.problems().size()][joint.unitCount()],
        new long[joint.unitCount()],
        new Solution[joint.problems().size()],
        new boolean[joint.problems().size()]);
    Arrays.fill(stale, true);
  }

  private JointBranch(
      JointProblem joint,
      JointPart parts,
      boolean[][] barred,
      long[] price,
      Solution[] solutions,
      boolean[] stale) {
    this.joint = joint;
    this.parts = parts;
    this.barred = barred;
    this.price = price;
    this.solutions = solutions;
    this.stale = stale;
    wanted = new int[joint.unitCount()];
  }

  /** Solves whatever is not solved. */
  void solveAll() {
    for (int k = 0; k < solutions.length; k++) {
      if (stale[k]) {
        stale[k] = false;
        solutions[k] = solve(k, barred[k]);
      }
    }
    Arrays.fill(wanted, 0);
    for (int k = 0; k < solutions.length; k++) {
      for (int candidate : solutions[k].chosen()) {
        wanted[joint.units().get(k)[candidate]]++;
      }
    }
  }

  private Solution solve(int k, boolean[] without) {
    var start = solutions[k] == null ? new int[0] : solutions[k].chosen();
    return parts.solve(k, without, price, start);
  }

  /** What each wants by the present prices; not to be changed. */
  Solution[] wishes() {
    return solutions;
  }

  /** No sets cost less together. */
  long bound() {
    long bound = 0;
    for (var solution : solutions) {
      bound += solution.bound();
    }
    for (long each : price) {
      bound -= each;
    }
    return bound;
  }

  /** Whether a unit is wanted more than once, or has a price and is not wanted. */
  boolean isContested() {
    for (int u = 0; u < wanted.length; u++) {
      if (wanted[u] > 1 || (wanted[u] == 0 && price[u] > 0)) {
        return true;
      }
    }
    return false;
  }

  /** The unit that most want; -1 when none is wanted twice. */
  int mostWanted() {
    int most = -1;
    for (int u = 0; u < wanted.length; u++) {
      if (wanted[u] > 1 && (most < 0 || wanted[u] > wanted[most])) {
        most = u;
      }
    }
    return most;
  }

  /** The unit with the greatest price that keeps all from it; -1 when there is none. */
  int pricedAndUnwanted() {
    int most = -1;
    for (int u = 0; u < wanted.length; u++) {
      if (wanted[u] == 0 && price[u] > 0 && (most < 0 || price[u] > price[most])) {
        most = u;
      }
    }
    return most;
  }

  /** One step of the prices towards a bound of {@code best}. */
  void movePrices(long best) {
    long square = 0;
    for (int u = 0; u < wanted.length; u++) {
      int slope = wanted[u] - 1;
      square += slope > 0 || (slope < 0 && price[u] > 0) ? (long) slope * slope : 0;
    }
    long step = Math.max(1, (best - bound()) / Math.max(1, square));
    for (int u = 0; u < wanted.length; u++) {
      int slope = wanted[u] - 1;
      long next = Math.max(0, price[u] + slope * step);
      if (next != price[u]) {
        reopen(u, next > price[u]);
        price[u] = next;
      }
    }
    solveAll();
  }

  /** Whose answer the price of this unit may change: who has it, or might want it when cheaper. */
  private void reopen(int unit, boolean isDearer) {
    for (int k = 0; k < solutions.length; k++) {
      stale[k] |= !isDearer || has(k, unit);
    }
  }

  /**
   * One branch for each incident that wants the unit, and one in which none of those has it. A unit
   * that nobody wants at its price is tried for each.
   */
  List<JointBranch> children(int unit) {
    var children = new ArrayList<JointBranch>();
    var wanting = new ArrayList<Integer>();
    for (int k = 0; k < solutions.length; k++) {
      if (!barred[k][unit] && (wanted[unit] == 0 || has(k, unit))) {
        wanting.add(k);
      }
    }
    for (int owner : wanting) {
      children.add(child(unit, owner, wanting));
    }
    children.add(child(unit, -1, wanting));
    return children;
  }

  private boolean has(int k, int unit) {
    for (int candidate : solutions[k].chosen()) {
      if (joint.units().get(k)[candidate] == unit) {
        return true;
      }
    }
    return false;
  }

  /** Where one alone may have the unit, or none, it needs no price. */
  private JointBranch child(int unit, int owner, List<Integer> wanting) {
    var next = new boolean[barred.length][];
    var again = stale.clone();
    var prices = price.clone();
    boolean isFree = true;
    for (int k = 0; k < barred.length; k++) {
      next[k] = barred[k].clone();
      next[k][unit] |= owner >= 0 ? k != owner : wanting.contains(k);
      again[k] |= next[k][unit] && has(k, unit);
      isFree &= k == owner || next[k][unit];
    }
    if (isFree) {
      prices[unit] = 0;
      if (owner >= 0) {
        again[owner] = true;
      }
    }
    return new JointBranch(joint, parts, next, prices, solutions.clone(), again);
  }

  /** Sets that share no unit: one incident after the other, whose loss would be greatest first. */
  List<int[]> sendable() {
    var order = new ArrayList<Integer>();
    for (int k = 0; k < solutions.length; k++) {
      order.add(k);
    }
    order.sort(
        Comparator.comparingInt((Integer k) -> contested(k))
            .thenComparingLong(k -> -solutions[k].cost())
            .thenComparingInt(k -> k));
    var taken = new boolean[joint.unitCount()];
    var sets = new ArrayList<int[]>(Collections.nCopies(order.size(), new int[0]));
    for (int k : order) {
      var set = solutions[k].chosen();
      if (isAnyTaken(k, set, taken)) {
        var without = taken.clone();
        for (int u = 0; u < without.length; u++) {
          without[u] |= barred[k][u];
        }
        set = solve(k, without).chosen();
      }
      for (int candidate : set) {
        taken[joint.units().get(k)[candidate]] = true;
      }
      sets.set(k, set);
    }
    return sets;
  }

  /** The best of each without what those before it took. */
  List<int[]> inOrder() {
    var taken = new boolean[joint.unitCount()];
    var sets = new ArrayList<int[]>();
    for (int k = 0; k < joint.problems().size(); k++) {
      var set = solve(k, taken).chosen();
      for (int candidate : set) {
        taken[joint.units().get(k)[candidate]] = true;
      }
      sets.add(set);
    }
    return sets;
  }

  private int contested(int k) {
    int count = 0;
    for (int candidate : solutions[k].chosen()) {
      count += wanted[joint.units().get(k)[candidate]] > 1 ? 1 : 0;
    }
    return count;
  }

  private boolean isAnyTaken(int k, int[] set, boolean[] taken) {
    for (int candidate : set) {
      if (taken[joint.units().get(k)[candidate]]) {
        return true;
      }
    }
    return false;
  }
}
