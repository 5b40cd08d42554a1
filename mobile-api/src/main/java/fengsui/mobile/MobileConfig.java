package fengsui.mobile;

import fengsui.domain.Check;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How a phone server runs.
 *
 * @param bindAddress for example 127.0.0.1
 * @param port 0 for any free one
 * @param tls null for plain HTTP, which only loopback should use: phones give their position to
 *     secure pages alone
 * @param meters where the server's figures go; who serves them is the starter's choice
 * @param clock wall clock of this server
 */
public record MobileConfig(
    String bindAddress,
    int port,
    @Nullable Tls tls,
    MobilePorts ports,
    MeterRegistry meters,
    InstantSource clock) {

  /**
   * The server's own certificate with its key.
   *
   * @param keyStore a PKCS #12 file
   * @param password a secret
   */
  public record Tls(Path keyStore, String password) {
    /** Without the password, which is a secret. */
    @Override
    public String toString() {
      return "Tls[" + keyStore + "]";
    }
  }

  public MobileConfig {
    Check.range("port", port, 0, 65_535);
  }
}
