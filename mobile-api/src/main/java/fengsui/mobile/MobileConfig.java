package fengsui.mobile;

import fengsui.edge.Tls;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a phone server runs.
 *
 * @param bindAddress for example 127.0.0.1
 * @param port 0 for any free one
 * @param tls null for plain HTTP, which only loopback should use: phones give their position to
 *     secure pages alone
 * @param otherOrigins further origins of the phone app, behind a proxy with another name
 * @param meters where the server's figures go; who serves them is the starter's choice
 * @param clock wall clock of this server
 */
public record MobileConfig(
    String bindAddress,
    int port,
    @Nullable Tls tls,
    Set<String> otherOrigins,
    MobilePorts ports,
    MeterRegistry meters,
    InstantSource clock) {

  public MobileConfig {
    otherOrigins = Set.copyOf(otherOrigins);
  }

  /** Known by its own names alone. */
  public MobileConfig(
      String bindAddress,
      int port,
      @Nullable Tls tls,
      MobilePorts ports,
      MeterRegistry meters,
      InstantSource clock) {
    this(bindAddress, port, tls, Set.of(), ports, meters, clock);
  }
}
