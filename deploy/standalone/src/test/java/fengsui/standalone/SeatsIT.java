package fengsui.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two seats see the same, and one unit goes to one of them. */
@ExtendWith(InABrowser.class)
class SeatsIT {
  private static final int BUILDING_FIRE_KEY = 1;

  /** Presses the order key of a page at a given time of day, so that two pages act at once. */
  private static final String ORDER_AT =
      """
      at => { setTimeout(() => { window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', ctrlKey: true })) }, at - Date.now()) }
      """;

  @Test
  void twoSeatsThatOrderTheSameUnitAtOnceAreToldWhoHasIt(SmallTown town, Screens screens) {
    var taker = ConsoleSeat.logIn(screens, town, "call-taker");
    var commander = ConsoleSeat.logIn(screens, town, "commander");
    taker.takeCall("akj 20", "安康街 20号", BUILDING_FIRE_KEY, 2);
    commander.takeCall("qjj 30", "前进街 30号", BUILDING_FIRE_KEY, 2);
    Assertions.assertThat(taker.proposedUnits()).containsAnyElementsOf(commander.proposedUnits());

    double at = System.currentTimeMillis() + 1_500.0;
    taker.page.evaluate(ORDER_AT, at);
    commander.page.evaluate(ORDER_AT, at);

    for (var seat : List.of(taker, commander)) {
      assertThat(seat.incidents("安康街 20号")).hasCount(1);
      assertThat(seat.incidents("前进街 30号")).hasCount(1);
      assertThat(seat.notices().last()).isVisible();
    }
    var loser = taker.notices("已被").count() > 0 ? taker : commander;
    var winner = loser == taker ? commander : taker;
    assertThat(loser.notices("已被")).containsText("调走");
    assertThat(winner.notices("已被")).hasCount(0);
    Screens.keep(loser.page, "console-taken");
  }
}
