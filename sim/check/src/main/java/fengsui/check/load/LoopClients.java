package fengsui.check.load;

import fengsui.check.product.Ports;
import fengsui.check.town.CheckTown;
import fengsui.domain.incident.IncidentId;
import fengsui.protocol.query.Proposals.RecommendRequest;
import fengsui.protocol.wire.Wire;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * All clients of the loop benchmark on one event loop: phones, moving units and consoles. Incidents
 * are started by the clock, whatever became of those before, and latencies count from when each was
 * due.
 */
public final class LoopClients implements AutoCloseable {
  private static final int CONNECTIONS_MAX = 1_000;
  private static final int HTTP_CONNECTIONS_MAX = 32;
  private static final int MESSAGE_BYTES_MAX = 16 * 1024 * 1024;

  /** So many consoles, evenly chosen, watch statuses; the first and the last are among them. */
  private static final int WATCHERS = 5;

  private final CheckTown town;
  private final Ports ports;
  private final Ledger ledger = new Ledger();
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final WebSocketClient sockets;
  private final HttpClient http;
  private final Map<String, PhoneClient> phones = new HashMap<>();
  private final List<SeatClient> seats = new ArrayList<>();
  private final Movement movement = new Movement(vertx, ledger);
  private final Random random = new Random(119);
  private int started;
  private boolean ended;

  public LoopClients(CheckTown town, Ports ports) {
    this.town = town;
    this.ports = ports;
    sockets =
        vertx.createWebSocketClient(
            new WebSocketClientOptions()
                .setMaxConnections(CONNECTIONS_MAX)
                .setMaxFrameSize(MESSAGE_BYTES_MAX)
                .setMaxMessageSize(MESSAGE_BYTES_MAX));
    http =
        vertx.createHttpClient(
            new HttpClientOptions().setKeepAlive(true),
            new PoolOptions().setHttp1MaxSize(HTTP_CONNECTIONS_MAX));
  }

  /** Read it after {@link #close}. */
  public Ledger ledger() {
    return ledger;
  }

  /** Connects everybody and lets the units move; done when all are connected. */
  public CompletableFuture<Void> connect() {
    var run = "loop" + Long.toString(System.nanoTime(), 36);
    return onLoop(
        () -> {
          var opening = new ArrayList<Future<?>>();
          for (var crew : town.crews()) {
            var phone = new PhoneClient(crew, ledger, run);
            phones.put(crew.unit(), phone);
            movement.add(crew, phone);
            opening.add(phone.connect(sockets, ports.phone()));
          }
          for (var seat : town.seats()) {
            seats.add(new SeatClient(seat, ledger, run));
            opening.add(seats.getLast().connect(sockets, ports.console()));
          }
          town.others().forEach(crew -> movement.add(crew, http, ports.phone()));
          return Future.join(opening).map(_ -> null);
        });
  }

  /**
   * Drives.
   *
   * @param perSecond incidents that begin in each second
   * @param warmUpSeconds not measured
   * @param seconds measured after it; the future completes then, with incidents still open
   */
  public CompletableFuture<Void> drive(int perSecond, int warmUpSeconds, int seconds) {
    long startNanos = System.nanoTime();
    return onLoop(
        () -> {
          movement.start();
          schedule(startNanos, 1_000_000_000L / perSecond);
          if (warmUpSeconds > 0) {
            after(warmUpSeconds * 1_000, ledger::startMeasuring);
          }
          var over = Promise.<Void>promise();
          after(
              (warmUpSeconds + seconds) * 1_000,
              () -> {
                ledger.expectKill();
                over.complete();
              });
          return over.future();
        });
  }

  /** Ends all clients; what the product does after this is no longer seen. */
  @Override
  public void close() {
    onLoop(
            () -> {
              ledger.end();
              movement.stop();
              ended = true;
              return Future.<Void>succeededFuture();
            })
        .join();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private <T> CompletableFuture<T> onLoop(Supplier<Future<T>> work) {
    var done = new CompletableFuture<T>();
    vertx.runOnContext(
        _ -> work.get().onSuccess(done::complete).onFailure(done::completeExceptionally));
    return done;
  }

  private void schedule(long dueNanos, long everyNanos) {
    if (ended) {
      return;
    }
    long wait = dueNanos - System.nanoTime();
    if (wait > 500_000) {
      vertx.setTimer(Math.max(1, wait / 1_000_000), _ -> schedule(dueNanos, everyNanos));
      return;
    }
    int index = started++;
    var seat = seats.get(index % seats.size());
    var watcher = seats.get(index % WATCHERS * (seats.size() - 1) / Math.max(1, WATCHERS - 1));
    var place = town.places().get(random(town.places().size()));
    new IncidentRun(this, seat, watcher, place, dueNanos).start();
    schedule(dueNanos + everyNanos, everyNanos);
  }

  PhoneClient phone(String unit) {
    var phone = phones.get(unit);
    if (phone == null) {
      throw new IllegalStateException("no phone of unit " + unit);
    }
    return phone;
  }

  void after(int millis, Runnable work) {
    vertx.setTimer(
        Math.max(1, millis),
        _ -> {
          if (!ended) {
            work.run();
          }
        });
  }

  int random(int below) {
    return random.nextInt(below);
  }

  /** Asks for the force of an incident. */
  void recommend(SeatClient seat, IncidentId incident, Consumer<JsonNode> then) {
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setHost("127.0.0.1")
            .setPort(ports.console())
            .setURI("/api/v1/recommendation")
            .putHeader("Authorization", "Bearer " + seat.token())
            .putHeader("Content-Type", "application/json");
    var body = Wire.bytes(new RecommendRequest(incident, null, null, null, List.of(), 1));
    http.request(options)
        .compose(request -> request.send(Buffer.buffer(body)))
        .compose(
            response ->
                response
                    .body()
                    .map(
                        text -> {
                          if (response.statusCode() != 200) {
                            throw new IllegalStateException(response.statusCode() + " " + text);
                          }
                          return Wire.jsonMapper().readTree(text.getBytes());
                        }))
        .onSuccess(then::accept)
        .onFailure(e -> ledger.problem("recommendation: " + e));
  }
}
