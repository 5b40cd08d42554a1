package fengsui.bus;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts in this process. */
public final class MemoryRateLimit implements RateLimit {
  private record Window(long endsAtMillis, int used) {}

  private final ConcurrentMap<String, Window> windows = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public MemoryRateLimit(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * With the monotonic clock of this process, so that a step of the wall clock locks nobody out.
   */
  public static MemoryRateLimit monotonic() {
    return new MemoryRateLimit(() -> Instant.EPOCH.plusNanos(System.nanoTime()));
  }

  @Override
  public Duration take(String key, Limit limit) {
    if (key.length() > KEY_CHARS_MAX) {
      throw new IllegalArgumentException(
          "key must be at most " + KEY_CHARS_MAX + " characters: " + key.length());
    }
    long now = clock.millis();
    if (windows.size() >= KEYS_MAX && !windows.containsKey(key)) {
      windows.values().removeIf(w -> w.endsAtMillis <= now);
      if (windows.size() >= KEYS_MAX) {
        return limit.window();
      }
    }
    var window =
        windows.compute(
            key,
            (k, old) ->
                old == null || old.endsAtMillis <= now
                    ? new Window(now + limit.window().toMillis(), 1)
                    : new Window(old.endsAtMillis, Math.min(old.used, limit.permits()) + 1));
    return window.used <= limit.permits()
        ? Duration.ZERO
        : Duration.ofMillis(window.endsAtMillis - now);
  }
}
