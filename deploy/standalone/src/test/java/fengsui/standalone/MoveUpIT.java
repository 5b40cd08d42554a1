package fengsui.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A crew is moved up as it is ordered: it rings until somebody accepts, and the centre sees it. */
@ExtendWith(InABrowser.class)
class MoveUpIT {
  private static final String UNIT = "N1-10";
  private static final String CALL_SIGN = "照明 10";
  private static final String THERE = "博乐市特勤消防救援站";

  @Test
  void aMoveUpRingsIsAcceptedAndReached(SmallTown town, Screens screens) {
    var seat = ConsoleSeat.logIn(screens, town, "commander");
    var phone = CrewPhone.pair(screens, town, seat.pairingCode(CALL_SIGN), Screens.BOLE);
    var other = OtherClient.of(ConsoleSeat.logIn(screens, town, "commander"));
    seat.press("F3");
    var moves = seat.page.getByTestId("move-ups");

    other.ask("{\"type\":\"OrderMoveUp\",\"unit\":\"" + UNIT + "\",\"station\":\"N2\"}");
    assertThat(phone.flash()).isVisible();
    assertThat(phone.shown("move-up-screen")).containsText(THERE);
    assertThat(moves).containsText(CALL_SIGN);
    assertThat(moves).containsText("未签收");
    Screens.keep(seat.page, "console-move-up");
    Screens.keep(phone.page, "phone-move-up");

    phone.press("accept-move-up");
    assertThat(phone.flash()).hasCount(0);
    assertThat(moves).containsText("签收，途中");
    Screens.keep(phone.page, "phone-move-up-on-the-way");
    phone.press("reach-move-up");
    assertThat(phone.page.getByTestId("covers-at")).containsText(THERE);
    assertThat(moves).containsText("到位");
    Screens.keep(phone.page, "phone-move-up-there");

    var incident = other.incident("博乐 移防测试路", 82.072, 44.903);
    other.ask(
        """
        {"type":"SetRoadControl","reason":"桥 冲毁","shape":{"type":"RoadLine",
         "points":[{"lon":82.0705,"lat":44.9020},{"lon":82.0735,"lat":44.9040}]},
         "effect":{"type":"RoadClosed"},"classes":["HEAVY"]}
        """);
    other.ask(OtherClient.orderOf(incident, UNIT));
    assertThat(phone.order()).containsText("移防测试路");
    assertThat(phone.page.getByTestId("closures")).containsText("桥 冲毁");
    assertThat(moves).not().containsText(CALL_SIGN);
    phone.waitForItsMap();
    Screens.keep(phone.page, "phone-closure");
  }
}
