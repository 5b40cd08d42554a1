package fengsui.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(named = "IT", matches = "off")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisRateLimitIT extends RateLimitContract {
  private final RedisServer server = RedisServer.start();
  private final RedisLink here = RedisLink.open(server.uri());
  private final RedisLink there = RedisLink.open(server.uri());
  private final RedisRateLimit limit = new RedisRateLimit(here, InstantSource.system());
  private final RedisRateLimit other = new RedisRateLimit(there, InstantSource.system());

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
    assertThat(limit.isAllowed("shared", two)).isTrue();
    assertThat(other.isAllowed("shared", two)).isTrue();
    assertThat(limit.isAllowed("shared", two)).isFalse();
    assertThat(other.isAllowed("shared", two)).isFalse();
  }

  @Test
  void withoutRedisEachProcessCountsForItself() {
    var one = new RateLimit.Limit(1, Duration.ofMinutes(1));
    try (var away = RedisLink.open("redis://127.0.0.1:1")) {
      var alone = new RedisRateLimit(away, InstantSource.system());
      assertThat(alone.isAllowed("alone", one)).isTrue();
      assertThat(alone.isAllowed("alone", one)).isFalse();
    }
  }
}
