package fengsui.mobile.access;

import fengsui.db.account.Accounts;
import fengsui.db.account.ChangeResult;
import fengsui.db.account.Grant;
import fengsui.db.account.LoginResult;
import fengsui.db.account.PairedDevice;
import fengsui.db.account.Pairing;
import fengsui.db.account.RedeemResult;
import fengsui.db.account.SessionTokens;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.protocol.Session;
import java.util.List;
import java.util.Optional;

/** The accounts and paired phones of the database. */
public record StoredAccounts(Accounts accounts, Pairing pairing, SessionTokens tokens)
    implements PhoneAccounts {
  @Override
  public RedeemResult redeem(String code, String deviceName, String source) {
    return pairing.redeem(code, deviceName, source);
  }

  @Override
  public LoginResult login(String deviceCredential, String source) {
    return pairing.tokenFor(deviceCredential, source);
  }

  @Override
  public LoginResult login(String name, String password, DeviceId device, String source) {
    return accounts.login(name, password, device, source);
  }

  @Override
  public boolean mustChange(Session session) {
    return accounts.mustChange(session);
  }

  @Override
  public ChangeResult changePassword(Session session, String current, String next, String source) {
    return accounts.changePassword(session, current, next, source);
  }

  @Override
  public Optional<Grant> renew(String token) {
    return tokens.renew(token);
  }

  @Override
  public List<PairedDevice> devices(PersonId person) {
    return pairing.devices(person);
  }

  @Override
  public void revokeDevice(DeviceId device, PersonId by, String source) {
    pairing.revokeDevice(device, by, source);
  }

  @Override
  public void logout(Session session, String source) {
    accounts.logout(session, source);
  }
}
