package fengsui.mobile;

import fengsui.edge.EdgeServer;
import fengsui.edge.Listening;
import fengsui.edge.connection.ConnectionLimits;
import fengsui.mobile.web.MobileWiring;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** A running phone server. Several may run in one process; they share nothing. */
public final class MobileServer implements AutoCloseable {
  private static final Map<String, Object> PROPERTIES =
      Map.of(
          "server.shutdown", "immediate",
          "spring.mvc.async.request-timeout", "15s",
          "spring.web.resources.add-mappings", false,
          "springdoc.api-docs.enabled", true,
          "springdoc.api-docs.path", "/api/v1/openapi.json",
          "springdoc.paths-to-match", "/api/v1/**",
          "springdoc.show-actuator", false);

  private final EdgeServer server;

  private MobileServer(EdgeServer server) {
    this.server = server;
  }

  /** Starts and returns once requests are answered; throws when the port cannot be bound. */
  public static MobileServer start(MobileConfig config) {
    var listening =
        new Listening(
            "fengsui-mobile",
            config.bindAddress(),
            config.port(),
            config.tls(),
            ConnectionLimits.OF_PHONES);
    return new MobileServer(
        EdgeServer.start(listening, MobileWiring.class, MobileConfig.class, config, PROPERTIES));
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Says goodbye to all phones and stops. */
  @Override
  public void close() {
    server.close();
  }

  ApplicationContext context() {
    return server.context();
  }
}
