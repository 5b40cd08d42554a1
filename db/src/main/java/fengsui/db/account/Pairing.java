package fengsui.db.account;

import fengsui.db.Database;
import fengsui.db.account.AuditEntry.AuditKind;
import fengsui.db.account.AuditEntry.AuditResult;
import fengsui.domain.Check;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pairing of phones: a code shown once on a console becomes a credential of one phone, with which
 * the phone logs in without a password. Safe for use from any thread. Methods throw {@link
 * fengsui.db.DatabaseUnavailable} when the database is away.
 */
public final class Pairing {
  public static final Duration CODE_LIFE = Duration.ofMinutes(10);

  /** Wrong codes from one source within {@link #CODE_LIFE} after which it must wait. */
  public static final int ATTEMPTS_PER_SOURCE_MAX = 10;

  /** Wrong codes in all within {@link #CODE_LIFE}: a guess out of 10^8 codes stays hopeless. */
  public static final int ATTEMPTS_MAX = 1_000;

  /** Most phones in one list. */
  public static final int DEVICES_MAX = 10_000;

  /** Most phones of one person. The oldest is revoked when there is one more. */
  public static final int DEVICES_PER_PERSON_MAX = 5;

  private static final String PHONE = "phone-";
  private static final int CREDENTIAL_BYTES = 32;
  private static final int CREDENTIAL_CHARS_MAX = 100;

  private final Database database;
  private final SessionTokens tokens;
  private final InstantSource clock;
  private final AuditLog audit;

  public Pairing(Database database, SessionTokens tokens, InstantSource clock) {
    this.database = database;
    this.tokens = tokens;
    this.clock = clock;
    this.audit = new AuditLog(database, clock);
  }

  /** Whether the device is a paired phone, which logs in without a password. */
  public static boolean isPhone(DeviceId device) {
    return device.value().startsWith(PHONE);
  }

  /** Makes a code for one phone of a person. Earlier codes of the person lose their force. */
  public PairingCode createPairingCode(PersonId person, PersonId by, String source) {
    var now = clock.instant();
    var expiresAt = now.plus(CODE_LIFE);
    var digits = Secrets.code();
    database.write(
        c -> {
          DeviceStore.replaceCode(c, Secrets.hash(digits), person, by, now, expiresAt);
          audit.write(
              c,
              by.value(),
              AuditKind.CREATE_PAIRING_CODE,
              AuditResult.DONE,
              person.value(),
              source);
          return true;
        });
    return new PairingCode(digits, expiresAt);
  }

  /**
   * Turns a code into a credential, once.
   *
   * @param deviceName what the phone calls itself
   * @param source for the limit of attempts and the audit, for example the address
   */
  public RedeemResult redeem(String code, String deviceName, String source) {
    var name = Check.name("deviceName", deviceName);
    var digits = code.strip();
    var replaced = new ArrayList<DeviceId>();
    var result = database.write(c -> redeem(c, digits, name, source, replaced));
    replaced.forEach(tokens::revokeDevice);
    return result;
  }

  private RedeemResult redeem(
      Connection c, String code, String name, String source, List<DeviceId> replaced)
      throws SQLException {
    var now = clock.instant();
    if (isGuessing(c, source, now.minus(CODE_LIFE))) {
      return new RedeemResult.TooManyAttempts();
    }
    var person = DeviceStore.takeCode(c, Secrets.hash(code), now);
    if (person == null) {
      audit.write(c, "", AuditKind.REDEEM_PAIRING_CODE, AuditResult.REFUSED, name, source);
      return new RedeemResult.WrongCode();
    }
    var device = new DeviceId(PHONE + Secrets.id());
    var credential = Secrets.token(CREDENTIAL_BYTES);
    DeviceStore.add(c, device, person, name, Secrets.hash(credential), now);
    replaced.addAll(DeviceStore.revokeBeyond(c, person, DEVICES_PER_PERSON_MAX, now));
    audit.write(c, person.value(), AuditKind.REDEEM_PAIRING_CODE, AuditResult.DONE, name, source);
    return new RedeemResult.Paired(credential, person, device);
  }

  /** Whether too many wrong codes came from this source's network, or in all. */
  private boolean isGuessing(Connection c, String source, Instant since) throws SQLException {
    var refused = audit.refusedSources(c, AuditKind.REDEEM_PAIRING_CODE, since, ATTEMPTS_MAX);
    var network = SourceNetwork.of(source);
    return refused.size() >= ATTEMPTS_MAX
        || refused.stream().map(SourceNetwork::of).filter(network::equals).count()
            >= ATTEMPTS_PER_SOURCE_MAX;
  }

  /** Starts a session with a device credential. */
  public LoginResult tokenFor(String deviceCredential, String source) {
    if (deviceCredential.length() > CREDENTIAL_CHARS_MAX) {
      return new LoginResult.Refused(LoginResult.Reason.UNKNOWN_DEVICE);
    }
    var device =
        database.<@Nullable PairedDevice>read(
            c -> DeviceStore.byCredential(c, Secrets.hash(deviceCredential)));
    if (device == null || device.revokedAt() != null) {
      return unknownDevice(device, source);
    }
    var grant = tokens.start(device.person(), device.id());
    // Whoever revoked it since it was read has ended every session but this one.
    if (device(device.id()).filter(d -> d.revokedAt() == null).isEmpty()) {
      tokens.revoke(grant.session().id());
      return unknownDevice(device, source);
    }
    audit.write(
        device.person().value(),
        AuditKind.DEVICE_LOGIN,
        AuditResult.DONE,
        device.id().value(),
        source);
    return new LoginResult.In(grant, false);
  }

  private LoginResult unknownDevice(@Nullable PairedDevice device, String source) {
    audit.write(
        device == null ? "" : device.person().value(),
        AuditKind.DEVICE_LOGIN,
        AuditResult.REFUSED,
        device == null ? "unknown credential" : device.id().value(),
        source);
    return new LoginResult.Refused(LoginResult.Reason.UNKNOWN_DEVICE);
  }

  /** Phones of a person, revoked ones too, newest first. */
  public List<PairedDevice> devices(PersonId person) {
    return database.read(c -> DeviceStore.ofPerson(c, person));
  }

  /** All phones that may log in, by person, at most {@link #DEVICES_MAX}. */
  public List<PairedDevice> devices() {
    return database.read(c -> DeviceStore.active(c, DEVICES_MAX));
  }

  /** A phone by its id, revoked or not. */
  public Optional<PairedDevice> device(DeviceId id) {
    return database.read(c -> DeviceStore.byId(c, id)).stream().findFirst();
  }

  /** Takes a phone's credential and ends its sessions, for example when it is lost. */
  public void revokeDevice(DeviceId device, PersonId by, String source) {
    // First, so that it is out even when a full disk keeps the rest from being written down; and
    // last, in case it logged in meanwhile.
    tokens.revokeDevice(device);
    database.write(
        c -> {
          DeviceStore.revoke(c, device, clock.instant());
          audit.write(
              c, by.value(), AuditKind.REVOKE_DEVICE, AuditResult.DONE, device.value(), source);
          return true;
        });
    tokens.revokeDevice(device);
  }
}
