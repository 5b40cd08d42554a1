package fengsui.check.hands;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.check.product.Ports;
import fengsui.check.product.ProductProcess;
import fengsui.check.proof.ArchiveProof;
import fengsui.check.town.CheckTown;
import fengsui.check.town.PrepareTown;
import fengsui.check.town.TownSize;
import fengsui.domain.CommandId;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentCommand.OrderForce;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.geo.Location;
import fengsui.domain.geo.LocationSource;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many seats at one product, which runs in a process of its own and is spoken to by HTTP alone. */
class ManyHandsIT {
  private static final int SEATS = 50;
  private static final int UNITS = 24;
  private static final int ROUNDS = 20;

  /** Acknowledged commands before the plug is pulled. */
  private static final int STREAM = 400;

  @TempDir Path folder;

  private CheckTown town;
  private ProductProcess product;
  private List<SeatHand> seats;

  @BeforeEach
  void start() throws Exception {
    PrepareTown.run(data(), null, new TownSize(UNITS, 0, SEATS));
    town = CheckTown.read(data());
    var ports = Ports.free();
    product = ProductProcess.start(data(), CheckTown.REGION, ports, List.of());
    product.awaitFirstPage();
    seats = town.seats().stream().map(seat -> new SeatHand(seat, ports.console())).toList();
  }

  @AfterEach
  void stop() {
    product.close();
  }

  @Test
  void ofFiftySeatsThatOrderOneUnitAtOnceExactlyOneGetsIt() throws Exception {
    var incidents = new ArrayList<IncidentId>();
    for (var seat : seats) {
      incidents.add(openIncident(seat));
    }

    for (int round = 0; round < ROUNDS; round++) {
      var unit = unit(round);
      var held = new ArrayList<SeatHand.Held>();
      for (int i = 0; i < SEATS; i++) {
        var seat = seats.get(i);
        held.add(seat.prepare(seat.nextId(), order(incidents.get(i), unit)));
      }
      for (var request : held) {
        request.release();
      }
      var answers = new ArrayList<Answer>();
      for (var request : held) {
        answers.add(request.answer());
        request.close();
      }

      assertThat(answers.stream().filter(Answer::isDone)).as("round %d", round).hasSize(1);
      assertThat(answers.stream().filter(a -> !a.isDone()))
          .allSatisfy(
              a -> {
                assertThat(a.status()).isEqualTo(409);
                assertThat(a.code()).isEqualTo("UnitsNotAvailable");
                assertThat(a.takenUnits()).containsExactly(unit.value());
              });
    }

    product.close();
    assertThat(ArchiveProof.of(data()).doubleAssigned()).isZero();
  }

  @Test
  void theSameRequestSentTwiceMakesOneIncidentAndGivesTheFirstAnswerAgain() throws Exception {
    var seat = seats.getFirst();
    var id = seat.nextId();

    var first = seat.submit(id, incident());
    var second = seat.submit(id, incident());

    assertThat(first.isDone()).isTrue();
    assertThat(first.isRepeat()).isFalse();
    assertThat(second.isDone()).isTrue();
    assertThat(second.isRepeat()).isTrue();
    assertThat(second.firstEvent()).isEqualTo(first.firstEvent());
    product.close();
    assertThat(ArchiveProof.of(data()).doneTwice()).isZero();
  }

  @Test
  void theSameRequestSentTwiceAtOnceMakesOneIncident() throws Exception {
    var seat = seats.getFirst();
    var id = seat.nextId();

    Answer first;
    Answer second;
    try (var one = seat.prepare(id, incident());
        var other = seat.prepare(id, incident())) {
      one.release();
      other.release();
      first = one.answer();
      second = other.answer();
    }

    assertThat(first.firstEvent()).isEqualTo(second.firstEvent());
    assertThat(first.isDone()).isTrue();
    assertThat(second.isDone()).isTrue();
    product.close();
    assertThat(ArchiveProof.of(data()).doneTwice()).isZero();
  }

