package fengsui.mobile.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.Rejection;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.OrderForce;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.geo.LonLat;
import fengsui.domain.people.PersonId;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitId;
import fengsui.edge.testing.BadValues;
import fengsui.mobile.link.TestWorld.TestChannel;
import fengsui.protocol.phone.CrewMessage;
import fengsui.protocol.phone.CrewMessage.OutcomeKind;
import fengsui.protocol.phone.PhoneMessage;
import fengsui.protocol.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One phone's connection on the test's own clock. */
class PhoneLinkTest {
  private final TestWorld world = new TestWorld();
  private final TestChannel phone = new TestChannel();

  @Test
  void aConnectionWithoutHelloEndsAfterFiveSeconds() {
    world.connect(phone);
    world.pass(4.75);
    assertThat(phone.closedWhy).isEmpty();
    world.pass(0.5);
    assertThat(phone.last(CrewMessage.Goodbye.class).loginAgain()).isFalse();
    assertThat(phone.closedWhy).contains("Hello");
  }

  @Test
  void aConnectionThatIsRefusedPushesNoOtherOut() {
    for (int i = 1; i < PhoneLinks.LINKS_MAX; i++) {
      world.connect(new TestChannel());
    }
    world.connect(phone);
    for (int i = 0; i < PhoneLinks.GREETING_MAX; i++) {
      assertThat(world.links.open(new TestChannel())).isEmpty();
    }
    world.run();
    assertThat(phone.closedWhy).isEmpty();
  }

  @Test
  void theViewComesAtOnceAndAfterEachChange() {
    world.hello(phone, "crew11");
    assertThat(phone.last(CrewMessage.Changed.class).view().orders()).isEmpty();
    var order = world.order("E11");
    assertThat(phone.last(CrewMessage.Changed.class).view().orders().getFirst().assignment().id())
        .isEqualTo(order);
  }

  @Test
  void aDutyDeskSeesAllUnitsOfItsArea() {
    world.hello(phone, "desk1");
    assertThat(phone.last(CrewMessage.Changed.class).view().units())
        .extracting(unit -> unit.id().value())
        .containsExactly("E11", "L12", "R13");
  }

  @Test
  void onlyTheNewestViewWaitsForAPhoneThatIsSlow() {
    phone.stalled = true;
    world.hello(phone, "crew11");
    var order = world.order("E11");
    world.core.centre(c -> c.does("commander", new AcknowledgeAssignment(order)));
    assertThat(phone.all(CrewMessage.Changed.class)).hasSize(1);
    phone.stalled = false;
    phone.underWay.getFirst().accept(true);
    world.run();
    assertThat(phone.all(CrewMessage.Changed.class)).hasSize(2);
    assertThat(
            phone.last(CrewMessage.Changed.class).view().orders().getFirst().assignment().status())
        .isEqualTo(AssignmentStatus.ACKNOWLEDGED);
    assertThat(world.counts.coalesced).isPositive();
  }

  @Test
  void aPhoneWhoseNetworkTakesNothingIsDropped() {
    var link = world.connect(phone);
    phone.stalled = true;
    link.received(Wire.text(new PhoneMessage.Hello("crew11")));
    world.run();
    world.pass(10.5, link);
    assertThat(world.counts.droppedWhy).isEqualTo("stopped reading");
  }

  @Test
  void aPhoneThatAnswersNoPingIsDropped() {
    var link = world.hello(phone, "crew11");
    world.pass(30, link);
    assertThat(phone.pings).isBetween(5, 7);
    assertThat(phone.closedWhy).isEmpty();
    world.pass(20.5);
    assertThat(world.counts.droppedWhy).isEqualTo("silent");
  }

  @Test
  void aPulseComesEverySecond() {
    var link = world.hello(phone, "crew11");
    world.pass(5.1, link);
    assertThat(phone.all(CrewMessage.Pulse.class)).hasSize(5);
  }

  @Test
  void aSessionThatEndedSaysGoodbyeAndLogInAgain() {
    var link = world.hello(phone, "crew11/1");
    world.revoked.add("crew11/1");
    world.pass(5.5, link);
    assertThat(phone.last(CrewMessage.Goodbye.class).loginAgain()).isTrue();
    assertThat(phone.closedWhy).isNotEmpty();
  }

  @Test
  void aRenewedTokenKeepsTheConnection() {
    var link = world.hello(phone, "crew11/1");
    link.received(Wire.text(new PhoneMessage.Hello("crew11/2")));
    world.revoked.add("crew11/1");
    world.pass(6, link);
    assertThat(phone.all(CrewMessage.Goodbye.class)).isEmpty();
  }

  @Test
  void anotherPersonDoesNotTakeOverAConnection() {
    var link = world.hello(phone, "crew11");
    link.received(Wire.text(new PhoneMessage.Hello("crew21")));
    world.run();
    assertThat(phone.all(CrewMessage.Goodbye.class)).hasSize(1);
  }

  @Test
  void whoIsNoResponderIsTurnedAway() {
    world.hello(phone, "taker");
    assertThat(phone.all(CrewMessage.Changed.class)).isEmpty();
    assertThat(phone.all(CrewMessage.Goodbye.class)).hasSize(1);
  }

