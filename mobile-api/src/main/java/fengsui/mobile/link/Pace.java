package fengsui.mobile.link;

/** Lets through a number of things in each second. Not safe for several threads. */
final class Pace {
  private static final long SECOND_NANOS = 1_000_000_000L;

  private final int perSecondMax;
  private long windowNanos;
  private int taken;

  Pace(int perSecondMax) {
    this.perSecondMax = perSecondMax;
  }

  /** Whether one more may go through now, by a monotonic clock. */
  boolean take(long nowNanos) {
    if (taken == 0 || nowNanos - windowNanos >= SECOND_NANOS) {
      windowNanos = nowNanos;
      taken = 0;
    }
    taken = Math.min(taken, perSecondMax) + 1;
    return taken <= perSecondMax;
  }
}