  @Test
  void anOrderThatCannotBeDoneIsRefusedByName() throws Exception {
    var seat = seats.getFirst();
    var closed = openIncident(seat);
    seat.submit(new CloseIncident(closed, new Outcome(OutcomeKind.NO_FORCE_NEEDED, "")));
    var open = openIncident(seat);
    var other = openIncident(seat);
    seat.submit(order(other, unit(0)));
    seat.submit(new PutOutOfService(unit(1), "保养"));

    var toClosed = seat.submit(order(closed, unit(2)));
    var busy = seat.submit(order(open, unit(0)));
    var outOfService = seat.submit(order(open, unit(1)));
    var unknown = seat.submit(order(open, new UnitId("NOBODY")));

    assertThat(toClosed.code()).isEqualTo("IncidentIsClosed");
    assertThat(busy.code()).isEqualTo("UnitsNotAvailable");
    assertThat(busy.takenUnits()).containsExactly(unit(0).value());
    assertThat(busy.firstEvent().toString()).contains(other.value());
    assertThat(outOfService.code()).isEqualTo("UnitsNotAvailable");
    assertThat(outOfService.takenUnits()).containsExactly(unit(1).value());
    assertThat(outOfService.firstEvent().toString()).contains("OUT_OF_SERVICE");
    assertThat(unknown.code()).isEqualTo("NotFound");
    assertThat(unknown.firstEvent().toString()).contains("NOBODY");
  }

  @Test
  void everythingAcknowledgedBeforeAPowerCutIsThereOnceAfterIt() throws Exception {
    var acknowledged = new ConcurrentLinkedQueue<CommandId>();
    var wrong = new ConcurrentLinkedQueue<Throwable>();
    var enough = new CountDownLatch(STREAM);
    var hands = new ArrayList<Thread>();
    for (int i = 0; i < UNITS; i++) {
      var seat = seats.get(i);
      var unit = unit(i);
      hands.add(
          Thread.ofVirtual()
              .uncaughtExceptionHandler((thread, failure) -> wrong.add(failure))
              .start(() -> orderAndCancel(seat, unit, acknowledged, enough)));
    }

    assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
    product.kill();
    for (var hand : hands) {
      hand.join();
    }
    assertThat(wrong).isEmpty();
    product.close();
    product = ProductProcess.start(data(), CheckTown.REGION, product.ports(), List.of());
    product.awaitFirstPage();
    var afterwards = openIncident(seats.get(UNITS));
    product.close();

    var proof = ArchiveProof.of(data());
    assertThat(proof.missing(acknowledged)).isZero();
    assertThat(proof.gaps()).isZero();
    assertThat(proof.doneTwice()).isZero();
    assertThat(proof.doubleAssigned()).isZero();
    assertThat(afterwards.value()).isNotEmpty();
  }

  /** Goes on until the product is gone. */
  private static void orderAndCancel(
      SeatHand seat, UnitId unit, Queue<CommandId> acknowledged, CountDownLatch enough) {
    try {
      var incident = openIncident(seat);
      while (true) {
        var ordered = seat.submit(order(incident, unit));
        done(ordered, acknowledged, enough);
        var assignment = ordered.firstEvent().path("ordered").path(0).path("id").stringValue();
        done(
            seat.submit(new CancelAssignment(new AssignmentId(assignment), "换车")),
            acknowledged,
            enough);
      }
    } catch (IOException e) {
      // The plug was pulled.
      enough.countDown();
    }
  }

  private static void done(Answer answer, Queue<CommandId> acknowledged, CountDownLatch enough) {
    assertThat(answer.isDone()).as(answer.body().toString()).isTrue();
    acknowledged.add(answer.id());
    enough.countDown();
  }

  private Path data() {
    return folder.resolve("data");
  }

  private UnitId unit(int index) {
    return new UnitId(town.crews().get(index).unit());
  }

  private static IncidentId openIncident(SeatHand seat) throws IOException {
    var answer = seat.submit(incident());
    assertThat(answer.isDone()).as(answer.body().toString()).isTrue();
    return new IncidentId(answer.firstEvent().path("incident").path("id").stringValue());
  }

  private static CreateIncident incident() {
    return new CreateIncident(
        null,
        CheckTown.KIND,
        new AlarmLevel(1),
        new Location(new LonLat(82.07, 44.9), LocationSource.MAP, 20, ""),
        Situation.UNKNOWN);
  }

  private static OrderForce order(IncidentId incident, UnitId unit) {
    return new OrderForce(incident, List.of(unit), null, "");
  }
}
