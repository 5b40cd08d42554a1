package fengsui.server.archive;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much to log of a failure that is tried again and again: all of it the first time, then one
 * line a minute. For one thread.
 */
final class FailureLines {
  /** Time between two lines about the same failure. */
  static final Duration EVERY = Duration.ofMinutes(1);

  /** What to write. */
  enum Detail {
    WITH_STACK,
    ONE_LINE,
    NOTHING
  }

  private final LongSupplier nanoClock;
  private boolean failing;
  private long toldNanos;

  FailureLines(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /** It failed, or failed again. */
  Detail failed() {
    long now = nanoClock.getAsLong();
    if (failing && now - toldNanos < EVERY.toNanos()) {
      return Detail.NOTHING;
    }
    toldNanos = now;
    var detail = failing ? Detail.ONE_LINE : Detail.WITH_STACK;
    failing = true;
    return detail;
  }

  /** It works; whether it had failed before. */
  boolean works() {
    boolean failed = failing;
    failing = false;
    return failed;
  }
}
