package fengsui.domain.call;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Rejection;
import fengsui.domain.call.CallCommand.LinkCall;
import fengsui.domain.call.CallCommand.UnlinkCall;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.state.State;
import fengsui.domain.testing.City;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallRulesTest {
  private final City city = City.small();

  @Test
  void callsAreNumberedByTheBeijingDate() {
    assertThat(city.call().value()).isEqualTo("C-20260601-0001");
    city.after(16 * 3_600);
    assertThat(city.call().value()).isEqualTo("C-20260602-0001");
    assertThat(city.call().value()).isEqualTo("C-20260602-0002");
  }

  @Test
  void callsSortInTheOrderOfNumberingAlsoBeyondFourDigits() {
    var sorted =
        Stream.of("C-20260601-10000", "C-20260602-0001", "C-20260601-9999", "C-20260601-0001")
            .map(CallId::new)
            .sorted()
            .map(CallId::value);

    assertThat(sorted)
        .containsExactly(
            "C-20260601-0001", "C-20260601-9999", "C-20260601-10000", "C-20260602-0001");
  }

  @Test
  void aCallIsLinkedMovedAndTakenOut() {
    var call = city.call();
    var one = city.fire();
    var two = city.fire();
    city.does("taker", new LinkCall(call, one));
    assertThat(city.incident(one).calls()).containsExactly(call);
    assertThat(city.refused("taker", new LinkCall(call, one)))
        .isInstanceOf(Rejection.NothingChanges.class);
    city.does("taker", new LinkCall(call, two));
    assertThat(city.incident(one).calls()).isEmpty();
    assertThat(city.incident(two).calls()).containsExactly(call);
    city.does("taker", new UnlinkCall(call, "prank"));
    assertThat(city.incident(two).calls()).isEmpty();
    assertThat(city.state().looseCalls().contains(call)).isTrue();
    assertThat(city.refused("taker", new UnlinkCall(call, "prank")))
        .isInstanceOf(Rejection.NothingChanges.class);
  }

  @Test
  void theRecordOfAClosedIncidentKeepsItsCalls() {
    var call = city.call();
    var closed = City.created(city.does("taker", City.create(call)));
    city.does("taker", new CloseIncident(closed, new Outcome(OutcomeKind.MALICIOUS_CALL, "")));
    var open = city.fire();

    assertThat(city.refused("taker", new LinkCall(call, open)))
        .isInstanceOf(Rejection.IncidentIsClosed.class);
    assertThat(city.refused("taker", new UnlinkCall(call, "x")))
        .isInstanceOf(Rejection.IncidentIsClosed.class);
    assertThat(city.refused("taker", City.logCall(closed)))
        .isInstanceOf(Rejection.IncidentIsClosed.class);
  }

  @Test
  void whatIsUnknownIsRefusedByName() {
    var unknown = new CallId("C-1");
    assertThat(city.refused("taker", new LinkCall(unknown, city.fire())))
        .isEqualTo(new Rejection.NotFound("call", "C-1"));
    assertThat(city.refused("taker", new UnlinkCall(unknown, "x")))
        .isEqualTo(new Rejection.NotFound("call", "C-1"));
    assertThat(city.refused("taker", City.logCall(new IncidentId("X"))))
        .isEqualTo(new Rejection.NotFound("incident", "X"));
  }

  @Test
  void oneIncidentTakesOnlySoManyCalls() {
    var incident = city.fire();
    for (int i = 0; i < Incident.CALLS_MAX; i++) {
      city.does("taker", City.logCall(incident));
    }
    var limit = new Rejection.LimitReached("calls", Incident.CALLS_MAX);
    assertThat(city.refused("taker", City.logCall(incident))).isEqualTo(limit);
    assertThat(city.refused("taker", new LinkCall(city.call(), incident))).isEqualTo(limit);
  }

  @Test
  void theOldestCallThatStandsAloneLeavesState() {
    var oldest = city.call();
    for (int i = 0; i < State.LOOSE_CALLS_MAX; i++) {
      assertThat(city.state().calls().contains(oldest)).isTrue();
      city.call();
    }
    assertThat(city.state().calls().contains(oldest)).isFalse();
    assertThat(city.state().looseCalls().size()).isEqualTo(State.LOOSE_CALLS_MAX);
  }
}
