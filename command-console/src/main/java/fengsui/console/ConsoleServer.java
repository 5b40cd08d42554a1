package fengsui.console;

import fengsui.console.board.Board;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A running console server. Everything it uses is given; it holds no static state, so several may
 * run in one process. Logging is left to the process.
 */
public final class ConsoleServer implements AutoCloseable {
  private final ServletWebServerApplicationContext context;

  private ConsoleServer(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /** Starts and listens when it returns; throws when the port cannot be bound. */
  public static ConsoleServer start(ConsoleConfig config) {
    var application = new SpringApplication(ConsoleApplication.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setAddCommandLineProperties(false);
    application.setLazyInitialization(true);
    application.setListeners(
        application.getListeners().stream()
            .filter(listener -> !(listener instanceof LoggingApplicationListener))
            .toList());
    application.setDefaultProperties(properties(config));
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context).registerBean(ConsoleConfig.class, () -> config));
    return new ConsoleServer((ServletWebServerApplicationContext) application.run());
  }

  /** The port it listens on. */
  public int port() {
    var server = context.getWebServer();
    if (server == null) {
      throw new IllegalStateException("the console server is closed");
    }
    return server.getPort();
  }

  /** Says goodbye to all seats, answers what is under way and stops listening. */
  @Override
  public void close() {
    context.getBean(Board.class).close();
    context.close();
  }

  ServletWebServerApplicationContext context() {
    return context;
  }

  private static Map<String, Object> properties(ConsoleConfig config) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("spring.config.name", "fengsui-console");
    properties.put("spring.application.name", "fengsui-console");
    properties.put("spring.threads.virtual.enabled", true);
    properties.put("server.address", config.address());
    properties.put("server.port", config.port());
    properties.put("server.shutdown", "graceful");
    properties.put("spring.lifecycle.timeout-per-shutdown-phase", "3s");
    properties.put("server.compression.enabled", true);
    properties.put("server.compression.min-response-size", "2KB");
    properties.put("server.tomcat.connection-timeout", "20s");
    properties.put("server.tomcat.keep-alive-timeout", "75s");
    properties.put("server.tomcat.max-connections", 4_096);
    properties.put("server.tomcat.max-swallow-size", "12MB");
    properties.put("server.max-http-request-header-size", "16KB");
    var tls = config.tls();
    if (tls != null) {
      properties.put("server.ssl.enabled", true);
      properties.put("server.ssl.key-store", tls.keyStore().toUri().toString());
      properties.put("server.ssl.key-store-type", "PKCS12");
      properties.put("server.ssl.key-store-password", tls.password());
      properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
    }
    return properties;
  }
}
