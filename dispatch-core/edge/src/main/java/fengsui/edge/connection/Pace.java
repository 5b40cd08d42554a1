package fengsui.edge.connection;

import fengsui.domain.Check;

/**
 * How often one connection may do something: a bucket of permits that fills with time. Safe for use
 * from any thread.
 */
public final class Pace {
  private static final double SECONDS_PER_NANO = 1e-9;

  private final int perSecondMax;
  private final int burstMax;
  private double left;
  private long atNanos;

  /**
   * Starts with a full bucket.
   *
   * @param perSecondMax permits a second in the long run, at least 1
   * @param burstMax permits at once after a silence, at least 1
   * @param nowNanos of a monotonic clock
   */
  public Pace(int perSecondMax, int burstMax, long nowNanos) {
    Check.range("perSecondMax", perSecondMax, 1, Integer.MAX_VALUE);
    Check.range("burstMax", burstMax, 1, Integer.MAX_VALUE);
    this.perSecondMax = perSecondMax;
    this.burstMax = burstMax;
    this.left = burstMax;
    this.atNanos = nowNanos;
  }

  /** Takes one permit; false when none is left now, by the same clock. */
  public synchronized boolean take(long nowNanos) {
    left = Math.min(burstMax, left + (nowNanos - atNanos) * SECONDS_PER_NANO * perSecondMax);
    atNanos = nowNanos;
    if (left < 1) {
      return false;
    }
    left -= 1;
    return true;
  }
}
