package fengsui.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A server that hangs with its sockets open is loud on every screen, and nothing is missed later.
 */
@ExtendWith(InABrowser.class)
class LinkLossIT {
  private static final String UNIT = "N1-15";
  private static final String CALL_SIGN = "发电 15";

  /** Every screen says so within 3 s; the driver of the browser needs a moment of its own. */
  private static final double LOUD_MILLIS = 3_000 + 1_000;

  private static final Pattern DANGER = Pattern.compile("danger");

  @Test
  void aHangingServerIsLoudOnEveryScreenAndNothingIsMissed(SmallTown town, Screens screens) {
    var seat = ConsoleSeat.logIn(screens, town, "commander");
    var phone = CrewPhone.pair(screens, town, seat.pairingCode(CALL_SIGN), Screens.BOLE);
    var other = OtherClient.of(ConsoleSeat.logIn(screens, town, "call-taker"));
    var incident = other.incident("博乐 失联测试路", 82.066, 44.902);
    assertThat(seat.incident(incident)).containsText("未派力量");
    seat.page.evaluate("() => { window.neverReloaded = true }");
    phone.page.evaluate("() => { window.neverReloaded = true }");

    town.freeze();
    try {
      assertThat(seat.banner()).hasClass(DANGER, within());
      assertThat(phone.bar())
          .hasAttribute(
              "data-state",
              "stale",
              new LocatorAssertions.HasAttributeOptions().setTimeout(LOUD_MILLIS));
      assertThat(seat.banner()).containsText(Pattern.compile("已 00:0[2-9]|中断 00:"));
      assertThat(phone.bar()).containsText(Pattern.compile("数据停了 \\d+ 秒|· \\d\\d:\\d\\d 的数据"));
      assertThat(phone.page.getByTestId("idle-screen")).containsText("收不到命令");
      Screens.keep(seat.page, "console-link-lost");
      Screens.keep(phone.page, "phone-link-lost");
      other.send(OtherClient.orderOf(incident, UNIT));
    } finally {
      town.goOn();
    }

    assertThat(seat.banner()).not().hasClass(DANGER);
    assertThat(phone.bar()).hasAttribute("data-state", "live");
    assertThat(phone.order()).isVisible();
    assertThat(seat.incident(incident)).not().containsText("未派力量");
    Assertions.assertThat(seat.page.evaluate("() => window.neverReloaded")).isEqualTo(true);
    Assertions.assertThat(phone.page.evaluate("() => window.neverReloaded")).isEqualTo(true);
  }

  private static LocatorAssertions.HasClassOptions within() {
    return new LocatorAssertions.HasClassOptions().setTimeout(LOUD_MILLIS);
  }
}
