package fengsui.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");

  private Instant wall = NOON;
  private long nanos = -7;

  @Test
  void aStepOfTheWallClockIsNotFollowed() {
    var clock = new SteadyClock(() -> wall, () -> nanos);
    wall = NOON.plus(Duration.ofHours(8));
    nanos += 1_000_000_000L;

    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(1));

    wall = NOON.minus(Duration.ofHours(8));
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(1));
  }
}
