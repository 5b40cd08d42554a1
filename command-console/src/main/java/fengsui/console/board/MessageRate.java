package fengsui.console.board;

/** Limits how many messages a seat may send: a bucket that fills with time. Safe for any thread. */
final class MessageRate {
  /** Messages a second in the long run. */
  static final int PER_SECOND_MAX = 50;

  /** Messages at once after a silence. */
  static final int BURST_MAX = 200;

  private double left = BURST_MAX;
  private long atNanos;

  MessageRate(long nowNanos) {
    this.atNanos = nowNanos;
  }

  synchronized boolean take(long nowNanos) {
    left = Math.min(BURST_MAX, left + (nowNanos - atNanos) * 1e-9 * PER_SECOND_MAX);
    atNanos = nowNanos;
    if (left < 1) {
      return false;
    }
    left -= 1;
    return true;
  }
}
