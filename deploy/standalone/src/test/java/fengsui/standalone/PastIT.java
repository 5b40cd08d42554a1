package fengsui.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An incident that is over is found again, and who overrode its proposal, and why, is seen. */
@ExtendWith(InABrowser.class)
class PastIT {
  private static final String UNIT = "N7-82";
  private static final String CALL_SIGN = "重泡沫 82";
  private static final String REASON = "油罐车，须重型泡沫";

  @Test
  void aPastDecisionIsFoundAndOpenedAsItWasThen(SmallTown town, Screens screens) {
    var seat = ConsoleSeat.logIn(screens, town, "commander");
    var other = OtherClient.of(seat);
    var incident = other.incident("博乐 查档测试路", 82.071, 44.902);
    override(seat, incident);
    close(other, incident);

    seat.press("Control+Alt+h");
    assertThat(seat.page.getByTestId("past-text")).isFocused();
    seat.type("查档测试路");
    find(seat, seat.page.locator("[data-past='" + incident + "']"));
    seat.press("ArrowDown");
    assertThat(seat.page.getByTestId("past-record")).containsText(CALL_SIGN);
    seat.press("Alt+1");

    var decision = seat.page.getByTestId("decision-panel");
    assertThat(decision.getByTestId("proposal")).not().containsText(CALL_SIGN);
    assertThat(decision.getByTestId("proposal").locator("li").first()).isVisible();
    assertThat(decision.getByTestId("overridden")).containsText(REASON);
    assertThat(decision.getByTestId("overridden")).containsText(CALL_SIGN);
    assertThat(decision.getByTestId("passed-over")).not().isEmpty();
    assertThat(decision.getByTestId("past-cover")).isVisible();
    Screens.keep(seat.page, "console-past");

    seat.press("Escape");
    assertThat(decision).hasCount(0);
  }

  /** Orders another force than the proposed one, and says why. */
  private static void override(ConsoleSeat seat, String incident) {
    seat.incident(incident).click();
    seat.proposedUnits();
    seat.press("Alt+c");
    assertThat(seat.page.getByTestId("pick-unit")).isFocused();
    var picked = seat.page.locator("[data-picked]");
    for (int left = picked.count(); left > 0; left--) {
      seat.press("Backspace");
    }
    seat.type(CALL_SIGN);
    assertThat(seat.page.locator("[data-offer='" + UNIT + "']")).isVisible();
    seat.press("Enter");
    assertThat(picked).hasCount(1);
    seat.press("Enter");
    assertThat(seat.page.getByTestId("override-reason")).isFocused();
    seat.type(REASON);
    seat.order();
    assertThat(seat.force(CALL_SIGN)).isVisible();
  }

  private static void close(OtherClient other, String incident) {
    other.ask(
        """
        {"type":"CancelAssignment","assignment":"%s-1","reason":"火已扑灭"}
        """
            .formatted(incident));
    other.ask(
        """
        {"type":"CloseIncident","incident":"%s","outcome":{"kind":"RESOLVED","text":"已扑灭"}}
        """
            .formatted(incident));
  }

  /** The tables follow the log by a moment, so it is searched until they have it. */
  private static void find(ConsoleSeat seat, Locator row) {
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              seat.press("Enter");
              return row.count() == 1;
            });
    assertThat(row).containsText("查档测试路");
  }
}
