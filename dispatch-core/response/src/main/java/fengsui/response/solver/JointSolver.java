package fengsui.response.solver;

import java.util.List;

/**
 * Least cost of several incidents together. With a price for each unit that several want, the
 * problems fall apart and {@link CoverSolver} solves each exactly; their sum less the prices is a
 * bound for all (Lagrangian decomposition). A unit that is wanted twice becomes dearer, one that
 * nobody wants at its price becomes cheaper; one after the other, by these prices and with what is
 * still free, the incidents give sets that can be sent, and {@link JointExchange} makes those
 * better. Where bound and sets do not meet, it is tried for each incident in turn who gets the unit
 * that most want ({@link JointBranch}). What a {@link SolverBudget} leaves open is told as the gap.
 */
public final class JointSolver {
  private static final int ROUNDS_FIRST = 30;
  private static final int ROUNDS_BRANCH = 6;

  /** After so many steps of the prices there are sets to be sent. */
  private static final int ROUNDS_BETWEEN_SETS = 4;

  private static final long STEPS_APART_MAX = 100_000_000;

  private final JointProblem joint;
  private final SolverBudget budget;
  private final JointExchange exchange;
  private List<int[]> bestSets = List.of();
  private long best = Long.MAX_VALUE;

  private JointSolver(JointProblem joint, SolverBudget budget) {
    this.joint = joint;
    this.budget = budget;
    exchange = new JointExchange(joint, budget);
  }

  /** The best sets found within the budget. */
  public static JointSolution best(JointProblem joint, SolverBudget budget) {
    return new JointSolver(joint, budget).solve();
  }

  /** The sets when each takes what it wants before the next, in the order given. */
  public static List<int[]> oneAfterTheOther(JointProblem joint) {
    return new JointBranch(joint, SolverBudget.steps(STEPS_APART_MAX)).inOrder();
  }

  private JointSolution solve() {
    var root = new JointBranch(joint, budget);
    root.solveAll();
    offer(root.sendable());
    long bound = search(root, ROUNDS_FIRST);
    return new JointSolution(bestSets, best, Math.min(best, bound));
  }

  /** Searches below a branch; no sets of it cost less than what is given back. */
  private long search(JointBranch branch, int rounds) {
    long bound = branch.bound();
    for (int round = 0; round < rounds && bound < best && branch.isContested(); round++) {
      if (budget.isSpent()) {
        return bound;
      }
      branch.movePrices(best);
      bound = Math.max(bound, branch.bound());
      if ((round + 1) % ROUNDS_BETWEEN_SETS == 0 || round + 1 == rounds || !branch.isContested()) {
        offer(exchange.improve(branch.sendable(), branch.wishes()));
      }
    }
    if (bound >= best || budget.isSpent()) {
      return bound;
    }
    int unit = branch.mostWanted();
    if (unit < 0) {
      // Nobody is in another's way; a price keeps all from a unit that one of them should have.
      unit = branch.pricedAndUnwanted();
    }
    if (unit < 0) {
      return bound;
    }
    long least = Long.MAX_VALUE;
    for (var child : branch.children(unit)) {
      child.solveAll();
      least = Math.min(least, child.bound() >= best ? best : search(child, ROUNDS_BRANCH));
    }
    return Math.max(bound, least);
  }

  private void offer(List<int[]> sets) {
    long cost = joint.cost(sets);
    if (cost < best) {
      best = cost;
      bestSets = sets;
    }
  }
}
