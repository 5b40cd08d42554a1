package fengsui.mobile.api;

import fengsui.protocol.http.SecretText;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a session: either the credential of a paired phone, or name and password, with a new
 * password where the old one must be changed first.
 *
 * @param deviceCredential as pairing gave it
 * @param name login name of a duty desk
 * @param newPassword with name and password only, and taken only when that password must be changed
 */
public record SessionRequest(
    @Nullable String deviceCredential,
    @Nullable String name,
    @Nullable String password,
    @Nullable String newPassword) {
  public SessionRequest {
    check("deviceCredential", deviceCredential);
    check("name", name);
    check("password", password);
    check("newPassword", newPassword);
  }

  /** Without anything, since all of it is secret. */
  @Override
  public String toString() {
    return "SessionRequest";
  }

  private static void check(String field, @Nullable String value) {
    if (value != null) {
      SecretText.check(field, value);
    }
  }
}
