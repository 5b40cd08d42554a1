package fengsui.db.account;

import fengsui.domain.Check;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be.
 *
 * @param lengthMin 8 to {@link #LENGTH_MAX} characters
 * @param classesMin how many of lower case, upper case, digit and other must occur, 1 to 4
 * @param ageMax after this a password must be changed at the next login
 */
public record PasswordPolicy(int lengthMin, int classesMin, Duration ageMax) {
  public static final int LENGTH_MAX = 128;

  public static final PasswordPolicy DEFAULT = new PasswordPolicy(8, 3, Duration.ofDays(90));

  public PasswordPolicy {
    Check.range("lengthMin", lengthMin, 8, LENGTH_MAX);
    Check.range("classesMin", classesMin, 1, 4);
  }

  /** Why this may not be a password, with the rule; empty when it may. */
  public Optional<String> problem(String password, String loginName) {
    if (password.length() < lengthMin || password.length() > LENGTH_MAX) {
      return Optional.of("password must have " + lengthMin + " to " + LENGTH_MAX + " characters");
    }
    if (classes(password) < classesMin) {
      return Optional.of(
          "password must mix at least "
              + classesMin
              + " of: lower case letters, upper case letters, digits, other characters");
    }
    if (password.toLowerCase(Locale.ROOT).contains(loginName.toLowerCase(Locale.ROOT))) {
      return Optional.of("password must not contain the login name");
    }
    return Optional.empty();
  }

  private static int classes(String password) {
    boolean lower = false;
    boolean upper = false;
    boolean digit = false;
    boolean other = false;
    for (int i = 0; i < password.length(); i++) {
      char c = password.charAt(i);
      lower |= Character.isLowerCase(c);
      upper |= Character.isUpperCase(c);
      digit |= Character.isDigit(c);
      other |= !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c);
    }
    return (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
  }
}
