package fengsui.mobile.access;

import fengsui.db.account.ChangeResult;
import fengsui.db.account.Grant;
import fengsui.db.account.LoginResult;
import fengsui.db.account.PairedDevice;
import fengsui.db.account.RedeemResult;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.protocol.Session;
import java.util.List;
import java.util.Optional;

/**
 * What phones need of the accounts. Calls hash passwords and ask the database, so they may take
 * some hundred milliseconds, and throw {@link fengsui.db.DatabaseUnavailable}. Safe for use from
 * any thread. The source is the address a request came from, for limits and audit.
 */
public interface PhoneAccounts {

  /** Pairs a phone by the code that a console showed. */
  RedeemResult redeem(String code, String deviceName, String source);

  /** Logs a paired phone in. */
  LoginResult login(String deviceCredential, String source);

  /** Logs a duty desk in by name and password. */
  LoginResult login(String name, String password, DeviceId device, String source);

  /** Whether the session may do nothing but change the password it began with. */
  boolean mustChange(Session session);

  /** Changes the own password; all sessions but the given one end. */
  ChangeResult changePassword(Session session, String current, String next, String source);

  /** A fresh token of the same session; empty when the session has ended. */
  Optional<Grant> renew(String token);

  /** Phones of a person, revoked ones too, newest first. */
  List<PairedDevice> devices(PersonId person);

  /** Takes a phone's credential and ends its sessions. */
  void revokeDevice(DeviceId device, PersonId by, String source);

  /** Ends a session; its tokens no longer hold. */
  void logout(Session session, String source);
}
