package fengsui.response.solver;

import fengsui.domain.Check;

/**
 * What makes one set of units better than another. Costs are whole hundredths of a second, so that
 * shares in percent stay exact.
 *
 * @param firstWeight how much a second until the first arrival counts against one until whole
 * @param unitSeconds price of each unit
 * @param travelPercent share of each unit's ETA that counts
 * @param latePercent share that counts of each second by which a line is whole after its deadline
 * @param shortSeconds price of a line that is left open altogether, in proportion for a part of it;
 *     0 when every line must be covered as far as all candidates together can
 */
public record SetWeights(
    int firstWeight, int unitSeconds, int travelPercent, int latePercent, int shortSeconds) {
  /** Costs are in hundredths of a second. */
  public static final int PER_SECOND = 100;

  public static final int SHORT_SECONDS_MAX = 1_000_000;

  public SetWeights {
    Check.range("firstWeight", firstWeight, 0, 10);
    Check.range("unitSeconds", unitSeconds, 0, 3_600);
    Check.range("travelPercent", travelPercent, 0, 100);
    Check.range("latePercent", latePercent, 0, 1_000);
    Check.range("shortSeconds", shortSeconds, 0, SHORT_SECONDS_MAX);
  }

  /** The same, but a line may be left open at this price. */
  public SetWeights withShortSeconds(int seconds) {
    return new SetWeights(firstWeight, unitSeconds, travelPercent, latePercent, seconds);
  }

  boolean mayLeaveOpen() {
    return shortSeconds > 0;
  }
}
