package fengsui.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Why beside what: a proposal says everything without a click. */
@ExtendWith(InABrowser.class)
class ProposalIT {
  private static final int BUILDING_FIRE_KEY = 1;

  @Test
  void theRunnerUpIsInSightUnderAnyNumberOfReasons(SmallTown town, Screens screens) {
    var seat = ConsoleSeat.logIn(screens, town, "commander");
    seat.takeCall("bjl 27", "北京路 27号", BUILDING_FIRE_KEY, 3);
    seat.proposedUnits();
    var runnerUp = seat.page.getByTestId("runner-up");
    for (var size : List.of(new int[] {1920, 1080}, new int[] {1366, 768})) {
      seat.page.setViewportSize(size[0], size[1]);
      assertThat(runnerUp).isInViewport(whole());
      assertThat(seat.orderButton()).isInViewport(whole());
      Screens.keep(seat.page, "console-reasons-" + size[0]);
    }

    seat.page.setViewportSize(390, 844);
    runnerUp.scrollIntoViewIfNeeded();
    assertThat(runnerUp).isInViewport(whole());
    Screens.keep(seat.page, "console-reasons-390");
  }

  private static IsInViewportOptions whole() {
    return new IsInViewportOptions().setRatio(1);
  }
}
