package fengsui.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An order that reaches nobody does not end in silence. */
@ExtendWith(InABrowser.class)
class EscalationIT {
  private static final String UNIT = "N1-02";
  private static final String CALL_SIGN = "水罐 02";

  @Test
  void anOrderThatReachesNobodyCallsTheConsoleAndOffersTheNextUnit(
      SmallTown town, Screens screens) {
    var seat = ConsoleSeat.logIn(screens, town, "commander");
    var other = OtherClient.of(seat);
    var incident = other.incident("博乐 升级测试路", 82.069, 44.905);
    other.ask(OtherClient.orderOf(incident, UNIT));
    int sounds = tones(seat);

    // 5 s until it is alerted again, 5 s more until it escalates.
    assertThat(seat.page.locator("header .alarm")).isVisible();
    await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> tones(seat) > sounds);
    seat.press("F9");
    var line =
        seat.page
            .getByTestId("escalation")
            .filter(new Locator.FilterOptions().setHasText(CALL_SIGN));
    assertThat(line).containsText("设备未接收");
    var offer = line.getByTestId("replace");
    assertThat(offer).isVisible();
    var instead = line.getByTestId("replacement").count();
    assertThat(offer).containsText("改派 " + instead + " 车");
    Screens.keep(seat.page, "console-escalation");

    seat.activate(offer);

    assertThat(line).hasCount(0);
    assertThat(seat.notices().last()).containsText("已下达 " + instead);
  }

  private static int tones(ConsoleSeat seat) {
    return ((Number) seat.page.evaluate("() => window.tones")).intValue();
  }
}
