package fengsui.db.account;

import java.time.Instant;

/** The answer to a login. */
public sealed interface LoginResult {

  /**
   * Logged in.
   *
   * @param mustChange whether nothing but changing the password may be done first
   */
  record In(Grant grant, boolean mustChange) implements LoginResult {}

  /** Not logged in. */
  record Refused(Reason reason) implements LoginResult {}

  /** Too many wrong passwords. */
  record Locked(Instant until) implements LoginResult {}

  /** Stable codes of a refusal. */
  enum Reason {
    /** The name is unknown or the password is wrong; which of both is not told. */
    WRONG_NAME_OR_PASSWORD,
    /** The device credential is unknown or revoked; pair the phone again. */
    UNKNOWN_DEVICE,
    /** Too many passwords are being checked at this moment; try again. */
    BUSY
  }
}
