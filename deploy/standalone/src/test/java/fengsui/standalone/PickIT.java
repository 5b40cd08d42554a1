package fengsui.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A place that is picked on the map is as sure as one can see it there. */
@ExtendWith(InABrowser.class)
class PickIT {
  private static final int BUILDING_FIRE_KEY = 1;

  @Test
  void aPickIsOnlyAsSureAsTheMapIsNear(SmallTown town, Screens screens) {
    var seat = ConsoleSeat.logIn(screens, town, "call-taker");
    var known = seat.page.getByTestId("known-place");
    seat.takeCall("akj 20", "安康街 20号", BUILDING_FIRE_KEY, 1);
    pickTheMiddle(seat, known, "±\\d{2} m");

    // An incident that was looked at in between changes nothing for the form behind it.
    var incident = OtherClient.of(seat).incident("博乐 点选测试路", 82.073, 44.901);
    seat.incident(incident).click();
    assertThat(seat.page.locator("article.panel")).isVisible();
    seat.press("Escape");
    assertThat(seat.page.locator("article.panel")).hasCount(0);

    seat.press("Alt+m");
    pickTheMiddle(seat, known, "±\\d\\.\\d km");
    Screens.keep(seat.page, "console-pick");
  }

  /** The map takes a moment to come to rest, so it is picked until it has. */
  private static void pickTheMiddle(ConsoleSeat seat, Locator known, String sure) {
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              seat.press("Alt+p");
              Assertions.assertThat(known.innerText().strip()).matches(sure);
            });
  }
}
