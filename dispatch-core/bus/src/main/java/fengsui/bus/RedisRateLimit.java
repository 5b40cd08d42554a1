package fengsui.bus;

import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Counts over all processes. It waits for Redis at most {@link #WAIT_MAX}; without an answer this
 * process counts for itself.
 */
public final class RedisRateLimit implements RateLimit {
  public static final Duration WAIT_MAX = Duration.ofMillis(200);

  private static final String PREFIX = "fengsui:rate:";
  private static final String COUNT =
      """
      local used = redis.call('INCR', KEYS[1])
      if used == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
      return {used, redis.call('PTTL', KEYS[1])}
      """;

  private final RedisLink link;
  private final MemoryRateLimit memory;

  public RedisRateLimit(RedisLink link, InstantSource clock) {
    this.link = link;
    this.memory = new MemoryRateLimit(clock);
  }

  @Override
  public Duration take(String key, Limit limit) {
    var own = memory.take(key, limit);
    var redis = link.commands().orElse(null);
    if (redis == null) {
      return own;
    }
    try {
      List<Long> answer =
          redis
              .<List<Long>>eval(
                  COUNT,
                  ScriptOutputType.MULTI,
                  new String[] {PREFIX + key},
                  Long.toString(limit.window().toMillis()))
              .get(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
      return answer.getFirst() <= limit.permits()
          ? Duration.ZERO
          : Duration.ofMillis(Math.max(1, answer.getLast()));
    } catch (ExecutionException | TimeoutException e) {
      return own;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return own;
    }
  }
}
