package fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.bus.MemoryPositions;
import fengsui.bus.MemoryRateLimit;
import fengsui.console.testing.ManualThread;
import fengsui.console.testing.TinyCore;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.domain.testing.City;
import fengsui.edge.testing.BadValues;
import fengsui.protocol.Replica;
import fengsui.protocol.Reply;
import fengsui.protocol.Session;
import fengsui.protocol.console.BoardMessage;
import fengsui.protocol.console.BoardMessage.Outcome;
import fengsui.protocol.console.BoardMessage.Problem;
import fengsui.protocol.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a seat says, in every wrong way: each is answered with its field and changes nothing. */
class SeatTalkTest {
  private static final String HELLO = "{\"type\":\"Hello\",\"history\":\"\",\"after\":0}";

  private final ManualThread thread = new ManualThread(City.START);
  private final TinyCore core = new TinyCore();
  private final Replica replica = new Replica(core, thread::nanoTime);
  private final Board board = new Board(replica, new MemoryPositions(), thread, thread);
  private Instant rateTime = City.START;
  private final SeatTalk talk =
      new SeatTalk(
          board,
          new Submissions(core, new MemoryRateLimit(() -> rateTime)),
          new ProposalTalk(board, replica, (request, area) -> new CompletableFuture<>()),
          new AdviceRound(
              board,
              replica,
              (area, after, worth) -> new CompletableFuture<>(),
              thread,
              AdvicePolicy.DEFAULT));
  private final Seat seat = open();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"Hello\",\"history\":\"h\",\"after\":1}",
        "{\"type\":\"Settle\",\"id\":{\"sender\":\"s\",\"counter\":1}}",
        "{\"type\":\"Viewport\",\"bounds\":{\"southWest\":{\"lon\":82.0,\"lat\":44.0},"
            + "\"northEast\":{\"lon\":83.0,\"lat\":45.0}}}",
        "{\"type\":\"DismissAdvice\",\"kind\":\"CLOSER\",\"incident\":\"I-1\","
            + "\"assignment\":\"I-1-1\"}",
        "{\"type\":\"Recommend\",\"subject\":\"form\",\"request\":{\"kind\":\"BUILDING_FIRE\","
            + "\"level\":1,\"point\":{\"lon\":82.0,\"lat\":44.9},\"exclude\":[],\"version\":1}}",
        "{\"type\":\"Submit\",\"id\":{\"sender\":\"s\",\"counter\":1},\"ttlMillis\":10000,"
            + "\"command\":{\"type\":\"OrderForce\",\"incident\":\"I-1\",\"units\":[\"E11\"],"
            + "\"recommendation\":\"r-1\",\"reason\":\"near\"}}",
        "{\"type\":\"Submit\",\"id\":{\"sender\":\"s\",\"counter\":1},\"ttlMillis\":10000,"
            + "\"late\":{\"occurredAt\":1,\"source\":\"RADIO\",\"reason\":\"r\"},"
            + "\"command\":{\"type\":\"AddNote\",\"incident\":\"I-1\",\"text\":\"x\"}}"
      })
  void aSpoiledFieldIsNamed(String good) {
    talk.heard(seat, HELLO);
    assertThat(problems(good)).as(good).isEmpty();
    long before = core.city().state().number();
    for (var spoiled : BadValues.of(good)) {
      var problems = problems(spoiled.json());
      if (spoiled.isOfWrongType()) {
        assertThat(problems).as(spoiled.toString()).isNotEmpty();
        assertThat(core.city().state().number()).isEqualTo(before);
      }
      for (var problem : problems) {
        assertThat(problem.code()).isIn("Malformed", "TooManyMessages");
        assertThat(problem.message()).isNotBlank();
        assertThat(problem.code().equals("TooManyMessages") || spoiled.isNamedBy(problem.field()))
            .as("%s: %s", spoiled, problem)
            .isTrue();
      }
      before = core.city().state().number();
    }
  }

  @Test
  void whatIsNoDocumentIsMalformed() {
    talk.heard(seat, HELLO);
    for (var text : BadValues.NO_DOCUMENTS) {
      assertThat(problems(text)).extracting(Problem::code).containsExactly("Malformed");
    }
  }

  @Test
  void aSeatThatNeverSaysHelloIsSentAway() {
    thread.advance(Board.HELLO_MILLIS_MAX + 2L * Board.PULSE_EVERY_MILLIS);

    assertThat(heard()).last().isInstanceOf(BoardMessage.Goodbye.class);
  }

  @Test
  void onePersonsCommandsAreLimitedAndTakenAgain() {
    talk.heard(seat, HELLO);
    for (int i = 1; i <= Submissions.PER_PERSON.permits(); i++) {
      assertThat(reply(i)).isInstanceOf(Reply.Decided.class);
    }
    assertThat(reply(1_000)).isEqualTo(new Reply.Unavailable(Submissions.tooMany()));

    rateTime = rateTime.plus(Submissions.PER_PERSON.window());
    assertThat(reply(1_000)).isInstanceOf(Reply.Decided.class);
  }

  /** What the core, or who stands before it, says to one more command. */
  private Reply reply(int counter) {
    thread.advance(500);
    heard();
    talk.heard(
        seat,
        "{\"type\":\"Submit\",\"id\":{\"sender\":\"s\",\"counter\":"
            + counter
            + "},\"ttlMillis\":10000,"
            + "\"command\":{\"type\":\"AddNote\",\"incident\":\"I-1\",\"text\":\"x\"}}");
    thread.settle();
    return heard().stream()
        .filter(Outcome.class::isInstance)
        .map(outcome -> ((Outcome) outcome).reply())
        .findFirst()
        .orElseThrow();
  }

  private List<Problem> problems(String text) {
    thread.advance(500);
    rateTime = rateTime.plusMillis(500);
    heard();
    talk.heard(seat, text);
    thread.settle();
    return heard().stream().filter(Problem.class::isInstance).map(Problem.class::cast).toList();
  }

  private List<BoardMessage> heard() {
    var heard = new ArrayList<BoardMessage>();
    for (var next = seat.outbox().poll(); next != null; next = seat.outbox().poll()) {
      if (next instanceof Frame.Json text) {
        heard.add(Wire.read(Frames.text(text), BoardMessage.class));
      }
    }
    return heard;
  }

  private Seat open() {
    var person = new PersonId("taker");
    var session =
        new Session("session", person, new DeviceId("tab"), City.START.plus(Duration.ofHours(12)));
    var opened =
        board.open(new SeatPass(session, "token", token -> Optional.of(session)), new SeatOutbox());
    core.verifyWith(token -> Optional.of(session));
    thread.settle();
    return opened;
  }
}
