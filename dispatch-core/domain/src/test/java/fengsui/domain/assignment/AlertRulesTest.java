package fengsui.domain.assignment;

import static fengsui.domain.testing.City.orderOf;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Recorded;
import fengsui.domain.Rejection;
import fengsui.domain.Step;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReceiveAlert;
import fengsui.domain.assignment.AssignmentEvent.AlertEscalated;
import fengsui.domain.assignment.AssignmentEvent.AlertRepeated;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.station.ReferenceCommand.SetAlertPolicy;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertRulesTest {
  private final City city = City.small();

  @Test
  void anOrderGoesOutOnTheRoutesOfItsKindOfForce() {
    var policy = new AlertPolicy(List.of(AlertRoute.SMS, AlertRoute.APP), 9, 60, 0);
    city.does("admin", new SetAlertPolicy(ForceKind.NATIONAL, policy));

    var alert = city.assignment(city.order(city.fire(), "E11")).alert();

    assertThat(alert.round()).isEqualTo(1);
    assertThat(alert.deliveries())
        .extracting(Delivery::route)
        .containsExactly(AlertRoute.APP, AlertRoute.SMS);
    assertThat(alert.dueAt()).isEqualTo(city.now().plusSeconds(9));
  }

  @Test
  void anOrderThatNoDeviceReceivesIsAlertedAgainThenEscalatesUntilSomebodyActs() {
    var id = city.order(city.fire(), "E11");

    assertThat(city.after(4).timers()).isEqualTo(new Step.Nothing());
    assertThat(fired(city.after(1))).isEqualTo(new AlertRepeated(id, 2, city.now().plusSeconds(5)));
    assertThat(city.assignment(id).alert().lastSentAt()).isEqualTo(city.now());
    assertThat(fired(city.after(5)))
        .isEqualTo(new AlertEscalated(id, false, city.now().plusSeconds(30)));
    var escalatedAt = city.now();
    assertThat(fired(city.after(30)))
        .isEqualTo(new AlertEscalated(id, false, city.now().plusSeconds(30)));
    assertThat(city.assignment(id).alert().escalatedAt()).isEqualTo(escalatedAt);

    city.does("taker", new AcknowledgeAssignment(id));
    assertThat(city.after(30).timers()).isEqualTo(new Step.Nothing());
    assertThat(city.assignment(id).alert().isReceived()).isTrue();
  }

  @Test
  void anOrderThatNobodyAcknowledgesIsNoticedFromWhenItWasSent() {
    var id = city.order(city.fire(), "E11");
    city.after(3).does("crew11", new ReceiveAlert(id, AlertRoute.APP));

    assertThat(city.assignment(id).status()).isEqualTo(AssignmentStatus.RECEIVED);
    assertThat(city.after(16).timers()).isEqualTo(new Step.Nothing());
    assertThat(fired(city.after(1)))
        .isEqualTo(new AlertRepeated(id, 2, city.now().plusSeconds(20)));
    assertThat(fired(city.after(20)))
        .isEqualTo(new AlertEscalated(id, true, city.now().plusSeconds(30)));
  }

  @Test
  void inALaterRoundTheAcknowledgementCountsFromThatRound() {
    var id = city.order(city.fire(), "E11");
    city.after(5).timers();
    var repeated = city.now();
    city.after(2).does("crew11", new ReceiveAlert(id, AlertRoute.APP));

    assertThat(city.assignment(id).alert().dueAt()).isEqualTo(repeated.plusSeconds(20));
  }

  @Test
  void anotherRouteIsRecordedAndTheSameOneChangesNothing() {
    var id = city.order(city.fire(), "E11");
    city.does("crew11", new ReceiveAlert(id, AlertRoute.APP));
    var dueAt = city.assignment(id).alert().dueAt();
    city.after(1).does("desk1", new ReceiveAlert(id, AlertRoute.DUTY_DESK));
    city.does("desk1", new ReceiveAlert(id, AlertRoute.VOICE));

    var alert = city.assignment(id).alert();
    assertThat(alert.deliveries()).hasSize(3).allMatch(d -> d.receivedAt() != null);
    assertThat(alert.deliveries().getFirst().device()).isEqualTo(City.author("crew11").device());
    assertThat(alert.dueAt()).isEqualTo(dueAt);
    assertThat(alert.receivedAt()).isEqualTo(City.START);
    assertThat(city.refused("crew11", new ReceiveAlert(id, AlertRoute.APP)))
        .isInstanceOf(Rejection.NothingChanges.class);
  }

  @Test
  void aReceiptAfterTheAcknowledgementDoesNotStartTheWaitingAgain() {
    var id = city.order(city.fire(), "E11");
    city.does("taker", new AcknowledgeAssignment(id));
    city.does("crew11", new ReceiveAlert(id, AlertRoute.APP));

    assertThat(city.assignment(id).status()).isEqualTo(AssignmentStatus.ACKNOWLEDGED);
    assertThat(city.state().nextDue()).isNull();
    assertThat(city.refused("taker", new AcknowledgeAssignment(id)))
        .isInstanceOf(Rejection.NothingChanges.class);
  }

  @Test
  void anEscalatedAlertThatIsReceivedKeepsItsBeat() {
    var id = city.order(city.fire(), "E11");
    city.after(5).timers();
    city.after(5).timers();
    var dueAt = city.assignment(id).alert().dueAt();
    city.after(1).does("crew11", new ReceiveAlert(id, AlertRoute.APP));

    assertThat(city.assignment(id).alert().dueAt()).isEqualTo(dueAt);
  }

  @Test
  void aCancelledOrderIsNotWaitedForAndNotReceived() {
    var id = city.order(city.fire(), "E11");
    city.does("commander", new CancelAssignment(id, "x"));

    assertThat(city.after(60).timers()).isEqualTo(new Step.Nothing());
    assertThat(city.refused("crew11", new ReceiveAlert(id, AlertRoute.APP)))
        .isInstanceOf(Rejection.NothingChanges.class);
  }

  @Test
  void aLateOrderWaitsFromNow() {
    var incident = city.fire();
    city.after(3_600);
    var record = city.doesLate("commander", 3_000, orderOf(incident, "E11"));

    var ordered = ((ForceOrdered) record.events().getFirst()).ordered().getFirst();
    assertThat(ordered.orderedAt()).isEqualTo(city.now().minusSeconds(3_000));
    assertThat(ordered.alert().dueAt()).isEqualTo(city.now().plusSeconds(5));
    assertThat(city.timers()).isEqualTo(new Step.Nothing());
  }

  @Test
  void manyAlertsFireInSeveralRecordsWithoutLosingOne() {
    var units = new ArrayList<String>();
    for (int i = 0; i < 250; i++) {
      var name = "X" + i;
      units.add(name);
      var definition = SmallCity.unit(name, UnitKind.RESCUE, "S1", Map.of(), 4);
      city.does("admin", new DefineUnit(definition));
    }
    var incident = city.fire();
    for (int from = 0; from < 250; from += 50) {
      var named = units.subList(from, from + 50).toArray(String[]::new);
      city.does("commander", orderOf(incident, named));
    }

    city.after(5);
    assertThat(events(city.timers())).hasSize(AlertRules.TIMERS_PER_RECORD_MAX);
    assertThat(events(city.timers())).hasSize(50);
    assertThat(city.timers()).isEqualTo(new Step.Nothing());
  }

  private static Object fired(City city) {
    return events(city.timers()).getFirst();
  }

  private static List<?> events(Step step) {
    Recorded record = ((Step.New) step).record();
    return record.events();
  }
}
