package fengsui.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a crew does beside the straight way: takes a step back, goes on without network, cannot
 * come.
 */
@ExtendWith(InABrowser.class)
class CrewIT {
  private static final String UNIT = "N1-08";
  private static final String CALL_SIGN = "供气 08";

  private static final String MAP_PARTS =
      """
      async () => {
        let parts = 0
        for (const name of await caches.keys()) {
          if (name.startsWith('fengsui-map-')) parts += (await (await caches.open(name)).keys()).length
        }
        return parts
      }
      """;

  /** More parts than the head of the file and the tiles of one screen. */
  private static final int PARTS_OF_AN_ORDER = 20;

  @Test
  void aCrewTakesAWrongStepBackGoesOnOfflineAndCanSayThatItCannotCome(
      SmallTown town, Screens screens) {
    var seat = ConsoleSeat.logIn(screens, town, "commander");
    var phone = CrewPhone.pair(screens, town, seat.pairingCode(CALL_SIGN), Screens.BOLE);
    var other = OtherClient.of(ConsoleSeat.logIn(screens, town, "call-taker"));
    var incident = other.incident("博乐 撤销测试路", 82.072, 44.903);
    other.ask(OtherClient.orderOf(incident, UNIT));
    seat.page.locator("[data-incident='" + incident + "']").click();
    var unit = seat.force(CALL_SIGN);

    phone.press("accept");
    phone.press("rolling");
    assertThat(unit).containsText("出动");
    phone.page.getByTestId("undo").tap();
    assertThat(unit).containsText("已签收");
    assertThat(seat.timeline()).containsText("出动 改为 已签收");
    assertThat(phone.page.locator("[data-test=rolling]")).isVisible();

    goesOnWithoutNetwork(phone);
    assertThat(unit).containsText("出动");
    assertThat(seat.timeline()).containsText(CALL_SIGN + " 出动");

    phone.page.getByTestId("undo").tap();
    phone.page.getByTestId("refuse").tap();
    assertThat(phone.page.getByTestId("refuse-reason")).hasCount(0);
    phone.hold("refuse");
    phone.page.getByTestId("refuse-reason").first().tap();
    Screens.keep(phone.page, "phone-refuse");
    phone.page.getByTestId("refuse-send").tap();
    assertThat(unit).containsText("不能出动");
    assertThat(phone.shown("idle-screen")).isVisible();
  }

  /**
   * The app starts anew without network, with its order and the map around it, and loses nothing.
   */
  private static void goesOnWithoutNetwork(CrewPhone phone) {
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(30))
        .until(() -> ((Number) phone.page.evaluate(MAP_PARTS)).intValue() > PARTS_OF_AN_ORDER);
    assertThat(phone.shown("way-screen")).containsText("剩余");
    phone.page.context().setOffline(true);
    phone.page.reload();
    assertThat(phone.shown("way-screen")).containsText("剩余");
    phone.waitForItsMap();
    Screens.keep(phone.page, "phone-offline");
    phone.press("rolling");
    assertThat(phone.page.getByTestId("queue-count")).containsText("1");
    phone.page.context().setOffline(false);
    assertThat(phone.page.getByTestId("queue-count")).hasCount(0);
  }

  @Test
  void onlyOneThingIsBiggestAndTheMainButtonIsAlwaysInReach(SmallTown town, Screens screens) {
    var seat = ConsoleSeat.logIn(screens, town, "commander");
    var phone = CrewPhone.pair(screens, town, seat.pairingCode("指挥 09"), Screens.BOLE);
    var other = OtherClient.of(seat);
    var incident = other.incident("博乐 小屏测试路 一个很长很长的地址 三单元 六层 六零二室", 82.071, 44.904);
    other.ask(OtherClient.orderOf(incident, "N1-09"));
    for (var button : List.of("accept", "rolling", "arrived", "deploy")) {
      for (var size : List.of(new int[] {360, 640}, new int[] {390, 844})) {
        phone.page.setViewportSize(size[0], size[1]);
        var box = phone.page.locator("[data-test=" + button + "]").boundingBox();
        Assertions.assertThat(box.y + box.height).as(button).isLessThanOrEqualTo(size[1]);
        Assertions.assertThat(box.x + box.width).as(button).isLessThanOrEqualTo(size[0]);
      }
      phone.press(button);
    }
    assertThat(seat.incident(incident)).containsText("1 车到场");
  }

  @Test
  void aFirstPasswordIsChangedOnThePhoneItself(SmallTown town, Screens screens) {
    var admin = ConsoleSeat.logIn(screens, town, "admin");
    var first = admin.firstPassword("重水罐 04", "desk-it");
    var page = screens.handset(Screens.BOLE);
    page.navigate(town.phone());
    page.getByTestId("other-way").tap();
    page.locator("input[name=name]").fill("desk-it");
    page.locator("input[name=password]").fill(first);
    page.getByTestId("enter").tap();

    assertThat(page.locator("input[name=next]")).isFocused();
    page.locator("input[name=next]").fill("Feng-Sui-119");
    page.locator("input[name=again]").fill("Feng-Sui-911");
    page.getByTestId("enter").tap();
    assertThat(page.getByTestId("problem")).containsText("两次输入不一致");
    Screens.keep(page, "phone-password");
    page.locator("input[name=again]").fill("Feng-Sui-119");
    page.getByTestId("enter").tap();

    // Another test may have ordered this unit; then the order is the first screen.
    assertThat(page.getByTestId("link-bar")).hasAttribute("data-state", "live");
    assertThat(page.getByTestId("enter")).isHidden();
  }
}
