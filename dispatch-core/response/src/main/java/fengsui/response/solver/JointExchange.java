package fengsui.response.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes sets that share no unit better: one incident gets what it wants by the prices of the bound,
 * whoever loses a unit by that makes do with what is free, and so does whoever could use what
 * becomes free. It stays so when all together cost less.
 */
final class JointExchange {
  private static final int PASSES_MAX = 4;

  private final JointProblem joint;
  private final SolverBudget budget;
  private final JointPart parts;
  private final long[] free;
  private final int[] owner;
  private List<int[]> sets = List.of();
  private final long[] costs;

  JointExchange(JointProblem joint, SolverBudget budget) {
    this.joint = joint;
    this.budget = budget;
    parts = new JointPart(joint, budget);
    free = new long[joint.unitCount()];
    owner = new int[joint.unitCount()];
    costs = new long[joint.problems().size()];
  }

  /**
   * Sets that cost no more.
   *
   * @param wishes what each incident would have by the prices
   */
  List<int[]> improve(List<int[]> begin, Solution[] wishes) {
    sets = new ArrayList<>(begin);
    Arrays.fill(owner, -1);
    for (int k = 0; k < costs.length; k++) {
      costs[k] = joint.problems().get(k).cost(sets.get(k));
      own(k, sets.get(k), k);
    }
    boolean isBetter = true;
    for (int pass = 0; pass < PASSES_MAX && isBetter && !budget.isSpent(); pass++) {
      isBetter = false;
      for (int k = 0; k < costs.length && !budget.isSpent(); k++) {
        isBetter |= give(k, wishes[k].chosen());
        isBetter |= give(k, makeDo(k));
      }
    }
    return List.copyOf(sets);
  }

  /** The best set of one with its own units and those that are free. */
  private int[] makeDo(int k) {
    var without = new boolean[owner.length];
    for (int u = 0; u < owner.length; u++) {
      without[u] = owner[u] >= 0 && owner[u] != k;
    }
    return parts.solve(k, without, free, sets.get(k)).chosen();
  }

  /** Gives a set to an incident, and others to whoever loses by it; undone when it is no gain. */
  private boolean give(int k, int[] wish) {
    if (Arrays.equals(wish, sets.get(k))) {
      return false;
    }
    var before = new ArrayList<>(sets);
    var costsBefore = costs.clone();
    var robbed = new ArrayList<Integer>();
    for (int candidate : wish) {
      int from = owner[joint.units().get(k)[candidate]];
      if (from >= 0 && from != k && !robbed.contains(from)) {
        robbed.add(from);
      }
    }
    for (int j : robbed) {
      own(j, sets.get(j), -1);
    }
    set(k, wish);
    for (int j : robbed) {
      sets.set(j, kept(j));
      own(j, sets.get(j), j);
    }
    for (int j : robbed) {
      set(j, makeDo(j));
    }
    if (Arrays.stream(costs).sum() < Arrays.stream(costsBefore).sum()) {
      return true;
    }
    sets = before;
    System.arraycopy(costsBefore, 0, costs, 0, costs.length);
    Arrays.fill(owner, -1);
    for (int j = 0; j < costs.length; j++) {
      own(j, sets.get(j), j);
    }
    return false;
  }

  /** What an incident still has of its set. */
  private int[] kept(int j) {
    var units = joint.units().get(j);
    return Arrays.stream(sets.get(j)).filter(c -> owner[units[c]] < 0).toArray();
  }

  private void set(int k, int[] set) {
    own(k, sets.get(k), -1);
    own(k, set, k);
    sets.set(k, set);
    costs[k] = joint.problems().get(k).cost(set);
  }

  private void own(int k, int[] set, int to) {
    for (int candidate : set) {
      owner[joint.units().get(k)[candidate]] = to;
    }
  }
}
