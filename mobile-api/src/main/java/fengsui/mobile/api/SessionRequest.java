package fengsui.mobile.api;

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
  private static final int CHARS_MAX = 200;

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
    if (value != null && (value.isBlank() || value.length() > CHARS_MAX)) {
      throw new IllegalArgumentException(field + " must be 1 to " + CHARS_MAX + " characters");
    }
  }
}
