package fengsui.domain.eta;

import fengsui.domain.Check;

/**
 * How wide the 90 % range of an ETA is. The spread of turnout and travel, each a share of its own
 * time, add up as independent ones do; an old position adds to both ends.
 *
 * @param turnoutPermille spread of the turnout (one standard deviation), 0 to 1,000
 * @param travelPermille spread of the travel time (one standard deviation), 0 to 1,000
 * @param lowPermille how many spreads the lower end lies below the ETA, in thousandths, 0 to 5,000
 * @param highPermille how many spreads the upper end lies above it, in thousandths, 0 to 5,000
 */
public record EtaBand(int turnoutPermille, int travelPermille, int lowPermille, int highPermille) {
  /** 5 % and 95 % of a normal distribution lie this far out. */
  public static final int NORMAL_PERMILLE = 1_645;

  /**
   * A position older than this says nothing more than that the unit may be anywhere within the
   * widest range.
   */
  public static final int POSITION_AGE_SECONDS_MAX = 1_800;

  public EtaBand {
    Check.range("eta.band.turnoutPermille", turnoutPermille, 0, 1_000);
    Check.range("eta.band.travelPermille", travelPermille, 0, 1_000);
    Check.range("eta.band.lowPermille", lowPermille, 0, 5_000);
    Check.range("eta.band.highPermille", highPermille, 0, 5_000);
  }

  /** One spread of the ETA in seconds, at least 1. */
  public double spreadSeconds(int turnoutSeconds, int travelSeconds) {
    double turnout = turnoutSeconds * turnoutPermille / 1_000.0;
    double travel = travelSeconds * travelPermille / 1_000.0;
    return Math.max(1, Math.sqrt(turnout * turnout + travel * travel));
  }

  /** What an old position adds to each end: half of what it is old; -1 stands for none. */
  public static int ageSeconds(int positionAgeSeconds) {
    return Math.clamp(positionAgeSeconds, 0, POSITION_AGE_SECONDS_MAX) / 2;
  }

  /** The lower end, not below 0. */
  public int lowSeconds(int turnoutSeconds, int travelSeconds, int positionAgeSeconds) {
    double below = spreadSeconds(turnoutSeconds, travelSeconds) * lowPermille / 1_000;
    double low = turnoutSeconds + travelSeconds - below - ageSeconds(positionAgeSeconds);
    return (int) Math.max(0, Math.round(low));
  }

  /** Half of the width of the range. */
  public int halfWidthSeconds(int turnoutSeconds, int travelSeconds, int positionAgeSeconds) {
    return (highSeconds(turnoutSeconds, travelSeconds, positionAgeSeconds)
            - lowSeconds(turnoutSeconds, travelSeconds, positionAgeSeconds))
        / 2;
  }

  /** The upper end. */
  public int highSeconds(int turnoutSeconds, int travelSeconds, int positionAgeSeconds) {
    double above = spreadSeconds(turnoutSeconds, travelSeconds) * highPermille / 1_000;
    return (int)
        Math.round(turnoutSeconds + travelSeconds + above + ageSeconds(positionAgeSeconds));
  }
}
