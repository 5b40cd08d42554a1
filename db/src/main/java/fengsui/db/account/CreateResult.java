package fengsui.db.account;

/** The answer to making an account. */
public sealed interface CreateResult {

  /**
   * Made.
   *
   * @param firstPassword shown once, to be changed at the first login; a secret, never logged
   */
  record Created(String loginName, String firstPassword) implements CreateResult {
    /** Without the password, which is a secret. */
    @Override
    public String toString() {
      return "Created[" + loginName + "]";
    }
  }

  /** Another person has this login name. */
  record NameTaken(String loginName) implements CreateResult {}

  /** The person has an account already, with this login name. */
  record HasAccount(String loginName) implements CreateResult {}
}
