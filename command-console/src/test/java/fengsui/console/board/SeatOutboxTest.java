package fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class SeatOutboxTest {
  private static final Frame SMALL = Frame.Json.of("{}");

  private final SeatOutbox outbox = new SeatOutbox();

  @Test
  void itTakesNoMoreMessagesThanItsLimit() {
    for (int i = 0; i < SeatOutbox.MESSAGES_MAX; i++) {
      assertThat(outbox.offer(SMALL, i)).isTrue();
    }

    assertThat(outbox.offer(SMALL, 0)).isFalse();
  }

  @Test
  void itTakesOneMessageOfAnySizeButNoSecondBeyondItsBytes() {
    var large = new Frame.Positions(ByteBuffer.allocate(SeatOutbox.BYTES_MAX + 1));

    assertThat(outbox.offer(large, 0)).isTrue();
    assertThat(outbox.offer(SMALL, 0)).isFalse();
    assertThat(outbox.poll()).isEqualTo(large);
    assertThat(outbox.offer(SMALL, 0)).isTrue();
  }

  @Test
  void aGoodbyeInsteadDropsWhatWaitsAndNothingFollowsIt() {
    var goodbye = Frame.Json.of("bye");
    outbox.offer(SMALL, 0);

    outbox.endInsteadWith(goodbye, 1);

    assertThat(outbox.offer(SMALL, 2)).isFalse();
    assertThat(outbox.poll()).isEqualTo(goodbye);
    assertThat(outbox.poll()).isEqualTo(new Frame.End());
    assertThat(outbox.poll()).isNull();
  }

  @Test
  void halfOfASurrogatePairIsSentAsAQuestionMark() {
    var engine = Character.toString(0x1F692);

    assertThat(Frames.text(Frame.Json.of("a" + engine.charAt(0) + "b"))).isEqualTo("a?b");
    assertThat(Frames.text(Frame.Json.of(engine))).isEqualTo(engine);
    assertThat(Frame.Json.of(engine).bytes()).isEqualTo(4);
  }

  @Test
  void itKnowsHowLongTheOldestWaits() {
    assertThat(outbox.oldestNanos(9)).isZero();
    outbox.offer(SMALL, 2);
    outbox.offer(SMALL, 7);

    assertThat(outbox.oldestNanos(9)).isEqualTo(7);
  }
}
