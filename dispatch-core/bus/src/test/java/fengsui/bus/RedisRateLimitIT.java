package fengsui.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(named = "IT", matches = "off")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisRateLimitIT extends RateLimitContract {
  /** Permits are shared only when Redis answers in time: on a busy machine it gets more of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final RedisServer server = RedisServer.start();
  private final RedisLink here = RedisLink.open(server.uri());
  private final RedisLink there = RedisLink.open(server.uri());
  private final RedisRateLimit limit = new RedisRateLimit(here, InstantSource.system(), PATIENCE);
  private final RedisRateLimit other = new RedisRateLimit(there, InstantSource.system(), PATIENCE);

  @Override
  RateLimit limit() {
    return limit;
  }

  /** Redis has a clock of its own; the test waits for it. */
  @Override
  void pass(Duration time) {}

  @BeforeAll
  void connect() {
    await().until(() -> here.isConnected() && there.isConnected());
  }

  @AfterAll
  void close() {
    here.close();
    there.close();
    server.close();
  }

  @Test
  void twoProcessesShareThePermits() {
    var two = new RateLimit.Limit(2, Duration.ofMinutes(1));
    assertThat(limit.take("shared", two)).isZero();
    assertThat(other.take("shared", two)).isZero();
    assertThat(limit.take("shared", two)).isPositive();
    assertThat(other.take("shared", two)).isPositive();
  }

  @Test
  void withoutRedisEachProcessCountsForItself() {
    var one = new RateLimit.Limit(1, Duration.ofMinutes(1));
    try (var away = RedisLink.open("redis://127.0.0.1:1")) {
      var alone = new RedisRateLimit(away, InstantSource.system());
      assertThat(alone.take("alone", one)).isZero();
      assertThat(alone.take("alone", one)).isPositive();
    }
  }

  @Test
  void whileRedisHangsACallerWaitsNoLongerThanItSays() {
    var two = new RateLimit.Limit(2, Duration.ofMinutes(1));
    var hasty = new RedisRateLimit(here, InstantSource.system());
    server.signal("STOP");
    try {
      long before = System.nanoTime();
      assertThat(hasty.take("hanging", two)).isZero();
      // A caller who waited for the command itself would stay longer.
      assertThat(Duration.ofNanos(System.nanoTime() - before))
          .isLessThan(RedisConnections.COMMAND_MAX);
      assertThat(hasty.take("hanging", two)).isZero();
      assertThat(hasty.take("hanging", two)).isPositive();
    } finally {
      server.signal("CONT");
    }
    await().atMost(10, TimeUnit.SECONDS).until(() -> here.isConnected() && there.isConnected());
  }
}
