package fengsui.mobile;

import fengsui.mobile.web.MobileWiring;
import java.util.LinkedHashMap;
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
    application.setLazyInitialization(true);
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
    if (server == null) {
      throw new IllegalStateException("the phone server is closed");
    }
    return server.getPort();
  }

  /** Says goodbye to all phones and stops. */
  @Override
  public void close() {
    context.close();
  }

  ServletWebServerApplicationContext context() {
    return context;
  }

  private static Map<String, Object> properties(MobileConfig config) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("spring.config.name", "fengsui-mobile");
    properties.put("spring.threads.virtual.enabled", true);
    properties.put("server.address", config.bindAddress());
    properties.put("server.port", config.port());
    properties.put("server.shutdown", "immediate");
    properties.put("server.tomcat.connection-timeout", "20s");
    properties.put("server.tomcat.max-connections", 16_384);
    // A body that was refused for its length is still read up to here, so that its sender sees the
    // answer.
    properties.put("server.tomcat.max-swallow-size", "12MB");
    properties.put("server.max-http-request-header-size", "16KB");
    properties.put("spring.mvc.async.request-timeout", "15s");
    properties.put("spring.web.resources.add-mappings", false);
    properties.put("springdoc.api-docs.enabled", true);
    properties.put("springdoc.api-docs.path", "/api/v1/openapi.json");
    properties.put("springdoc.paths-to-match", "/api/v1/**");
    properties.put("springdoc.show-actuator", false);
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
