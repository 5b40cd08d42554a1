package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.testing.TestConsole;
import fengsui.domain.Recorded;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
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

/** Closed incidents, their pages and stations, and the cover of their decisions. */
@SuppressWarnings("NullAway.Init") // Set before all tests.
class PastDecisionTest {
  private static final String SEARCH = "/api/v1/history/incidents";

  @RegisterExtension private static final TestConsole console = new TestConsole();
  private static IncidentId closed;
  private static IncidentId second;
  private static long decision;

  @BeforeAll
  static void start() {
    var city = new City(State.EMPTY);
    var records = new ArrayList<Recorded>();
    SmallCity.commands().forEach(command -> records.add(city.does("system", command)));
    records.add(city.does("taker", City.create(null)));
    closed = City.created(records.getLast());
    var ordered = city.does("commander", City.orderOf(closed, "E21"));
    records.add(ordered);
    decision = ordered.from();
    var assignment = ((ForceOrdered) ordered.events().getFirst()).ordered().getFirst().id();
    records.add(city.does("commander", new CancelAssignment(assignment, "smoke of a stove")));
    var outcome = new Outcome(OutcomeKind.FALSE_ALARM, "炉灶");
    records.add(city.does("commander", new CloseIncident(closed, outcome)));
    city.after(60);
    records.add(city.does("taker", City.create(null)));
    second = City.created(records.getLast());
    console.remember(records);
  }

  private static String cover(IncidentId incident, long number) {
    return SEARCH + '/' + incident.value() + "/decisions/" + number + "/cover";
  }

  @Test
  void theCoverOfADecisionIsReadByWhoeverMaySeeItsIncidentAndTheReadingIsKept() {
    for (var who : new String[] {"taker", "commander", "auditor"}) {
      var answer = console.get(cover(closed, decision), console.token(who));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).contains("\"placesUnknown\"").contains("\"before\"");
      assertThat(console.get(cover(closed, decision) + "/roads", console.token(who)).body())
          .contains("\"bands\"");
    }
    assertThat(console.get("/api/v1/audit", console.token("auditor")).body())
        .contains("decision " + decision + " of " + closed.value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/roads"})
  void aClosedIncidentOfAnotherAreaIsRefused(String more) {
    var answer = console.get(cover(closed, decision) + more, console.token("jinghe"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("OutsideYourArea");
  }

  @Test
  void aNumberThatOrderedNothingThereIsNamed() {
    var taker = console.token("taker");

    for (long number : new long[] {decision + 1, decision - 1, 0, -5}) {
      var answer = console.get(cover(closed, number), taker);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("\"field\":\"number\"");
    }
    assertThat(console.get(cover(second, decision), taker).statusCode()).isEqualTo(404);
    assertThat(console.get(cover(closed, decision) + "/roads?bounds=1,2,3", taker).body())
        .contains("\"field\":\"bounds\"");
  }

  @Test
  void openIncidentsAreFoundWhenAskedForAndPagesFollowEachOther() {
    var taker = console.token("taker");

    assertThat(console.get(SEARCH, taker).body()).contains(closed.value());
    assertThat(console.get(SEARCH, taker).body()).doesNotContain("\"id\":\"" + second.value());
    var first = console.get(SEARCH + "?withOpen=true&limit=1", taker).body();
    assertThat(first).contains("\"id\":\"" + second.value());
    var next = console.get(SEARCH + "?withOpen=true&limit=1&after=" + second.value(), taker).body();
    assertThat(next).contains("\"id\":\"" + closed.value());
    var last = SEARCH + "?withOpen=true&limit=1&after=" + closed.value();
    assertThat(console.get(last, taker).body()).isEqualTo("[]");
  }

  @ParameterizedTest
  @CsvSource({"S1,true", "S2,true", "S3,false"})
  void aStationFindsItsAreaAndWhereItsUnitsWent(String station, boolean isFound) {
    var answer = console.get(SEARCH + "?station=" + station, console.token("taker"));

    assertThat(answer.body().contains(closed.value())).isEqualTo(isFound);
    assertThat(console.get(SEARCH + "?station=" + station, console.token("jinghe")).body())
        .isEqualTo("[]");
  }

  @Test
  void aStationThatIsNotThereIsNamed() {
    var answer = console.get(SEARCH + "?station=S9", console.token("taker"));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"field\":\"station\"");
  }
}
