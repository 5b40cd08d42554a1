package fengsui.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A crew is at its apparatus before the order comes, and knows that nothing is ordered yet. */
@ExtendWith(InABrowser.class)
class PreAlertIT {
  private static final int BUILDING_FIRE_KEY = 1;

  @Test
  void theLikelyCrewIsToldWhileTheCallIsTakenAndThenOrdered(SmallTown town, Screens screens) {
    var seat = ConsoleSeat.logIn(screens, town, "commander");
    seat.takeCall("qjj 30", "前进街 30号", BUILDING_FIRE_KEY, 1);
    seat.proposedUnits();
    var callSign = seat.proposedCallSigns().getFirst();
    var phone = CrewPhone.pair(screens, town, seat.pairingCode(callSign), Screens.BOLE);

    seat.page.setViewportSize(1366, 768);
    assertThat(seat.page.getByTestId("send-pre-alert")).isInViewport();
    Screens.keep(seat.page, "console-pre-alert-before-1366");
    seat.page.setViewportSize(1920, 1080);
    seat.press("Control+Alt+p");
    assertThat(seat.notices("已预警")).containsText(callSign);
    assertThat(seat.page.getByTestId("pre-alert")).containsText("尚未下令");
    assertThat(seat.page.getByTestId("send-pre-alert")).hasCount(0);
    assertThat(phone.shown("pre-alert-screen")).containsText("尚未下令");
    assertThat(phone.shown("pre-alert-screen")).containsText("前进街 30号");
    Screens.keep(seat.page, "console-pre-alert");
    Screens.keep(phone.page, "phone-pre-alert");
    seat.page.setViewportSize(1366, 768);
    seat.press("Alt+e");
    assertThat(seat.page.getByTestId("pre-alert")).containsText("not ordered");
    Screens.keep(seat.page, "console-pre-alert-1366-en");
    seat.press("Alt+e");
    seat.page.setViewportSize(1920, 1080);

    seat.press("Control+Alt+x");
    assertThat(phone.shown("idle-screen")).isVisible();
    assertThat(seat.page.getByTestId("pre-alert")).hasCount(0);
    seat.press("Control+Alt+p");
    assertThat(phone.shown("pre-alert-screen")).isVisible();

    seat.order();
    assertThat(phone.order()).containsText("前进街 30号");
    assertThat(phone.shown("pre-alert-screen")).hasCount(0);
    assertThat(seat.timeline()).containsText("预警转为调派");
    assertThat(seat.timeline()).containsText("起预警");
  }
}
