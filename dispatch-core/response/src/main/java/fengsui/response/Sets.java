package fengsui.response;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The best set and the runner-up.
 *
 * @param second the best set found that lacks at least one unit of the best and covers as much;
 *     never better than the best
 * @param proven whether no set is better than the best
 * @param secondProven whether no other such set is better than the second, or there is none
 */
record Sets(Cover best, Optional<Cover> second, boolean proven, boolean secondProven) {

  /** Steps that all searches for the runner-up share. */
  static final long RUNNER_UP_STEPS_MAX = 1_000_000;

  static Sets of(CoverSolver solver) {
    return of(solver, new Budget(CoverSolver.STEPS_MAX), new Budget(RUNNER_UP_STEPS_MAX));
  }

  static Sets of(CoverSolver solver, Budget budget, Budget forSecond) {
    var found = solver.best(budget);
    Cover second = null;
    boolean whole = true;
    for (int chosen : found.chosen()) {
      if (isLastOfItsKind(solver, chosen, found) && solver.coversAsMuchWithout(chosen)) {
        var other = solver.without(chosen, second, forSecond);
        second = better(other.better().orElse(null), second);
        whole &= other.whole();
        if (second != null && second.cost() <= found.cost()) {
          // Nothing better can follow; only a search that was cut off can find a better set second.
          boolean swap = second.isBetterThan(found);
          return new Sets(
              swap ? second : found,
              Optional.of(swap ? found : second),
              found.proven(),
              found.proven());
        }
      }
    }
    return new Sets(found, Optional.ofNullable(second), found.proven(), whole && found.proven());
  }

  /**
   * Whether no chosen unit gives less and comes later. If one does, leaving that out instead is no
   * worse: whatever set lacks the one can exchange the other for it.
   */
  private static boolean isLastOfItsKind(CoverSolver solver, int chosen, Cover cover) {
    return cover.chosen().stream().noneMatch(other -> solver.dominates(chosen, other));
  }

  private static @Nullable Cover better(@Nullable Cover one, @Nullable Cover other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBetterThan(other) ? one : other;
  }
}
