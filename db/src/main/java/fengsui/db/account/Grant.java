package fengsui.db.account;

import fengsui.protocol.Session;

/**
 * A session with its token.
 *
 * @param token signed, a secret; never logged
 */
public record Grant(String token, Session session) {
  /** Without the token, which is a secret. */
  @Override
  public String toString() {
    return "Grant[" + session + "]";
  }
}
