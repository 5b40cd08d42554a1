package fengsui.response;

/**
 * How long a search may take, in steps (one candidate looked at for one line), so that it ends the
 * same way on every core and machine. A million steps are about a millisecond on the machine of
 * docs/performance.md.
 */
final class Budget {
  private long left;

  Budget(long steps) {
    this.left = steps;
  }

  /** Takes steps; false once there are none left. */
  boolean spend(long steps) {
    left -= steps;
    return left >= 0;
  }

  boolean isSpent() {
    return left < 0;
  }

  long left() {
    return Math.max(0, left);
  }
}
