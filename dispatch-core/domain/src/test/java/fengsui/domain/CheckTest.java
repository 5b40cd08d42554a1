package fengsui.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
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

  @Test
  void anIdIsWhatItsMessageSays() {
    var allowed = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}");
    for (char c = 0; c < 0x250; c++) {
      for (var id : List.of("" + c, "a" + c, "a" + c + "9")) {
        assertThat(isId(id)).as(id).isEqualTo(allowed.matcher(id).matches());
      }
    }
    assertThat(isId("")).isFalse();
    assertThat(isId("x".repeat(64))).isTrue();
    assertThat(isId("x".repeat(65))).isFalse();
  }

  private static boolean isId(String value) {
    try {
      return Check.id("id", value).equals(value);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("id must be 1-64");
      return false;
    }
  }
}
