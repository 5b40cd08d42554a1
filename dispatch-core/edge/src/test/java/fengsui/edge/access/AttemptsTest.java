package fengsui.edge.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.bus.MemoryRateLimit;
import fengsui.bus.RateLimit.Limit;
import fengsui.edge.access.Attempts.Rule;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static final Rule RULE =
      new Rule(
          "pairing", new Limit(600, Duration.ofMinutes(1)), new Limit(10, Duration.ofMinutes(10)));

  private long nanos;
  private final Attempts attempts =
      new Attempts(new MemoryRateLimit(() -> Instant.EPOCH.plusNanos(nanos)), () -> nanos);

  @Test
  void aSourceThatGuessesIsLockedOutAndOthersAreNot() {
    for (int i = 0; i < 11; i++) {
      attempts.begin(RULE, "10.0.0.1");
      attempts.failed(RULE, "10.0.0.1");
    }
    assertThatThrownBy(() -> attempts.begin(RULE, "10.0.0.1")).isInstanceOf(Refusal.class);
    assertThatCode(() -> attempts.begin(RULE, "10.0.0.2")).doesNotThrowAnyException();
    nanos += Duration.ofMinutes(10).toNanos();
    assertThatCode(() -> attempts.begin(RULE, "10.0.0.1")).doesNotThrowAnyException();
  }

  @Test
  void anIpv6NetworkThatGuessesIsLockedOutWithAllItsAddresses() {
    for (int i = 0; i < 11; i++) {
      attempts.begin(RULE, "2001:db8:1:2:0:0:0:" + i);
      attempts.failed(RULE, "2001:db8:1:2:0:0:0:" + i);
    }

    assertThatThrownBy(() -> attempts.begin(RULE, "2001:db8:1:2:a:b:c:d"))
        .isInstanceOf(Refusal.class);
    assertThatCode(() -> attempts.begin(RULE, "2001:db8:1:3:0:0:0:1")).doesNotThrowAnyException();
  }

  @Test
  void aStationOfManyPhonesBehindOneAddressLogsInFreely() {
    assertThatCode(
            () -> {
              for (int i = 0; i < 500; i++) {
                attempts.begin(RULE, "10.0.0.1");
              }
            })
        .doesNotThrowAnyException();
  }
}
