package fengsui.response;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The best set and the runner-up.
 *
 * @param second the best set found that lacks at least one unit of the best and covers as much;
 *     never better than the best
 * @param proven whether no set is better than the best
 */
record Sets(CoverSolver.Cover best, Optional<CoverSolver.Cover> second, boolean proven) {

  /** Nodes that all searches for the runner-up share; it is the best found within them. */
  private static final int RUNNER_UP_NODES_MAX = 5_000;

  static Sets of(CoverSolver solver) {
    var found = solver.solve(-1);
    var other = Optional.ofNullable(without(solver, found));
    // Only a search that was cut off can find the better set second.
    return other.isPresent() && isBetter(other.get(), found)
        ? new Sets(other.get(), Optional.of(found), false)
        : new Sets(found, other, found.proven());
  }

  private static CoverSolver.@Nullable Cover without(CoverSolver solver, CoverSolver.Cover best) {
    CoverSolver.Cover second = null;
    int nodesMax = RUNNER_UP_NODES_MAX / Math.max(1, best.chosen().size());
    for (int chosen : best.chosen()) {
      if (solver.coversAsMuchWithout(chosen)) {
        var other = solver.solve(chosen, nodesMax);
        second = second == null || isBetter(other, second) ? other : second;
      }
    }
    return second;
  }

  private static boolean isBetter(CoverSolver.Cover cover, CoverSolver.Cover than) {
    if (cover.wholeSeconds() != than.wholeSeconds()) {
      return cover.wholeSeconds() < than.wholeSeconds();
    }
    if (cover.firstSeconds() != than.firstSeconds()) {
      return cover.firstSeconds() < than.firstSeconds();
    }
    if (cover.chosen().size() != than.chosen().size()) {
      return cover.chosen().size() < than.chosen().size();
    }
    return cover.etaSum() < than.etaSum();
  }
}
