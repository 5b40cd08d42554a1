package fengsui.check.proof;

import fengsui.check.town.CheckTown;
import fengsui.protocol.console.SeatMessage;
import fengsui.protocol.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a seat sees that connects for the first time, and what it can read of each incident. */
public final class FreshLook {
  private static final int WAIT_SECONDS_MAX = 20;

  /** Without the limits of the wire's own reader: a whole board is longer than any message. */
  private static final JsonMapper READER = JsonMapper.builder().build();

  private final HttpClient http;
  private final URI console;
  private final CheckTown.Seat seat;

  public FreshLook(HttpClient http, int consolePort, CheckTown.Seat seat) {
    this.http = http;
    this.console = URI.create("http://127.0.0.1:" + consolePort);
    this.seat = seat;
  }

  /** Ids of the open incidents in the first full delta. */
  public Set<String> openIncidents() throws Exception {
    var first = new CompletableFuture<JsonNode>();
    var socket =
        http.newWebSocketBuilder()
            .header("Authorization", "Bearer " + seat.token())
            .buildAsync(URI.create("ws://" + console.getAuthority() + "/ws"), new First(first))
            .get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
    socket
        .sendText(Wire.text(new SeatMessage.Hello("", 0)), true)
        .get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
    var ids = new HashSet<String>();
    first
        .get(WAIT_SECONDS_MAX, TimeUnit.SECONDS)
        .path("upserts")
        .path("incidents")
        .forEach(
            incident -> {
              if (incident.path("outcome").isMissingNode()) {
                ids.add(incident.path("id").stringValue());
              }
            });
    socket.abort();
    return ids;
  }

  /** Senders and counters of the commands in an incident's timeline, as {@code sender/counter}. */
  public Set<String> timeline(String incident) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(console.resolve("/api/v1/incidents/" + incident + "/timeline"))
            .header("Authorization", "Bearer " + seat.token())
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(incident + ": " + answer.statusCode() + " " + answer.body());
    }
    var commands = new HashSet<String>();
    for (var record : READER.readTree(answer.body())) {
      var id = record.path("command");
      if (!id.isMissingNode()) {
        commands.add(id.path("sender").stringValue() + "/" + id.path("counter").longValue());
      }
    }
    return commands;
  }

  private static final class First implements WebSocket.Listener {
    private final CompletableFuture<JsonNode> delta;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();

    First(CompletableFuture<JsonNode> delta) {
      this.delta = delta;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
      var part = new byte[data.remaining()];
      data.get(part);
      message.writeBytes(part);
      if (last) {
        var json = message.toString(StandardCharsets.UTF_8);
        message.reset();
        if (json.startsWith("{\"type\":\"Delta\"")) {
          delta.complete(READER.readTree(json));
        }
      }
      socket.request(1);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      delta.completeExceptionally(error);
    }
  }
}
