package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fengsui.console.testing.TestConsole;
import fengsui.console.testing.TestSeat;
import fengsui.domain.CommandId;
import fengsui.domain.SenderId;
import fengsui.domain.geo.LonLat;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.Position;
import fengsui.protocol.Reply;
import fengsui.protocol.console.BoardMessage.Delta;
import fengsui.protocol.console.BoardMessage.Goodbye;
import fengsui.protocol.console.BoardMessage.Outcome;
import fengsui.protocol.console.BoardMessage.Problem;
import fengsui.protocol.console.BoardMessage.Pulse;
import fengsui.protocol.console.BoardMessage.Welcome;
import fengsui.protocol.console.SeatMessage.Hello;
import fengsui.protocol.console.SeatMessage.Settle;
import fengsui.protocol.console.SeatMessage.Submit;
import fengsui.protocol.wire.Wire;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsoleServerTest {
  @RegisterExtension private static final TestConsole console = new TestConsole();

  @Test
  void aSeatIsWelcomedSeesEverythingAndThenEveryChange() {
    try (var seat = new TestSeat(console, console.token("commander"))) {
      seat.say(new Hello("", 0));

      assertThat(seat.next(Welcome.class).person().id().value()).isEqualTo("commander");
      var full = seat.next(Delta.class);
      assertThat(full.from()).isZero();
      assertThat(full.upserts().units()).hasSize(6);
      assertThat(seat.next(Pulse.class).core().acceptsCommands()).isTrue();

      console.core.does("taker", City.create(null));
      var delta = seat.next(Delta.class);
      assertThat(delta.from()).isGreaterThanOrEqualTo(full.to());
      assertThat(delta.upserts().incidents()).hasSize(1);
    }
  }

  @Test
  void aCommandOfASeatIsDecidedAnsweredAndSeenByTheOthers() {
    try (var taker = new TestSeat(console, console.token("taker"));
        var commander = new TestSeat(console, console.token("commander"))) {
      commander.say(new Hello("", 0));
      commander.next(Delta.class);
      var id = new CommandId(new SenderId("tab-1"), 1);
      var submit = new Submit(id, 10_000, null, City.create(null));

      taker.say(submit);

      var outcome = taker.next(Outcome.class);
      assertThat(outcome.id()).isEqualTo(id);
      assertThat(outcome.reply()).isInstanceOf(Reply.Decided.class);
      assertThat(commander.next(Delta.class).upserts().incidents()).isNotEmpty();

      taker.say(submit);
      assertThat(((Reply.Decided) taker.next(Outcome.class).reply()).repeat()).isTrue();
      commander.say(new Settle(id));
      assertThat(commander.next(Outcome.class).reply()).isInstanceOf(Reply.NeverArrived.class);
    }
  }

  @Test
  void aMessageThatCannotBeReadIsAnsweredWithTheField() {
    try (var seat = new TestSeat(console, console.token("taker"))) {
      seat.sayText("{\"type\":\"Hello\",\"history\":\"\",\"after\":\"x\"}");
      assertThat(seat.next(Problem.class).field()).isEqualTo("after");
      seat.sayText("not json");
      assertThat(seat.next(Problem.class).code()).isEqualTo("Malformed");
    }
  }

  @Test
  void positionsComeAsBinaryFrames() {
    var now = Instant.now();
    console.positions.report(
        new Position(
            new UnitId("E11"),
            new LonLat(82.07, 44.9),
            90,
            10,
            5,
            now,
            now,
            Position.PositionSource.PHONE));
    try (var seat = new TestSeat(console, console.token("commander"))) {
      seat.say(new Hello("", 0));

      await().until(() -> seat.frames() > 0);
    }
  }

  @Test
  void aLogoutEndsTheSocketsOfTheSession() {
    var token = console.token("commander");
    try (var seat = new TestSeat(console, token)) {
      seat.say(new Hello("", 0));
      seat.next(Welcome.class);

      assertThat(console.post("/api/v1/logout", token, "").statusCode()).isEqualTo(204);

      assertThat(seat.next(Goodbye.class).loginAgain()).isTrue();
      assertThat(console.get("/api/v1/me", token).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aSocketOpensNeitherWithoutASessionNorForAResponderNorFromAnotherSite() {
    assertThatThrownBy(() -> new TestSeat(console, "nonsense"))
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
    assertThatThrownBy(() -> new TestSeat(console, console.token("crew11")))
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
    var elsewhere =
        console
            .http
            .newWebSocketBuilder()
            .header("Authorization", "Bearer " + console.token("commander"))
            .header("Origin", "https://elsewhere.example")
            .buildAsync(console.socketUri(), new WebSocket.Listener() {});
    assertThatThrownBy(elsewhere::join).hasCauseInstanceOf(WebSocketHandshakeException.class);
  }

  @Test
  void theSameCommandOverHttpIsAnsweredTheSameWay() {
    var token = console.token("taker");
    var body =
        "{\"type\":\"Submit\",\"id\":{\"sender\":\"curl-1\",\"counter\":%d},\"ttlMillis\":10000,"
            + "\"command\":{\"type\":\"%s\"}}";
    var create = Wire.text(City.create(null));
    var first = body.formatted(1, "X").replace("{\"type\":\"X\"}", create);

    var answer = console.post("/api/v1/commands", token, first);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("IncidentCreated");
    assertThat(console.post("/api/v1/commands", token, first).body()).contains("\"repeat\":true");

    var refused =
        console.post(
            "/api/v1/commands",
            token,
            body.formatted(2, "X")
                .replace(
                    "{\"type\":\"X\"}",
                    "{\"type\":\"AddNote\",\"incident\":\"I-404\",\"text\":\"x\"}"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("\"code\":\"NotFound\"");
    var system = console.post("/api/v1/commands", token, body.formatted(3, "TimersDue"));
    assertThat(system.statusCode()).isEqualTo(400);
  }
}
