package fengsui.response.solver;

import java.util.Arrays;

/** The best set found so far. */
final class Incumbent {
  private final CoverProblem problem;
  private int[] chosen = {};
  private long cost;
  private boolean isFound;

  /**
   * Begins with none.
   *
   * @param limit only what costs less is taken; {@link Long#MAX_VALUE} for anything
   */
  Incumbent(CoverProblem problem, long limit) {
    this.problem = problem;
    cost = limit;
  }

  /** What a set must cost less than to be of use. */
  long cost() {
    return cost;
  }

  boolean isFound() {
    return isFound;
  }

  int[] chosen() {
    return chosen;
  }

  /** Takes the set, ascending indexes of the problem, when it costs less. */
  void offer(int[] set, int size) {
    var exact = Arrays.copyOf(set, size);
    Arrays.sort(exact);
    long found = problem.cost(exact);
    if (found < cost) {
      cost = found;
      chosen = exact;
      isFound = true;
    }
  }
}
