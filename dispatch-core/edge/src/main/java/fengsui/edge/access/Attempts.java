package fengsui.edge.access;

import fengsui.bus.RateLimit;
import fengsui.bus.RateLimit.Limit;
import fengsui.db.account.SourceNetwork;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/**
 * Limits guessing of codes, credentials and passwords by source. All attempts are counted, and
 * failed ones more strictly: a station whose many phones share one address logs in freely, and one
 * that guesses is locked out. All addresses of an IPv6 network are one source, see {@link
 * SourceNetwork}. Safe for use from any thread.
 */
public final class Attempts {
  /** Most sources locked out at once; further ones are only counted. */
  static final int LOCKED_MAX = 10_000;

  /**
   * How often one source may try.
   *
   * @param kind of attempt, for example {@code pairing}; kinds are counted apart
   * @param all attempts, whatever their outcome
   * @param failed attempts; one more locks the source out until the window has passed
   */
  public record Rule(String kind, Limit all, Limit failed) {}

  private final RateLimit limits;
  private final LongSupplier nanoTime;
  private final ConcurrentMap<String, Long> lockedUntilNanos = new ConcurrentHashMap<>();

  /** With a monotonic clock. */
  public Attempts(RateLimit limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
  }

  /** Throws when this source has to wait. */
  public void begin(Rule rule, String source) {
    var key = key(rule, source);
    var until = lockedUntilNanos.get(key);
    if (until != null) {
      long left = until - nanoTime.getAsLong();
      if (left > 0) {
        throw tooMany("too many failed attempts from this address", Duration.ofNanos(left));
      }
      lockedUntilNanos.remove(key);
    }
    var wait = limits.take("tried:" + key, rule.all);
    if (!wait.isZero()) {
      throw tooMany("too many attempts from this address", wait);
    }
  }

  /** The attempt was a wrong guess. */
  public void failed(Rule rule, String source) {
    var key = key(rule, source);
    var wait = limits.take("failed:" + key, rule.failed);
    if (!wait.isZero()) {
      if (lockedUntilNanos.size() >= LOCKED_MAX) {
        lockedUntilNanos.values().removeIf(until -> until - nanoTime.getAsLong() <= 0);
      }
      if (lockedUntilNanos.size() < LOCKED_MAX) {
        lockedUntilNanos.put(key, nanoTime.getAsLong() + wait.toNanos());
      }
    }
  }

  private static String key(Rule rule, String source) {
    return rule.kind + ':' + SourceNetwork.of(source);
  }

  private static Refusal tooMany(String why, Duration wait) {
    long seconds = wait.plusMillis(999).toSeconds();
    return Refusal.tooMany("TooManyRequests", why + "; wait " + seconds + " s", wait);
  }
}
