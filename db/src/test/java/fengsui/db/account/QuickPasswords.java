package fengsui.db.account;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The product's algorithm with little work, for tests that log in many times. */
final class QuickPasswords {
  private QuickPasswords() {}

  static Passwords make() {
    return new Passwords(new Argon2PasswordEncoder(16, 32, 1, 64, 1));
  }
}
