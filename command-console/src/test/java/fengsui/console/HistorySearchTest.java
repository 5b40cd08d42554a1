package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.testing.TestConsole;
import fengsui.domain.Recorded;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.state.State;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init") // Set before all tests.
class HistorySearchTest {
  private static final String SEARCH = "/api/v1/history/incidents";

  @RegisterExtension private static final TestConsole console = new TestConsole();
  private static String taker;
  private static IncidentId closed;

  @BeforeAll
  static void start() {
    taker = console.token("taker");
    var city = new City(State.EMPTY);
    var records = new ArrayList<Recorded>();
    SmallCity.commands().forEach(command -> records.add(city.does("system", command)));
    records.add(city.does("taker", City.create(null)));
    closed = City.created(records.getLast());
    var outcome = new Outcome(OutcomeKind.FALSE_ALARM, "烧烤");
    records.add(city.does("commander", new CloseIncident(closed, outcome)));
    console.remember(records);
  }

  @Test
  void aClosedIncidentIsFoundByItsDistance() {
    var place = SmallCity.NEAR_S1.point();
    var near = SEARCH + "?near=" + (place.lon() + 0.01) + ',' + place.lat();

    assertThat(console.get(near + "&meters=2000", taker).body()).contains(closed.value());
    assertThat(console.get(near + "&meters=200", taker).body()).isEqualTo("[]");
    assertThat(console.get("/api/v1/audit", console.token("auditor")).body())
        .contains("within 2000 m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/history/incidents/%s", "/api/v1/incidents/%s/timeline", SEARCH})
  void whatSomebodyWasToldOfIsInTheRecord(String path) {
    console.historyAsked.set(-1);

    assertThat(console.get(path.formatted(closed.value()), taker).statusCode()).isEqualTo(200);
    assertThat(console.historyAsked).hasValueGreaterThanOrEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          near=82.07,44.9 meters
          near=82.07,44.9&meters=0 meters
          near=82.07,44.9&meters=100001 meters
          near=82.07,44.9&meters=x meters
          meters=100 near
          near=82.07&meters=100 near
          near=44.9,182&meters=100 near
          near=NaN,44.9&meters=100 near
          """)
  void aBadPlaceIsAnsweredWithItsField(String query, String field) {
    var answer = console.get(SEARCH + '?' + query, taker);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"" + field + '"');
  }
}
