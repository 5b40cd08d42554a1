package fengsui.bus;

import fengsui.domain.Check;
import java.time.Duration;

/**
 * Counts uses of a key in fixed windows of time. Safe for use from any thread. When the store
 * behind it is away, every process counts for itself, so a limit is never lost, only wider.
 */
public interface RateLimit {
  /** Most keys counted at once in one process; beyond it unknown keys are refused. */
  int KEYS_MAX = 100_000;

  /** Longest key, in characters. */
  int KEY_CHARS_MAX = 200;

  /**
   * How often in how long.
   *
   * @param permits 1 to 1,000,000
   * @param window 1 ms to 1 day
   */
  record Limit(int permits, Duration window) {
    public Limit {
      Check.range("permits", permits, 1, 1_000_000);
      if (window.toMillis() < 1 || window.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException("window must be 1 ms to 1 day: " + window);
      }
    }
  }

  /**
   * Takes one permit.
   *
   * @param key for example {@code login:10.1.2.3}, at most {@link #KEY_CHARS_MAX} characters
   * @return zero when it may go on, else how long to wait until the window ends
   */
  Duration take(String key, Limit limit);
}
