package fengsui.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people see one fire. */
@ExtendWith(InABrowser.class)
class DuplicateIT {
  private static final int BUILDING_FIRE_KEY = 1;

  @Test
  void aSecondCallNearAnOpenIncidentJoinsItByOneKey(SmallTown town, Screens screens) {
    var seat = ConsoleSeat.logIn(screens, town, "call-taker");
    var before = seat.incidents().count();
    seat.takeCall("whl 20", "文化路 20号", BUILDING_FIRE_KEY, 1);
    seat.proposedUnits();
    seat.order();
    assertThat(seat.incidents()).hasCount(before + 1);

    seat.takeCall("whl 22", "文化路 22号", BUILDING_FIRE_KEY, 1);
    seat.press("Alt+n");
    seat.type("对面楼上看到火光");
    var offer = seat.page.getByTestId("duplicate").first();
    assertThat(offer).containsText("文化路 20号");
    Screens.keep(seat.page, "console-duplicate");
    seat.press("Alt+l");

    assertThat(seat.timeline()).containsText("对面楼上看到火光");
    assertThat(seat.incidents()).hasCount(before + 1);
  }
}
