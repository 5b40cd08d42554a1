package fengsui.edge;

import fengsui.domain.Check;
import fengsui.edge.connection.ConnectionLimits;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an edge server listens, and how patiently.
 *
 * @param name of the server, for example {@code fengsui-console}
 * @param address to bind, for example 127.0.0.1
 * @param port to bind; 0 for any free one
 * @param tls null for plain HTTP, which only loopback should use
 * @param limits of connections
 */
public record Listening(
    String name, String address, int port, @Nullable Tls tls, ConnectionLimits limits) {
  /** Longest head of a request, in kilobytes. */
  static final int HEAD_KILOBYTES_MAX = 16;

  /**
   * What is still read of a body that was refused for its length, so that its sender sees the
   * answer, in megabytes.
   */
  static final int SWALLOWED_MEGABYTES_MAX = 12;

  public Listening {
    Check.range("port", port, 0, 65_535);
  }

  /** As properties of Spring Boot. */
  Map<String, Object> properties() {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("spring.config.name", name);
    properties.put("spring.application.name", name);
    properties.put("spring.threads.virtual.enabled", true);
    properties.put("server.address", address);
    properties.put("server.port", port);
    properties.put("server.tomcat.connection-timeout", limits.readWait().toMillis() + "ms");
    properties.put("server.tomcat.keep-alive-timeout", limits.idle().toMillis() + "ms");
    properties.put("server.tomcat.max-connections", limits.connectionsMax());
    properties.put("server.tomcat.max-swallow-size", SWALLOWED_MEGABYTES_MAX + "MB");
    properties.put("server.max-http-request-header-size", HEAD_KILOBYTES_MAX + "KB");
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
