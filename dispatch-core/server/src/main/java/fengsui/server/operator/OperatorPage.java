package fengsui.server.operator;

import fengsui.protocol.CoreStatus;
import fengsui.protocol.wire.Wire;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Health, metrics and status for operators, on loopback only. It takes no commands. */
public final class OperatorPage implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final long OPEN_SECONDS_MAX = 10;

  private final HttpServer server;

  private OperatorPage(HttpServer server) {
    this.server = server;
  }

  /**
   * Opens the page.
   *
   * @param port 0 for any free one
   */
  public static OperatorPage open(
      Vertx vertx, int port, PrometheusMeterRegistry metrics, Supplier<CoreStatus> status)
      throws IOException, InterruptedException {
    var router = Router.router(vertx);
    router.get("/health").handler(context -> health(context, status.get()));
    router.get("/status").handler(context -> json(context, 200, status.get()));
    router
        .get("/metrics")
        .handler(
            context ->
                context
                    .response()
                    .putHeader("content-type", "text/plain; version=0.0.4; charset=utf-8")
                    .end(metrics.scrape()));
    var server = vertx.createHttpServer().requestHandler(router);
    try {
      return new OperatorPage(
          server
              .listen(port, LOOPBACK)
              .toCompletionStage()
              .toCompletableFuture()
              .get(OPEN_SECONDS_MAX, TimeUnit.SECONDS));
    } catch (ExecutionException | CompletionException | TimeoutException e) {
      throw new IOException(
          "the operator's page cannot listen on " + LOOPBACK + ":" + port + ": " + e.getMessage(),
          e);
    }
  }

  private static void health(RoutingContext context, CoreStatus status) {
    json(context, status.acceptsCommands() ? 200 : 503, status);
  }

  private static void json(RoutingContext context, int code, CoreStatus status) {
    var _ =
        context
            .response()
            .setStatusCode(code)
            .putHeader("content-type", "application/json")
            .end(Wire.text(status));
  }

  public int port() {
    return server.actualPort();
  }

  @Override
  public void close() {
    var _ = server.close();
  }
}
