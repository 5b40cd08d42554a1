package fengsui.db.account;

import java.time.Instant;

/**
 * Lets one phone pair once.
 *
 * @param digits 8 digits, a secret, shown once and kept as a hash only
 */
public record PairingCode(String digits, Instant expiresAt) {
  /** Without the digits, which are a secret. */
  @Override
  public String toString() {
    return "PairingCode[expiresAt=" + expiresAt + "]";
  }
}