  @Test
  void aReportBeforeHelloEndsTheConnection() {
    var link = world.connect(phone);
    link.received("{\"type\":\"Report\"}");
    world.run();
    assertThat(phone.all(CrewMessage.Goodbye.class)).hasSize(1);
  }

  @Test
  void aLostSubscriptionIsTakenUpAgain() {
    var link = world.hello(phone, "crew11");
    world.core.dropAll();
    world.pass(0.5, link);
    var order = world.order("E11");
    assertThat(phone.last(CrewMessage.Changed.class).view().orders().getFirst().assignment().id())
        .isEqualTo(order);
  }

  @Test
  void aReportIsDoneOnceHoweverOftenItIsSent() {
    var link = world.hello(phone, "crew11");
    var submit = Wire.text(TestWorld.submit(1, new AcknowledgeAssignment(world.order("E11"))));
    link.received(submit);
    link.received(submit);
    world.run();
    assertThat(phone.all(CrewMessage.Outcome.class))
        .containsExactly(
            new CrewMessage.Outcome(TestWorld.id(1), OutcomeKind.DONE, null),
            new CrewMessage.Outcome(TestWorld.id(1), OutcomeKind.DONE, null));
  }

  @Test
  void reportsAreNotTriedWhileTheCoreIsAwayAndKeepTheirOrder() {
    var link = world.hello(phone, "crew11");
    var order = world.order("E11");
    world.core.setAvailable(false);
    link.received(Wire.text(TestWorld.submit(1, new AcknowledgeAssignment(order))));
    link.received(
        Wire.text(TestWorld.submit(2, new ReportAssignment(order, AssignmentStatus.EN_ROUTE))));
    world.run();
    assertThat(phone.all(CrewMessage.Outcome.class))
        .extracting(CrewMessage.Outcome::kind)
        .containsExactly(OutcomeKind.TRY_AGAIN, OutcomeKind.TRY_AGAIN);
  }

  @Test
  void noReportOvertakesOneWhoseSessionHadEnded() {
    var link = world.hello(phone, "crew11/old");
    var order = world.order("E11");
    world.revoked.add("crew11/old");
    link.received(Wire.text(TestWorld.submit(1, new AcknowledgeAssignment(order))));
    link.received(Wire.text(new PhoneMessage.Hello("crew11/new")));
    link.received(
        Wire.text(TestWorld.submit(2, new ReportAssignment(order, AssignmentStatus.EN_ROUTE))));
    world.run();
    assertThat(phone.all(CrewMessage.Outcome.class))
        .containsExactly(new CrewMessage.Outcome(TestWorld.id(2), OutcomeKind.TRY_AGAIN, null));
  }

  @Test
  void aPhoneWhoseTurnFailsKeepsNoOtherFromItsPulse() {
    var others =
        Stream.generate(TestChannel::new).limit(8).peek(c -> world.hello(c, "crew21")).toList();
    world.hello(phone, "crew11");
    world.unknowable.add("crew11");
    for (int tick = 0; tick < 8; tick++) {
      assertThatThrownBy(() -> world.pass(0.25)).hasMessageContaining("away");
    }
    world.run();
    assertThat(others).allSatisfy(c -> assertThat(c.all(CrewMessage.Pulse.class)).isNotEmpty());
  }

  @Test
  void anOrderByAPhoneIsRefusedByName() {
    var link = world.hello(phone, "crew11");
    var fire = world.core.centre(City::fire);
    link.received(Wire.text(TestWorld.submit(1, new OrderForce(fire, City.ids("E21"), null, ""))));
    world.run();
    var outcome = phone.last(CrewMessage.Outcome.class);
    assertThat(outcome.kind()).isEqualTo(OutcomeKind.REFUSED);
    assertThat(outcome.rejection()).isInstanceOf(Rejection.NotAllowed.class);
  }

  @Test
  void aReportThatCannotBeReadIsRefusedByItsId() {
    var link = world.hello(phone, "crew11");
    link.received(
        "{\"type\":\"Submit\",\"id\":{\"sender\":\"phone\",\"counter\":7},\"deviceTime\":1,"
            + "\"command\":{\"type\":\"ReportAssignment\",\"assignment\":\"a\",\"status\":\"x\"}}");
    world.run();
    assertThat(phone.last(CrewMessage.Problem.class).field()).isEqualTo("command.status");
    assertThat(phone.last(CrewMessage.Outcome.class).id()).isEqualTo(TestWorld.id(7));
    assertThat(phone.last(CrewMessage.Outcome.class).kind()).isEqualTo(OutcomeKind.REFUSED);
  }

  @Test
  void aPositionCountsFromItsReceiptWhateverThePhonesClockSays() {
    var link = world.hello(phone, "crew11");
    var hourAhead = Instant.parse("2026-06-01T01:00:00Z");
    link.received(
        Wire.text(new PhoneMessage.Report(new LonLat(82.07, 44.9), 90, 12.5, 8, hourAhead)));
    var kept = world.positions.latest(new UnitId("E11")).orElseThrow();
    assertThat(kept.deviceTime()).isEqualTo(hourAhead);
    assertThat(Duration.between(kept.receivedAt(), hourAhead))
        .isGreaterThan(Duration.ofMinutes(59));
  }

