package fengsui.mobile;

import fengsui.mobile.web.MobileWiring;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running phone server. Several may run in one JVM; they share nothing. */
public final class MobileServer implements AutoCloseable {
  private final ServletWebServerApplicationContext context;

  private MobileServer(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /** Starts and returns once requests are answered; throws when the port cannot be bound. */
  public static MobileServer start(MobileConfig config) {
    var application = new SpringApplication(MobileWiring.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setAddCommandLineProperties(false);
    // Logging belongs to whoever starts this process; another context in it may be running already.
    application.setListeners(
        application.getListeners().stream()
            .filter(listener -> !(listener instanceof LoggingApplicationListener))
            .toList());
    application.setDefaultProperties(properties(config));
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context).registerBean(MobileConfig.class, () -> config));
    return new MobileServer((ServletWebServerApplicationContext) application.run());
  }

  /** The port it listens on. */
  public int port() {
    var server = context.getWebServer();
    return server == null ? -1 : server.getPort();
  }

  /** Says goodbye to all phones and stops. */
  @Override
  public void close() {
    context.close();
  }

  private static Map<String, Object> properties(MobileConfig config) {
    return Map.ofEntries(
        Map.entry("server.address", config.bindAddress()),
        Map.entry("server.port", config.port()),
        Map.entry("server.shutdown", "immediate"),
        // A body that was refused for its length is still read up to here, so that its sender sees
        // the answer.
        Map.entry("server.tomcat.max-swallow-size", "16MB"),
        Map.entry("server.tomcat.connection-timeout", "10s"),
        Map.entry("spring.mvc.async.request-timeout", "15s"),
        Map.entry("spring.web.resources.add-mappings", "false"),
        Map.entry("spring.main.banner-mode", "off"),
        Map.entry("spring.jmx.enabled", "false"),
        Map.entry("springdoc.api-docs.path", "/api/v1/openapi.json"),
        Map.entry("springdoc.paths-to-match", "/api/v1/**"),
        Map.entry("springdoc.show-actuator", "false"));
  }
}
