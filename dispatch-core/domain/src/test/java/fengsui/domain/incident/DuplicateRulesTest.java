package fengsui.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Rejection;
import fengsui.domain.call.CallCommand.LinkCall;
import fengsui.domain.call.CallCommand.UnlinkCall;
import fengsui.domain.call.CallId;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.LinkDuplicate;
import fengsui.domain.incident.IncidentCommand.RaiseAlarm;
import fengsui.domain.incident.IncidentCommand.UnlinkDuplicate;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.testing.City;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DuplicateRulesTest {
  private final City city = City.small();

  @Test
  void theCallsOfADuplicateMoveAndComeBack() {
    var first = city.call();
    var primary = City.created(city.does("taker", City.create(first)));
    var second = city.call();
    var duplicate = City.created(city.does("taker", City.create(second)));

    city.does("taker", new LinkDuplicate(duplicate, primary));
    assertThat(city.incident(primary).calls()).containsExactly(first, second);
    assertThat(incidentOf(second)).isEqualTo(primary);
    assertThat(city.incident(duplicate).isOpen()).isTrue();

    city.does("taker", new UnlinkDuplicate(duplicate, "other street"));
    assertThat(city.incident(primary).calls()).containsExactly(first);
    assertThat(city.incident(duplicate).calls()).containsExactly(second);
    assertThat(incidentOf(second)).isEqualTo(duplicate);
    assertThat(city.incident(duplicate).duplicateOf()).isNull();
  }

  @Test
  void aCallThatWasTakenOutMeanwhileDoesNotComeBack() {
    var call = city.call();
    var duplicate = City.created(city.does("taker", City.create(call)));
    var primary = city.fire();
    city.does("taker", new LinkDuplicate(duplicate, primary));
    city.does("taker", new UnlinkCall(call, "prank"));
    city.does("taker", new UnlinkDuplicate(duplicate, "other street"));

    assertThat(city.incident(duplicate).calls()).isEmpty();
    assertThat(incidentOf(call)).isNull();
  }

  @Test
  void aCallForADuplicateGoesToTheIncidentThatAnswersIt() {
    var primary = city.fire();
    var duplicate = city.fire();
    city.does("taker", new LinkDuplicate(duplicate, primary));

    city.does("taker", City.logCall(duplicate));
    var loose = city.call();
    city.does("taker", new LinkCall(loose, duplicate));

    assertThat(city.incident(primary).calls()).hasSize(2);
    assertThat(incidentOf(loose)).isEqualTo(primary);
  }

  @Test
  void anIncidentIsNotItsOwnDuplicate() {
    var incident = city.fire();
    assertThat(city.refused("taker", new LinkDuplicate(incident, incident)))
        .isInstanceOf(Rejection.WrongLink.class);
  }

  @Test
  void anIncidentWithForceIsNotADuplicate() {
    var incident = city.fire();
    city.order(incident, "E11");
    assertThat(city.refused("taker", new LinkDuplicate(incident, city.fire())))
        .isInstanceOf(Rejection.ForceStillCommitted.class);
  }

  @Test
  void duplicatesMakeNoChains() {
    var a = city.fire();
    var b = city.fire();
    var c = city.fire();
    city.does("taker", new LinkDuplicate(b, a));

    assertThat(city.refused("taker", new LinkDuplicate(b, a)))
        .isInstanceOf(Rejection.NothingChanges.class);
    assertThat(city.refused("taker", new LinkDuplicate(b, c)))
        .isInstanceOf(Rejection.WrongLink.class);
    assertThat(city.refused("taker", new LinkDuplicate(c, b)))
        .isEqualTo(new Rejection.IncidentIsDuplicate(b, a));
    assertThat(city.refused("taker", new LinkDuplicate(a, c)))
        .isInstanceOf(Rejection.WrongLink.class);
  }

  @Test
  void nothingIsLinkedToAClosedOrUnknownIncident() {
    var closed = city.fire();
    city.does("taker", new CloseIncident(closed, new Outcome(OutcomeKind.RESOLVED, "")));
    var open = city.fire();

    assertThat(city.refused("taker", new LinkDuplicate(open, closed)))
        .isInstanceOf(Rejection.IncidentIsClosed.class);
    assertThat(city.refused("taker", new LinkDuplicate(closed, open)))
        .isInstanceOf(Rejection.IncidentIsClosed.class);
    assertThat(city.refused("taker", new LinkDuplicate(open, new IncidentId("X"))))
        .isEqualTo(new Rejection.NotFound("incident", "X"));
    assertThat(city.refused("taker", new UnlinkDuplicate(open, "x")))
        .isInstanceOf(Rejection.NothingChanges.class);
  }

  @Test
  void anIncidentTakesOnlySoManyCallsFromItsDuplicates() {
    var primary = city.fire();
    for (int i = 0; i < Incident.CALLS_MAX; i++) {
      city.does("taker", City.logCall(primary));
    }
    var duplicate = City.created(city.does("taker", City.create(city.call())));

    assertThat(city.refused("taker", new LinkDuplicate(duplicate, primary)))
        .isEqualTo(new Rejection.LimitReached("calls", Incident.CALLS_MAX));
  }

  @Test
  void aDuplicateCallsForNoForceOfItsOwn() {
    var duplicate = city.fire();
    city.does("taker", new LinkDuplicate(duplicate, city.fire()));
    assertThat(city.refused("taker", new RaiseAlarm(duplicate, new AlarmLevel(2), "big")))
        .isInstanceOf(Rejection.IncidentIsDuplicate.class);
  }

  private @Nullable IncidentId incidentOf(CallId call) {
    return city.state().calls().find(call).orElseThrow().incident();
  }
}
