package fengsui.mobile;

import fengsui.domain.Check;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;

/**
 * How a phone server runs.
 *
 * @param bindAddress for example 127.0.0.1; the server speaks plain HTTP, so towards a network it
 *     stands behind something that speaks TLS
 * @param port 0 for any free one
 * @param meters where the server's figures go; who serves them is the starter's choice
 * @param clock wall clock of this server
 */
public record MobileConfig(
    String bindAddress, int port, MobilePorts ports, MeterRegistry meters, InstantSource clock) {
  public MobileConfig {
    Check.range("port", port, 0, 65_535);
  }
}
