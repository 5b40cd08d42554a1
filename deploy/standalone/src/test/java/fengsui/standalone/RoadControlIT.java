package fengsui.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A commander draws on the map what holds on the roads, and the next proposal knows it. */
@ExtendWith(InABrowser.class)
class RoadControlIT {
  private static final int BUILDING_FIRE_KEY = 1;

  @Test
  void aDrawnAreaChangesTheProposalAndLiftingItGivesTheOldOneBack(SmallTown town, Screens screens) {
    var seat = ConsoleSeat.logIn(screens, town, "commander");
    var page = seat.page;
    seat.takeCall("bjl 27", "北京路 27号", BUILDING_FIRE_KEY, 1);
    seat.proposedUnits();
    var first = page.getByTestId("proposal").locator("li").first();
    var usual = first.textContent();

    seat.press("Alt+j");
    seat.press("Alt+r");
    drawAroundTheMiddle(page);
    seat.press("Enter");
    assertThat(page.getByTestId("road-reason")).isFocused();
    seat.type("雪");
    page.getByTestId("effect-speed").click();
    page.getByTestId("percent").fill("20");
    assertThat(page.getByTestId("road-preview")).containsText("触及");
    Screens.keep(page, "console-road-control");
    seat.press("Alt+Enter");

    assertThat(page.getByTestId("road-control")).containsText("雪");
    assertThat(first).not().hasText(usual);

    page.getByTestId("lift-control").click();
    page.getByTestId("lift-reason").fill("over");
    seat.press("Enter");
    assertThat(page.getByTestId("road-control")).hasCount(0);
    assertThat(first).hasText(usual);
  }

  private static void drawAroundTheMiddle(Page page) {
    var box = page.getByTestId("map").boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    page.mouse().click(x - 200, y - 150);
    page.mouse().click(x + 200, y - 150);
    page.mouse().click(x + 200, y + 150);
    page.mouse().click(x - 200, y + 150);
  }
}
