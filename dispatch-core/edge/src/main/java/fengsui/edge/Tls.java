package fengsui.edge;

import java.nio.file.Path;

/**
 * A server's own certificate with its key.
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
