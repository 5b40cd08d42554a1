package fengsui.check.load;

import fengsui.check.town.CheckTown.Crew;
import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.SenderId;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
import fengsui.protocol.phone.PhoneMessage;
import fengsui.protocol.wire.Wire;
import io.vertx.core.Future;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One crew's phone with its socket. Belongs to the event loop. */
final class PhoneClient {
  private static final String ORDER = "\"orders\":[{\"assignment\":{\"id\":\"";
  private static final String INCIDENT = "\"incident\":\"";

  private final Crew crew;
  private final Ledger ledger;
  private final SenderId sender;
  private final Map<Long, Runnable> waiting = new HashMap<>();
  private final Map<String, Consumer<String>> expected = new HashMap<>();
  private final InstantSource clock = InstantSource.system();
  private long counter;
  private @Nullable WebSocket socket;
  private @Nullable String order;

  PhoneClient(Crew crew, Ledger ledger, String run) {
    this.crew = crew;
    this.ledger = ledger;
    this.sender = new SenderId(run + "-" + crew.unit());
  }

  Future<WebSocket> connect(WebSocketClient client, int port) {
    var options = new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port).setURI("/ws");
    return client
        .connect(options)
        .onSuccess(
            opened -> {
              socket = opened;
              opened.exceptionHandler(e -> ledger.problem("socket: " + e));
              opened.textMessageHandler(this::received);
              opened.writeTextMessage(Wire.text(new PhoneMessage.Hello(crew.token())));
            });
  }

  /**
   * Who wants to know when an order for this incident shows; its assignment's id is given. Two
   * seats may order one unit at once, so each incident has a listener of its own.
   */
  void onOrder(IncidentId incident, Consumer<String> listener) {
    expected.put(incident.value(), listener);
  }

  /** The unit went to another incident. */
  void noOrder(IncidentId incident) {
    expected.remove(incident.value());
  }

  /** Reports; {@code done} runs on the answer, unless it was refused. */
  void submit(Command command, Runnable done) {
    var id = new CommandId(sender, ++counter);
    waiting.put(id.counter(), done);
    write(Wire.text(new PhoneMessage.Submit(id, now(), null, command)));
  }

  void move(LonLat point) {
    write(Wire.text(new PhoneMessage.Report(point, 90, 10, 8, now())));
  }

  private Instant now() {
    return clock.instant();
  }

  private void write(String text) {
    if (socket != null && !socket.isClosed()) {
      socket.writeTextMessage(text);
    }
  }

  private void received(String json) {
    if (Scan.isType(json, "Changed")) {
      changed(json);
    } else if (Scan.isType(json, "Outcome")) {
      long number = Scan.number(json, "\"counter\":");
      var done = waiting.remove(number);
      if (done != null && json.contains("\"kind\":\"DONE\"")) {
        ledger.acknowledged(new CommandId(sender, number));
        done.run();
      } else {
        ledger.problem(crew.unit() + " " + json);
      }
    } else if (!Scan.isType(json, "Pulse")) {
      ledger.problem(crew.unit() + " " + json);
    }
  }

  private void changed(String json) {
    int at = json.indexOf(ORDER);
    var shown = at < 0 ? null : Scan.text(json, at, ORDER);
    if (shown != null && !shown.equals(order)) {
      var listener = expected.remove(Scan.text(json, at, INCIDENT));
      if (listener != null) {
        listener.accept(shown);
      }
    }
    order = shown;
  }
}
