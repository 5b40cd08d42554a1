package fengsui.db.account;

import java.time.Instant;

/**
 * One line of the audit.
 *
 * @param person who acted or tried to; a login name that is unknown stands in detail, not here
 * @param source where from, for example an address
 */
public record AuditEntry(
    String id,
    Instant at,
    String person,
    AuditKind kind,
    AuditResult result,
    String detail,
    String source) {

  /** What was done. */
  public enum AuditKind {
    LOGIN,
    DEVICE_LOGIN,
    LOGOUT,
    CHANGE_PASSWORD,
    CREATE_ACCOUNT,
    RESET_PASSWORD,
    UNLOCK_ACCOUNT,
    CREATE_PAIRING_CODE,
    REDEEM_PAIRING_CODE,
    REVOKE_DEVICE,
    READ,
    EXERCISE
  }

  /** How it went. */
  public enum AuditResult {
    DONE,
    REFUSED
  }
}
