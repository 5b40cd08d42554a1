package fengsui.response.solver;

import java.util.List;

/**
 * Sets that share no unit.
 *
 * @param sets for each problem the indexes of its chosen candidates, ascending
 * @param cost of all, in hundredths of a second
 * @param bound no such sets cost less together
 */
public record JointSolution(List<int[]> sets, long cost, long bound) {
  /** Whether no such sets cost less. */
  public boolean proven() {
    return bound >= cost;
  }

  /** How much less better sets could cost at most, in hundredths of a second. */
  public long gap() {
    return Math.max(0, cost - bound);
  }
}
