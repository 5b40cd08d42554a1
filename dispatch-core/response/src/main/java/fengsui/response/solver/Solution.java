package fengsui.response.solver;

/**
 * A set of candidates.
 *
 * @param chosen indexes of the candidates, ascending; empty when nothing is needed or nobody gives
 *     anything
 * @param cost by {@link CoverProblem}, in hundredths of a second
 * @param bound no set costs less
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over once, compared never.
public record Solution(int[] chosen, long cost, long bound) {
  /** Whether no set costs less. */
  public boolean proven() {
    return bound >= cost;
  }

  /** How much less a better set could cost at most, in hundredths of a second. */
  public long gap() {
    return Math.max(0, cost - bound);
  }
}
