package fengsui.edge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A running web server of an edge. It holds no static state, so several run in one process; logging
 * is left to the process.
 */
public final class EdgeServer implements AutoCloseable {
  private final ServletWebServerApplicationContext context;

  private EdgeServer(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts, and listens when it returns; throws when the port cannot be bound.
   *
   * @param parts names every part of the server; nothing is found by scanning
   * @param config what the parts work on; they get it by its type
   * @param further properties of Spring Boot beside those of {@link Listening}
   */
  public static <C> EdgeServer start(
      Listening listening, Class<?> parts, Class<C> type, C config, Map<String, Object> further) {
    var application = new SpringApplication(parts, EdgeParts.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setAddCommandLineProperties(false);
    application.setLazyInitialization(true);
    // Logging belongs to whoever starts this process; another context in it may be running already.
    application.setListeners(
        application.getListeners().stream()
            .filter(listener -> !(listener instanceof LoggingApplicationListener))
            .toList());
    var properties = new LinkedHashMap<>(listening.properties());
    properties.putAll(further);
    application.setDefaultProperties(properties);
    application.addInitializers(
        context -> {
          var beans = (GenericApplicationContext) context;
          beans.registerBean(type, () -> config);
          beans.registerBean(Listening.class, () -> listening);
        });
    return new EdgeServer((ServletWebServerApplicationContext) application.run());
  }

  /** The port it listens on. */
  public int port() {
    var server = context.getWebServer();
    if (server == null) {
      throw new IllegalStateException("the server is closed");
    }
    return server.getPort();
  }

  /** Its parts, for the server around it and for tests. */
  public ServletWebServerApplicationContext context() {
    return context;
  }

  /** Answers what is under way, as far as the server was told to, and stops listening. */
  @Override
  public void close() {
    context.close();
  }
}
