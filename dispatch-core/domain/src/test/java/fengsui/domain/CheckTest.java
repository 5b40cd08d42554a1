package fengsui.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CheckTest {
  private static final String PAIR = Character.toString(0x1F692);
  private static final String HALF = PAIR.substring(0, 1);

  @Test
  void halfOfASurrogatePairIsRefusedByTheNameOfItsField() {
    assertThatThrownBy(() -> Check.text("text", "smoke " + HALF))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("text must be");
    assertThatThrownBy(() -> Check.name("reason", HALF + "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("reason must be");
    assertThat(Check.text("text", "fire " + PAIR)).endsWith(PAIR);
    assertThat(Check.name("reason", PAIR)).isEqualTo(PAIR);
  }

  @Test
  void aTextMayHaveLinesAndTabsButNoOtherControlCharacter() {
    assertThat(Check.text("text", "a\r\n\tb")).isEqualTo("a\r\n\tb");
    for (char control : new char[] {0, 7, 27, 0x7f, 0x85}) {
      assertThatThrownBy(() -> Check.text("text", "a" + control))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
