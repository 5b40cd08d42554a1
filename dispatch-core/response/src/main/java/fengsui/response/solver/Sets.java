package fengsui.response.solver;

import java.util.Arrays;
import java.util.Optional;

/**
 * The best set and the runner-up.
 *
 * @param second the best set found that lacks at least one unit of the best and covers as much;
 *     never better than the best
 * @param secondProven whether no other such set is better than the second, or there is none
 */
public record Sets(Solution best, Optional<Solution> second, boolean secondProven) {

  /** Searches both within one budget, the best first. */
  public static Sets of(CoverProblem problem, SolverBudget budget) {
    var found = CoverSolver.best(problem, budget);
    Solution second = null;
    boolean whole = true;
    for (int chosen : found.chosen()) {
      if (isLastOfItsKind(problem, chosen, found) && problem.coversAsMuchWithout(chosen)) {
        long limit = second == null ? Long.MAX_VALUE : second.cost();
        var other = CoverSolver.without(problem, chosen, limit, budget);
        whole &= other.solution().proven();
        if (other.isFound()) {
          second = other.solution();
        }
        if (second != null && second.cost() < found.cost()) {
          // Only where the search for the best was cut off.
          return new Sets(
              new Solution(second.chosen(), second.cost(), found.bound()),
              Optional.of(found),
              false);
        }
      }
    }
    return new Sets(found, Optional.ofNullable(second), whole && found.proven());
  }

  /**
   * Whether no chosen unit gives less, costs more and comes later. If one does, leaving that out
   * instead is no worse: whatever set lacks the one can exchange the other for it.
   */
  private static boolean isLastOfItsKind(CoverProblem problem, int chosen, Solution best) {
    return Arrays.stream(best.chosen()).noneMatch(other -> problem.dominates(chosen, other));
  }
}
