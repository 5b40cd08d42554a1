package fengsui.console;

import fengsui.console.board.Board;
import fengsui.console.board.BoardFigures;
import fengsui.edge.EdgeServer;
import fengsui.edge.Listening;
import fengsui.edge.connection.ConnectionLimits;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** A running console server. Everything it uses is given, so several may run in one process. */
public final class ConsoleServer implements AutoCloseable {
  private static final Map<String, Object> PROPERTIES =
      Map.of(
          "server.shutdown", "graceful",
          "spring.lifecycle.timeout-per-shutdown-phase", "3s",
          "server.compression.enabled", true,
          "server.compression.min-response-size", "2KB");

  private final EdgeServer server;

  private ConsoleServer(EdgeServer server) {
    this.server = server;
  }

  /** Starts and listens when it returns; throws when the port cannot be bound. */
  public static ConsoleServer start(ConsoleConfig config) {
    var listening =
        new Listening(
            "fengsui-console",
            config.address(),
            config.port(),
            config.tls(),
            ConnectionLimits.OF_SEATS);
    return new ConsoleServer(
        EdgeServer.start(
            listening, ConsoleApplication.class, ConsoleConfig.class, config, PROPERTIES));
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Shows what this server's seats get in a registry of the process, beside its own. */
  public void showFiguresIn(MeterRegistry registry) {
    MeterRules.show(
        context().getBean(ConsoleConfig.class), context().getBean(BoardFigures.class), registry);
  }

  /** Says goodbye to all seats, answers what is under way and stops listening. */
  @Override
  public void close() {
    context().getBean(Board.class).close();
    server.close();
  }

  ApplicationContext context() {
    return server.context();
  }
}
