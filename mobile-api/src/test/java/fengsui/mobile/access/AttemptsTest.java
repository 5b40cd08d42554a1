package fengsui.mobile.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.bus.MemoryRateLimit;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private long nanos;
  private final Attempts attempts =
      new Attempts(new MemoryRateLimit(() -> Instant.EPOCH.plusNanos(nanos)), () -> nanos);

  @Test
  void aSourceThatGuessesIsLockedOutAndOthersAreNot() {
    for (int i = 0; i < 11; i++) {
      attempts.begin("pairing", "10.0.0.1");
      attempts.failed("pairing", "10.0.0.1");
    }
    assertThatThrownBy(() -> attempts.begin("pairing", "10.0.0.1")).isInstanceOf(Refusal.class);
    assertThatCode(() -> attempts.begin("pairing", "10.0.0.2")).doesNotThrowAnyException();
    nanos += Duration.ofMinutes(10).toNanos();
    assertThatCode(() -> attempts.begin("pairing", "10.0.0.1")).doesNotThrowAnyException();
  }

  @Test
  void aStationOfManyPhonesBehindOneAddressLogsInFreely() {
    assertThatCode(
            () -> {
              for (int i = 0; i < 500; i++) {
                attempts.begin("session", "10.0.0.1");
              }
            })
        .doesNotThrowAnyException();
  }
}