  @Test
  void positionsThatComeTooFastAreLeftOut() {
    var link = world.hello(phone, "crew11");
    var report = new PhoneMessage.Report(new LonLat(82.07, 44.9), -1, -1, 8, Instant.EPOCH);
    for (int i = 0; i < 8; i++) {
      link.received(Wire.text(report));
    }
    assertThat(world.counts.positionsLeftOut).isEqualTo(3);
  }

  @Test
  void aPhoneThatFloodsIsTurnedAway() {
    var link = world.hello(phone, "crew11");
    for (int i = 0; i < 60; i++) {
      link.received("{}");
    }
    world.run();
    assertThat(phone.all(CrewMessage.Goodbye.class)).hasSize(1);
  }

  @Test
  void whoIsOpenIsPresentUntilTheLastConnectionIsGone() {
    var first = world.hello(phone, "crew11");
    var second = world.hello(new TestChannel(), "crew11");
    world.links.closed(first);
    assertThat(world.presence.isPresent(new PersonId("crew11"))).isTrue();
    world.links.closed(second);
    assertThat(world.presence.isPresent(new PersonId("crew11"))).isFalse();
    assertThat(world.counts.open).isZero();
  }

  @Test
  void aRevokedPhoneIsSentAwayAtOnce() {
    var link = world.hello(phone, "crew11/1");
    world.revoked.add("crew11/1");

    world.pass(0.25, link);

    assertThat(phone.last(CrewMessage.Goodbye.class).loginAgain()).isTrue();
    assertThat(phone.closedWhy).isNotEmpty();
  }

  @Test
  void aRevokedPhoneNeitherReadsNorMovesItsUnitUntilItIsSentAway() {
    var link = world.hello(phone, "crew11/1");
    var before = phone.all(CrewMessage.Changed.class).size();
    world.revoked.add("crew11/1");

    world.order("E11");
    assertThat(phone.all(CrewMessage.Changed.class)).hasSize(before);
    assertThat(phone.last(CrewMessage.Goodbye.class).loginAgain()).isTrue();

    var other = world.hello(new TestChannel(), "crew11/2");
    world.revoked.add("crew11/2");
    var report = new PhoneMessage.Report(new LonLat(82.07, 44.9), -1, -1, 8, Instant.EPOCH);
    other.received(Wire.text(report));
    link.received(Wire.text(report));
    assertThat(world.positions.latest(new UnitId("E11"))).isEmpty();
  }

  @Test
  void whoOpensSocketsAndSaysNothingKeepsNobodyOut() {
    var first = new TestChannel();
    world.connect(first);
    for (int i = 1; i < PhoneLinks.GREETING_MAX; i++) {
      world.connect(new TestChannel());
    }
    world.run();
    assertThat(first.closedWhy).isEmpty();

    world.hello(phone, "crew11");

    assertThat(first.closedWhy).contains("without Hello");
    assertThat(phone.all(CrewMessage.Changed.class)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"Submit\",\"id\":{\"sender\":\"s\",\"counter\":1},\"deviceTime\":1,"
            + "\"command\":{\"type\":\"ReportAssignment\",\"assignment\":\"a-1\",\"status\":"
            + "\"EN_ROUTE\"}}",
        "{\"type\":\"Submit\",\"id\":{\"sender\":\"s\",\"counter\":1},\"deviceTime\":1,"
            + "\"late\":{\"occurredAt\":1,\"source\":\"RADIO\",\"reason\":\"r\"},"
            + "\"command\":{\"type\":\"AddNote\",\"incident\":\"I-1\",\"text\":\"x\"}}",
        "{\"type\":\"Report\",\"point\":{\"lon\":82.0,\"lat\":44.0},\"headingDegrees\":1,"
            + "\"speedMetersPerSecond\":1,\"accuracyMeters\":1,\"deviceTime\":1}"
      })
  void aSpoiledFieldIsNamed(String good) {
    var link = world.hello(phone, "crew11");
    for (var spoiled : BadValues.of(good)) {
      phone.sent.clear();
      link.received(spoiled.json());
      world.pass(0.25, link);
      var problems = phone.all(CrewMessage.Problem.class);
      if (spoiled.isOfWrongType()) {
        assertThat(problems).as(spoiled.toString()).hasSize(1);
      }
      for (var problem : problems) {
        assertThat(problem.code()).isEqualTo("Malformed");
        assertThat(spoiled.isNamedBy(problem.field())).as(spoiled + ": " + problem).isTrue();
      }
    }
    assertThat(phone.closedWhy).isEmpty();
  }

  @Test
  void whatIsNoDocumentIsMalformed() {
    var link = world.hello(phone, "crew11");
    for (var text : BadValues.NO_DOCUMENTS) {
      phone.sent.clear();
      link.received(text);
      world.pass(0.25, link);
      assertThat(phone.last(CrewMessage.Problem.class).code()).isEqualTo("Malformed");
    }
  }
}
