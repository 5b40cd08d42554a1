package fengsui.server.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.server.archive.FailureLines.Detail;
import org.junit.jupiter.api.Test;

class FailureLinesTest {
  private long nanos;
  private final FailureLines lines = new FailureLines(() -> nanos);

  @Test
  void aFailureIsToldInFullOnceThenInOneLineAMinute() {
    assertThat(lines.failed()).isEqualTo(Detail.WITH_STACK);
    assertThat(lines.failed()).isEqualTo(Detail.NOTHING);
    nanos += FailureLines.EVERY.toNanos();
    assertThat(lines.failed()).isEqualTo(Detail.ONE_LINE);
    assertThat(lines.failed()).isEqualTo(Detail.NOTHING);
  }

  @Test
  void aNewFailureAfterItWorkedIsToldInFullAgain() {
    assertThat(lines.works()).isFalse();
    lines.failed();
    assertThat(lines.works()).isTrue();
    assertThat(lines.failed()).isEqualTo(Detail.WITH_STACK);
  }
}
