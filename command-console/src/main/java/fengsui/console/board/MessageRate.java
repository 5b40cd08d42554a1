package fengsui.console.board;

/** Limits how many messages a seat may send: a bucket that fills with time. Safe for any thread. */
final class MessageRate {
  /** Messages a second in the long run. */
  static final int PER_SECOND_MAX = 50;

  /** Messages at once after a silence. */
  static final int BURST_MAX = 200;

  /** Hellos a second in the long run; each may be answered with the whole board. */
  static final int HELLOS_PER_SECOND_MAX = 1;

  /** Hellos at once after a silence. */
  static final int HELLOS_BURST_MAX = 5;

  private final int perSecond;
  private final int burst;
  private double left;
  private long atNanos;

  private MessageRate(int perSecond, int burst, long nowNanos) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.left = burst;
    this.atNanos = nowNanos;
  }

  static MessageRate ofMessages(long nowNanos) {
    return new MessageRate(PER_SECOND_MAX, BURST_MAX, nowNanos);
  }

  static MessageRate ofHellos(long nowNanos) {
    return new MessageRate(HELLOS_PER_SECOND_MAX, HELLOS_BURST_MAX, nowNanos);
  }

  synchronized boolean take(long nowNanos) {
    left = Math.min(burst, left + (nowNanos - atNanos) * 1e-9 * perSecond);
    atNanos = nowNanos;
    if (left < 1) {
      return false;
    }
    left -= 1;
    return true;
  }
}
