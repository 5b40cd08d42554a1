package fengsui.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Esc puts things away; it never throws away what somebody typed. */
@ExtendWith(InABrowser.class)
class BackKeyIT {
  private static final int BUILDING_FIRE_KEY = 1;

  @Test
  void escNeverLosesTypedText(SmallTown town, Screens screens) {
    var seat = ConsoleSeat.logIn(screens, town, "commander");
    seat.takeCall("akj 20", "安康街 20号", BUILDING_FIRE_KEY, 1);
    seat.press("Alt+n");
    seat.type("二楼有烟");
    seat.press("Escape");
    seat.press("Escape");
    assertThat(seat.page.locator("textarea")).hasValue("二楼有烟");
    seat.proposedUnits();
    seat.order();
    var panel = seat.page.locator("article.panel");
    assertThat(panel).isVisible();

    seat.press("Alt+n");
    seat.type("水源在北侧");
    seat.press("Alt+r");
    seat.type("火势扩大");
    seat.press("Escape");
    assertThat(panel.locator(".asking")).hasCount(0);
    seat.press("Escape");
    assertThat(panel).hasCount(0);
    seat.press("Alt+ArrowDown");
    assertThat(panel.locator(".note input")).hasValue("水源在北侧");
    seat.press("Alt+r");
    assertThat(panel.locator(".asking input")).hasValue("火势扩大");
    seat.press("Enter");
    assertThat(seat.timeline()).containsText("火势扩大");

    seat.press("Alt+u");
    assertThat(seat.page.locator(".drawer input").first()).isFocused();
    seat.press("Escape");
    assertThat(seat.page.locator(".drawer")).hasCount(0);
  }
}
