package fengsui.check.load;

import fengsui.check.town.CheckTown.Seat;
import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.SenderId;
import fengsui.domain.call.CallCommand;
import fengsui.protocol.console.PositionFrame;
import fengsui.protocol.console.SeatMessage;
import fengsui.protocol.wire.Wire;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One console with its socket, following every delta. A gap in the numbers is a problem. Only
 * consoles that watch statuses read deltas whole. Belongs to the event loop.
 */
final class SeatClient {
  private static final int TTL_MILLIS = 10_000;

  private final Seat seat;
  private final Ledger ledger;
  private final SenderId sender;
  private final Map<Long, Consumer<JsonNode>> waiting = new HashMap<>();
  private final Map<String, Long> watched = new HashMap<>();
  private long counter;
  private long number;
  private @Nullable WebSocket socket;

  SeatClient(Seat seat, Ledger ledger, String run) {
    this.seat = seat;
    this.ledger = ledger;
    this.sender = new SenderId(run + "-" + seat.person());
  }

  Future<WebSocket> connect(WebSocketClient client, int port) {
    var options =
        new WebSocketConnectOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setURI("/ws")
            .addHeader("Authorization", "Bearer " + seat.token());
    return client
        .connect(options)
        .onSuccess(
            opened -> {
              socket = opened;
              opened.exceptionHandler(e -> ledger.problem("socket: " + e));
              opened.binaryMessageHandler(this::received);
              opened.writeTextMessage(Wire.text(new SeatMessage.Hello("", 0)));
            });
  }

  String token() {
    return seat.token();
  }

  /** Hands in; {@code answer} gets the outcome's reply, whatever it is. */
  void submit(Command command, Consumer<JsonNode> answer) {
    var id = new CommandId(sender, ++counter);
    waiting.put(id.counter(), answer);
    if (command instanceof CallCommand.LogCall) {
      ledger.call(id);
    }
    var opened = socket;
    if (opened != null && !opened.isClosed()) {
      opened.writeTextMessage(Wire.text(new SeatMessage.Submit(id, TTL_MILLIS, null, command)));
    }
  }

  /** Measures when this status of an assignment shows here. */
  void watch(String assignment, String status, long sinceNanos) {
    watched.put(assignment + status, sinceNanos);
  }

  private void received(Buffer message) {
    if (message.getByte(0) == PositionFrame.VERSION) {
      return;
    }
    var json = message.toString();
    if (Scan.isType(json, "Delta")) {
      delta(json);
    } else if (Scan.isType(json, "Outcome")) {
      outcome(Wire.jsonMapper().readTree(json));
    } else if (!Scan.isType(json, "Pulse") && !Scan.isType(json, "Welcome")) {
      ledger.problem(seat.person() + " " + json);
    }
  }

  private void delta(String json) {
    long from = Scan.number(json, "\"from\":");
    if (from != 0 && from != number) {
      ledger.problem(seat.person() + " stands at " + number + " and was sent a delta from " + from);
    }
    number = Scan.number(json, "\"to\":");
    if (watched.isEmpty()) {
      return;
    }
    for (var assignment : Wire.jsonMapper().readTree(json).path("upserts").path("assignments")) {
      var key = assignment.path("id").stringValue() + assignment.path("status").stringValue();
      var since = watched.remove(key);
      if (since != null) {
        ledger.record(Latency.STATUS_TO_CONSOLE, since);
      }
    }
  }

  private void outcome(JsonNode outcome) {
    long answered = outcome.path("id").path("counter").longValue();
    var reply = outcome.path("reply");
    if (isDone(reply)) {
      ledger.acknowledged(new CommandId(sender, answered));
    }
    var answer = waiting.remove(answered);
    if (answer != null) {
      answer.accept(reply);
    }
  }

  /** Whether it was decided and not refused. */
  static boolean isDone(JsonNode reply) {
    return "Decided".equals(reply.path("type").stringValue())
        && !"CommandRejected".equals(firstEvent(reply).path("type").stringValue());
  }

  static JsonNode firstEvent(JsonNode reply) {
    return reply.path("record").path("events").path(0);
  }
}
