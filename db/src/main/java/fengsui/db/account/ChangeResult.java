package fengsui.db.account;

import java.time.Instant;

/** The answer to a change of password. */
public sealed interface ChangeResult {

  /** Done; all other sessions of the person have ended. */
  record Changed() implements ChangeResult {}

  /** The current password is wrong, or the person has no account. */
  record WrongPassword() implements ChangeResult {}

  /** Too many wrong passwords. */
  record Locked(Instant until) implements ChangeResult {}

  /** The new password breaks a rule, which it states. */
  record TooWeak(String rule) implements ChangeResult {}

  /** Too many passwords are being checked at this moment; try again. */
  record Busy() implements ChangeResult {}
}
