package fengsui.response;

import fengsui.domain.Check;

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
 */
public record ForceWeights(int firstWeight, int unitSeconds) {
  public static final int UNIT_SECONDS_MAX = 3_600;
  public static final int FIRST_WEIGHT_MAX = 10;
  public static final ForceWeights DEFAULT = new ForceWeights(1, 60);

  public ForceWeights {
    Check.range("firstWeight", firstWeight, 0, FIRST_WEIGHT_MAX);
    Check.range("unitSeconds", unitSeconds, 0, UNIT_SECONDS_MAX);
  }

  /** Cost of a set in seconds; less is better. */
  public long cost(int wholeSeconds, int firstSeconds, int units) {
    return wholeSeconds + (long) firstWeight * firstSeconds + (long) unitSeconds * units;
  }
}
