package fengsui.mobile.api;

import fengsui.protocol.http.SecretText;

/**
 * Asks to change the own password.
 *
 * @param current as it is
 * @param next as it shall be
 */
public record PasswordRequest(String current, String next) {
  public PasswordRequest {
    SecretText.check("current", current);
    SecretText.check("next", next);
  }

  /** Without anything, since all of it is secret. */
  @Override
  public String toString() {
    return "PasswordRequest";
  }
}
