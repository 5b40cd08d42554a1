package fengsui.check.load;

import fengsui.check.town.CheckTown.Crew;
import fengsui.domain.geo.LonLat;
import fengsui.protocol.wire.Wire;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Moves every unit once a second, spread evenly over the second: phones over their socket, the
 * others by HTTP. Belongs to the event loop.
 */
final class Movement {
  private static final int TURN_MILLIS = 10;
  private static final int TURNS_PER_SECOND = 1_000 / TURN_MILLIS;

  /** Degrees a unit goes in a second, about ten metres, and how far it goes before it turns. */
  private static final double STEP = 1e-4;

  private static final int STEPS_OUT = 60;

  private final Vertx vertx;
  private final Ledger ledger;
  private final InstantSource clock = InstantSource.system();
  private final List<Mover> movers = new ArrayList<>();
  private int turn;
  private long timer;

  private record Mover(LonLat home, Consumer<LonLat> report) {}

  private record PositionBody(
      LonLat point,
      double headingDegrees,
      double speedMetersPerSecond,
      double accuracyMeters,
      Instant deviceTime) {}

  Movement(Vertx vertx, Ledger ledger) {
    this.vertx = vertx;
    this.ledger = ledger;
  }

  void add(Crew crew, PhoneClient phone) {
    movers.add(new Mover(crew.place(), phone::move));
  }

  void add(Crew crew, HttpClient http, int port) {
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setHost("127.0.0.1")
            .setPort(port)
            .setURI("/api/v1/positions")
            .putHeader("Authorization", "Bearer " + crew.token())
            .putHeader("Content-Type", "application/json");
    movers.add(new Mover(crew.place(), point -> post(http, options, point)));
  }

  void start() {
    timer = vertx.setPeriodic(TURN_MILLIS, _ -> turn());
  }

  void stop() {
    vertx.cancelTimer(timer);
  }

  private void turn() {
    int second = turn / TURNS_PER_SECOND;
    int way = Math.abs(second % (2 * STEPS_OUT) - STEPS_OUT);
    for (int i = turn % TURNS_PER_SECOND; i < movers.size(); i += TURNS_PER_SECOND) {
      var mover = movers.get(i);
      var home = mover.home();
      mover.report().accept(new LonLat(home.lon() + way * STEP, home.lat()));
    }
    turn++;
  }

  private void post(HttpClient http, RequestOptions options, LonLat point) {
    var body = Buffer.buffer(Wire.bytes(new PositionBody(point, 90, 10, 8, clock.instant())));
    http.request(options)
        .compose(request -> request.send(body))
        .onSuccess(
            response -> {
              if (response.statusCode() >= 300) {
                ledger.problem("position: " + response.statusCode());
              }
              response.body().onFailure(e -> ledger.problem("position: " + e));
            })
        .onFailure(e -> ledger.problem("position: " + e));
  }
}
