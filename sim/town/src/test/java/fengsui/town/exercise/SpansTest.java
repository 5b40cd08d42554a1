package fengsui.town.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.protocol.ExercisePort.Took;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpansTest {
  @Test
  void rankedByTheNearestOfWhatWasSeen() {
    var spans = new Spans();
    assertThat(spans.took()).isEqualTo(new Took(0, 0, 0, 0));
    for (int i = 200; i >= 1; i--) {
      spans.add(Duration.ofMillis(i));
    }
    assertThat(spans.took()).isEqualTo(new Took(200, 100, 198, 200));
  }

  @Test
  void oneSpanIsAllOfThem() {
    var spans = new Spans();
    spans.add(Duration.ofSeconds(3));
    assertThat(spans.took()).isEqualTo(new Took(1, 3_000, 3_000, 3_000));
  }
}
