package fengsui.mobile.access;

import fengsui.bus.RateLimit;
import fengsui.bus.RateLimit.Limit;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/**
 * Limits guessing of codes, credentials and passwords by source. All attempts are counted, and
 * failed ones more strictly: a station whose many phones share one address logs in freely, and one
 * that guesses is locked out.
 */
public final class Attempts {
  /** Attempts of one source, whatever their outcome. */
  static final Limit ALL = new Limit(600, Duration.ofMinutes(1));

  /** Failed attempts of one source; one more locks it out until the window has passed. */
  static final Limit FAILED = new Limit(10, Duration.ofMinutes(10));

  /** Most sources locked out at once; further ones are only counted. */
  static final int LOCKED_MAX = 10_000;

  private final RateLimit limits;
  private final LongSupplier nanoTime;
  private final ConcurrentMap<String, Long> lockedUntilNanos = new ConcurrentHashMap<>();

  public Attempts(RateLimit limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
  }

  /** Throws when this source has to wait. */
  public void begin(String kind, String source) {
    var key = kind + ":" + source;
    var until = lockedUntilNanos.get(key);
    if (until != null) {
      long left = until - nanoTime.getAsLong();
      if (left > 0) {
        throw Refusal.tooMany(
            "too many failed attempts from this address; wait", Duration.ofNanos(left));
      }
      lockedUntilNanos.remove(key);
    }
    var wait = limits.take("phone-" + key, ALL);
    if (!wait.isZero()) {
      throw Refusal.tooMany("too many attempts from this address; wait", wait);
    }
  }

  /** The attempt was a wrong guess. */
  public void failed(String kind, String source) {
    var key = kind + ":" + source;
    var wait = limits.take("phone-failed-" + key, FAILED);
    if (!wait.isZero()) {
      if (lockedUntilNanos.size() >= LOCKED_MAX) {
        lockedUntilNanos.values().removeIf(until -> until <= nanoTime.getAsLong());
      }
      if (lockedUntilNanos.size() < LOCKED_MAX) {
        lockedUntilNanos.put(key, nanoTime.getAsLong() + wait.toNanos());
      }
    }
  }
}
