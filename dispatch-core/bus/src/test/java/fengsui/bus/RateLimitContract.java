package fengsui.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every rate limit does. */
abstract class RateLimitContract {
  private static final RateLimit.Limit FIVE = new RateLimit.Limit(5, Duration.ofMinutes(1));

  abstract RateLimit limit();

  /** Lets so much time pass for the limit, really or on its clock. */
  abstract void pass(Duration time);

  @Test
  void afterTheLastPermitItSaysHowLongToWait() {
    for (int i = 0; i < 5; i++) {
      assertThat(limit().take("a", FIVE)).isZero();
    }
    assertThat(limit().take("a", FIVE)).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
    assertThat(limit().take("another", FIVE)).isZero();
  }

  @Test
  void aNewWindowGivesNewPermits() {
    var one = new RateLimit.Limit(1, Duration.ofMillis(300));
    assertThat(limit().take("b", one)).isZero();
    assertThat(limit().take("b", one)).isPositive();
    pass(Duration.ofMillis(301));
    await().until(() -> limit().take("b", one).isZero());
  }

  @Test
  void callersAtTheSameMomentShareThePermits() throws Exception {
    Callable<Boolean> taker = () -> limit().take("c", FIVE).isZero();
    int allowed = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(Collections.nCopies(40, taker))) {
        allowed += answer.get() ? 1 : 0;
      }
    }
    assertThat(allowed).isEqualTo(5);
  }

  @Test
  void limitsAndKeysOutOfRangeNameThemselves() {
    assertThatThrownBy(() -> new RateLimit.Limit(0, Duration.ofSeconds(1)))
        .hasMessageContaining("permits");
    assertThatThrownBy(() -> new RateLimit.Limit(1, Duration.ZERO)).hasMessageContaining("window");
    assertThatThrownBy(() -> limit().take("x".repeat(201), FIVE)).hasMessageContaining("key");
  }
}
