package fengsui.protocol.http;

import java.nio.charset.StandardCharsets;

/** What people send to prove who they are. No message ever holds it. */
public final class SecretText {
  /** Longest secret that is looked at, in characters. */
  public static final int CHARS_MAX = 200;

  private SecretText() {}

  /** Returns the secret if it can be one: 1 to {@value #CHARS_MAX} characters that have UTF-8. */
  public static String check(String field, String value) {
    if (value.isBlank() || value.length() > CHARS_MAX) {
      throw new IllegalArgumentException(field + " must be 1 to " + CHARS_MAX + " characters");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
      throw new IllegalArgumentException(field + " must be without halves of surrogate pairs");
    }
    return value;
  }
}
