package fengsui.edge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND_NANOS = 1_000_000_000L;

  @Test
  void aBurstIsTakenAtOnceAndNoMore() {
    var pace = new Pace(1, 3, 7);
    assertThat(taken(pace, 5, 7)).isEqualTo(3);
  }

  @Test
  void permitsComeBackAsTimePasses() {
    var pace = new Pace(2, 2, 0);
    assertThat(taken(pace, 2, 0)).isEqualTo(2);
    assertThat(pace.take(SECOND_NANOS / 4)).isFalse();
    assertThat(pace.take(SECOND_NANOS / 2)).isTrue();
    assertThat(pace.take(SECOND_NANOS / 2)).isFalse();
  }

  @Test
  void aLongSilenceGivesNoMoreThanTheBurst() {
    var pace = new Pace(50, 4, 0);
    assertThat(taken(pace, 100, 3_600 * SECOND_NANOS)).isEqualTo(4);
  }

  private static int taken(Pace pace, int asked, long nowNanos) {
    int taken = 0;
    for (int i = 0; i < asked; i++) {
      taken += pace.take(nowNanos) ? 1 : 0;
    }
    return taken;
  }
}
