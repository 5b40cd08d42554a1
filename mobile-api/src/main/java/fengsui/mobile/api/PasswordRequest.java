package fengsui.mobile.api;

/**
 * Asks to change the own password.
 *
 * @param current as it is
 * @param next as it shall be
 */
public record PasswordRequest(String current, String next) {
  private static final int CHARS_MAX = 200;

  public PasswordRequest {
    check("current", current);
    check("next", next);
  }

  /** Without anything, since all of it is secret. */
  @Override
  public String toString() {
    return "PasswordRequest";
  }

  private static void check(String field, String value) {
    if (value.isBlank() || value.length() > CHARS_MAX) {
      throw new IllegalArgumentException(field + " must be 1 to " + CHARS_MAX + " characters");
    }
  }
}
