package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.testing.TestConsole;
import fengsui.protocol.query.Arrivals.ArrivalReport;
import fengsui.protocol.wire.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose runs are told to whom. The queries of the test tell by a count whether an area counted. */
class ArrivalsTest {
  @RegisterExtension private static final TestConsole console = new TestConsole();

  @Test
  void whoHasTheWholeBrigadeIsToldOfAllRuns() {
    assertThat(told("commander").incidents()).isZero();
    assertThat(told("admin").incidents()).isZero();
    assertThat(told("auditor").incidents()).isZero();
  }

  @Test
  void whoHasABattalionIsToldOfItsOwnUnitsOnly() {
    assertThat(told("jinghe").incidents()).isEqualTo(1);
  }

  @Test
  void callTakersAndCrewsAreNotTold() {
    for (var person : new String[] {"taker", "crew11"}) {
      assertThat(console.get("/api/v1/arrivals", console.token(person)).statusCode())
          .as(person)
          .isEqualTo(403);
    }
  }

  private static ArrivalReport told(String person) {
    var answer = console.get("/api/v1/arrivals", console.token(person));
    assertThat(answer.statusCode()).as(person + " " + answer.body()).isEqualTo(200);
    return Wire.read(answer.body(), ArrivalReport.class);
  }
}
