package fengsui.bus;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Counts over all processes. It waits for Redis at most {@link #WAIT_MAX}; without an answer this
 * process counts for itself.
 */
public final class RedisRateLimit implements RateLimit {
  public static final Duration WAIT_MAX = Duration.ofMillis(200);

  private static final String PREFIX = "fengsui:rate:";

  /** Answers how many milliseconds to wait; 0 for a permit. */
  private static final RedisScript<Long> COUNT =
      RedisScript.of(
          """
          local used = redis.call('INCR', KEYS[1])
          if used == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
          if used <= tonumber(ARGV[2]) then return 0 end
          return math.max(1, redis.call('PTTL', KEYS[1]))
          """,
          Long.class);

  private final RedisLink link;
  private final MemoryRateLimit memory;
  private final Duration waitMax;

  public RedisRateLimit(RedisLink link, InstantSource clock) {
    this(link, clock, WAIT_MAX);
  }

  /** Waits so long instead. */
  RedisRateLimit(RedisLink link, InstantSource clock, Duration waitMax) {
    this.link = link;
    this.waitMax = waitMax;
    this.memory = new MemoryRateLimit(clock);
    // Redis learns the script before the first caller, whose time is short, needs it.
    link.onConnected(redis -> redis.execute(COUNT, List.of(PREFIX), "1", "1"));
  }

  @Override
  public Duration take(String key, Limit limit) {
    var own = memory.take(key, limit);
    var window = Long.toString(limit.window().toMillis());
    var permits = Long.toString(limit.permits());
    return link.ask(waitMax, redis -> redis.execute(COUNT, List.of(PREFIX + key), window, permits))
        .map(Duration::ofMillis)
        .orElse(own);
  }
}
