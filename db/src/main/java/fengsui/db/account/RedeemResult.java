package fengsui.db.account;

import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;

/** The answer to redeeming a pairing code. */
public sealed interface RedeemResult {

  /**
   * The phone is paired.
   *
   * @param credential what the phone logs in with from now on, a secret kept as a hash only
   */
  record Paired(String credential, PersonId person, DeviceId device) implements RedeemResult {
    /** Without the credential, which is a secret. */
    @Override
    public String toString() {
      return "Paired[" + person.value() + ", " + device.value() + "]";
    }
  }

  /** The code is unknown, used or expired. Ask for a new one. */
  record WrongCode() implements RedeemResult {}

  /** Too many wrong codes from this source or in all; wait ten minutes. */
  record TooManyAttempts() implements RedeemResult {}
}
