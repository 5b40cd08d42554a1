package fengsui.db.account;

import fengsui.domain.Check;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be and what happens when it is wrong.
 *
 * @param lengthMin 8 to {@link #LENGTH_MAX} characters
 * @param classesMin how many of lower case, upper case, digit and other must occur, 1 to 4
 * @param ageMax after this a password must be changed at the next login
 * @param failuresMax wrong passwords in a row that lock the account
 * @param lockout how long it stays locked
 */
public record PasswordPolicy(
    int lengthMin, int classesMin, Duration ageMax, int failuresMax, Duration lockout) {
  public static final int LENGTH_MAX = 128;

  public static final PasswordPolicy DEFAULT =
      new PasswordPolicy(8, 3, Duration.ofDays(90), 5, Duration.ofMinutes(15));

  public PasswordPolicy {
    Check.range("lengthMin", lengthMin, 8, LENGTH_MAX);
    Check.range("classesMin", classesMin, 1, 4);
    Check.range("failuresMax", failuresMax, 1, 100);
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
