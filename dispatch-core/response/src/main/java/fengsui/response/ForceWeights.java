package fengsui.response;

import fengsui.domain.Check;
import fengsui.response.solver.SetWeights;

/**
 * What makes one set of units better than another, in seconds: the time until it is whole, plus the
 * time until its first unit is there, plus a price for each unit that goes. So one unit more is
 * sent only when that makes the force whole, or the first unit arrive, sooner by more than its
 * price.
 *
 * @param firstWeight how much a second until the first arrival counts against a second until all is
 *     whole, 0 to 10
 * @param unitSeconds price of one unit, 0 to 3,600: what its absence costs where it stood. The
 *     default is about one turnout, the least that its own area waits longer for somebody else.
 * @param travelPercent share of each unit's ETA that counts, 0 to 100: who drives longer is away
 *     longer
 * @param coverPercent share of the {@link CoverPrice} that counts, 0 to 1,000
 * @param restSeconds price of each hour beyond {@link Worked#FREE_HOURS} that a crew was committed
 *     in the last 24 hours, 0 to 3,600
 * @param latePercent share that counts of each second by which a line is whole after its deadline,
 *     0 to 1,000
 * @param solverMillis longest search for one proposal, in time that its thread works, 1 to 1,000
 */
public record ForceWeights(
    int firstWeight,
    int unitSeconds,
    int travelPercent,
    int coverPercent,
    int restSeconds,
    int latePercent,
    int solverMillis) {
  public static final int UNIT_SECONDS_MAX = 3_600;
  public static final int FIRST_WEIGHT_MAX = 10;
  public static final ForceWeights DEFAULT = new ForceWeights(1, 60, 5, 100, 30, 100, 5);

  public ForceWeights {
    Check.range("firstWeight", firstWeight, 0, FIRST_WEIGHT_MAX);
    Check.range("unitSeconds", unitSeconds, 0, UNIT_SECONDS_MAX);
    Check.range("travelPercent", travelPercent, 0, 100);
    Check.range("coverPercent", coverPercent, 0, 1_000);
    Check.range("restSeconds", restSeconds, 0, 3_600);
    Check.range("latePercent", latePercent, 0, 1_000);
    Check.range("solverMillis", solverMillis, 1, 1_000);
  }

  /** Cost of the times and the number of units of a set, without what depends on the units. */
  public long cost(int wholeSeconds, int firstSeconds, int units) {
    return wholeSeconds + (long) firstWeight * firstSeconds + (long) unitSeconds * units;
  }

  /** As the solver takes them; every line must be covered as far as it can be. */
  SetWeights forSets() {
    return new SetWeights(firstWeight, unitSeconds, travelPercent, latePercent, 0);
  }
}
