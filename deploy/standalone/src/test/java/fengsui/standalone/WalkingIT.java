package fengsui.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole loop, from the ring to the record, on two seats without a mouse and a phone. */
@ExtendWith(InABrowser.class)
class WalkingIT {
  private static final String UNIT = "N1-01";
  private static final String CALL_SIGN = "水罐 01";
  private static final int BUILDING_FIRE_KEY = 1;

  /** An order reaches an open phone by itself within this time. */
  private static final double ORDER_TO_PHONE_MILLIS = 2_000;

  @Test
  void anOrderGoesFromTheRingToTheRecord(SmallTown town, Screens screens) {
    var commander = ConsoleSeat.logIn(screens, town, "commander");
    var phone = CrewPhone.pair(screens, town, commander.pairingCode(CALL_SIGN), Screens.BOLE);
    Screens.keep(phone.page, "phone-ready");
    var taker = ConsoleSeat.logIn(screens, town, "call-taker");
    Screens.keep(taker.page, "console-quiet");

    var ordered = takeTheCallAndOrder(taker);
    assertThat(phone.order())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(ORDER_TO_PHONE_MILLIS));
    assertThat(phone.flash()).isVisible();
    phone.waitForItsMap();
    Screens.keep(phone.page, "phone-order");

    acknowledgeTheOthersByTelephone(taker, ordered);
    crewGoesToTheScene(taker, phone);
    commanderNotes(commander, taker);
    letGoAndClose(commander, phone, ordered);
  }

  private static List<String> takeTheCallAndOrder(ConsoleSeat taker) {
    taker.takeCall("bjl 27", "北京路 27号", BUILDING_FIRE_KEY, 2);
    taker.press("Alt+q");
    taker.press("Control+a");
    taker.type("2");
    taker.press("Tab");
    taker.type("13909091234");
    taker.press("Alt+n");
    taker.type("三楼冒烟，两位老人没有出来");
    Assertions.assertThat(taker.proposedUnits()).contains(UNIT);
    var callSigns = taker.proposedCallSigns();
    assertTheMapIsDrawn(taker);
    Screens.keep(taker.page, "console-proposal");

    taker.order();

    for (var callSign : callSigns) {
      assertThat(taker.notices().last()).containsText(callSign);
    }
    assertThat(taker.force(CALL_SIGN)).containsText("已接收");
    Screens.keep(taker.page, "console-ordered");
    return callSigns;
  }

  private static void assertTheMapIsDrawn(ConsoleSeat taker) {
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              var map = MapPicture.of(taker.page);
              Assertions.assertThat(map.pixels(MapPicture.HYDRANT)).isGreaterThan(50);
              Assertions.assertThat(map.pixels(MapPicture.WATER)).isGreaterThan(50);
            });
  }

  private static void acknowledgeTheOthersByTelephone(ConsoleSeat taker, List<String> ordered) {
    for (var callSign : ordered) {
      if (!callSign.equals(CALL_SIGN)) {
        taker.activate(taker.button(taker.force(callSign), "电话签收"));
        assertThat(taker.force(callSign)).containsText("已签收");
      }
    }
  }

  private static void crewGoesToTheScene(ConsoleSeat taker, CrewPhone phone) {
    var unit = taker.force(CALL_SIGN);
    phone.press("accept");
    assertThat(unit).containsText("已签收");
    assertThat(phone.flash()).isHidden();
    phone.waitForItsMap();
    Screens.keep(phone.page, "phone-way");

    phone.press("rolling");
    assertThat(unit).containsText("出动");
    var way = taker.way(UNIT);
    phone.drive(way.get(way.size() / 2));
    assertThat(phone.bar()).containsText("定位开");
    Screens.keep(phone.page, "phone-rolling");
    Screens.keep(taker.page, "console-en-route");

    phone.drive(way.getLast());
    phone.press("arrived");
    assertThat(unit).containsText("到场");
    assertThat(taker.timeline()).containsText(CALL_SIGN + " 到场");
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(20))
        .until(() -> MapPicture.of(taker.page).pixels(MapPicture.ON_SCENE) > 50);
    Screens.keep(phone.page, "phone-scene");
    Screens.keep(taker.page, "console-on-scene");
    taker.activate(taker.button(taker.page.locator("header"), "EN"));
    assertThat(unit).containsText("On scene");
  }

  private static void commanderNotes(ConsoleSeat commander, ConsoleSeat taker) {
    commander.press("Alt+ArrowDown");
    commander.press("Alt+n");
    commander.type("明火已扑灭，两人救出");
    commander.press("Enter");
    assertThat(commander.timeline()).containsText("明火已扑灭");
    assertThat(taker.timeline()).containsText("明火已扑灭");
    Screens.keep(taker.page, "console-english");
  }

  private static void letGoAndClose(ConsoleSeat commander, CrewPhone phone, List<String> ordered) {
    commander.activate(commander.button(commander.page.locator("article"), "扑灭"));
    for (var callSign : ordered) {
      var unit = commander.force(callSign);
      if (callSign.equals(CALL_SIGN)) {
        commander.activate(unit.getByTestId("release"));
        assertThat(unit).containsText("放回");
      } else {
        commander.activate(commander.button(unit, "取消"));
        commander.type("火已扑灭");
        commander.press("Enter");
        assertThat(unit).containsText("已取消");
      }
    }
    assertThat(phone.page.getByTestId("idle-screen")).isVisible();
    Screens.keep(phone.page, "phone-returning");
    commander.activate(commander.page.getByTestId("close-incident"));
    commander.type("损失较小");
    commander.press("Enter");
    assertThat(commander.page.locator("article")).containsText("已结案");
    assertTheRecordIsComplete(commander.timeline());
    Screens.keep(commander.page, "console-closed");
    phone.press("home");
    assertThat(phone.page.getByTestId("idle-screen")).containsText("在队待命");
  }

  private static void assertTheRecordIsComplete(Locator timeline) {
    for (var said :
        List.of(
            "13909091234",
            "接警",
            CALL_SIGN + " 已接收",
            CALL_SIGN + " 已签收",
            CALL_SIGN + " 出动",
            CALL_SIGN + " 到场",
            CALL_SIGN + " 放回",
            "损失较小")) {
      assertThat(timeline).containsText(said);
    }
  }
}
