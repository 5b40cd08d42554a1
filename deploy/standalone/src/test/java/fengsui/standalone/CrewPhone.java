package fengsui.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;

/** A crew's phone: one screen each for order, way and scene, one big button on each. */
final class CrewPhone {
  /** Longer than a stray touch; see HoldButton. */
  private static final double HOLD_MILLIS = 900;

  final Page page;

  private CrewPhone(Page page) {
    this.page = page;
  }

  /** Opens the address that the console's picture holds, and stands ready with sound. */
  static CrewPhone pair(Screens screens, SmallTown town, String code, Geolocation place) {
    var page = screens.handset(place);
    page.navigate(town.phone() + "#code=" + code);
    assertThat(page.getByTestId("idle-screen")).isVisible();
    page.getByTestId("enable-sound").tap();
    assertThat(page.getByTestId("sound-on")).isVisible();
    return new CrewPhone(page);
  }

  Locator order() {
    return page.getByTestId("order-screen");
  }

  Locator flash() {
    return page.locator(".flash");
  }

  Locator bar() {
    return page.getByTestId("link-bar");
  }

  /** The sketch of the way is there at once; the map takes its place a moment later. */
  void waitForItsMap() {
    assertThat(page.getByTestId("map")).hasAttribute("data-ready", "true");
  }

  void drive(Geolocation place) {
    page.context().setGeolocation(place);
  }

  /** Holds a button that does nothing when it is only touched. */
  void hold(String button) {
    page.getByTestId(button).click(new Locator.ClickOptions().setDelay(HOLD_MILLIS));
  }

  Locator shown(String screen) {
    return page.getByTestId(screen);
  }

  /** Presses the big button once it has come to rest. */
  void press(String button) {
    page.locator("[data-test=" + button + "][data-resting=false]").tap();
  }
}
