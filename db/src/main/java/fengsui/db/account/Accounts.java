package fengsui.db.account;

import fengsui.db.Database;
import fengsui.db.account.AuditEntry.AuditKind;
import fengsui.db.account.AuditEntry.AuditResult;
import fengsui.domain.Author;
import fengsui.domain.Check;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.protocol.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Login names, passwords and sessions. Whether a person is active, and what it may do, stands in
 * State; edges ask there. Every act is audited. Safe for use from any thread; a login takes about
 * 50 ms of one processor. Methods throw {@link fengsui.db.DatabaseUnavailable} when the database is
 * away.
 */
public final class Accounts {
  /** Most accounts in one list. */
  public static final int ACCOUNTS_MAX = 10_000;

  /** Most sessions known to have changed their first password; beyond it all are asked anew. */
  private static final int CHANGED_MAX = 10_000;

  private static final int LOGIN_NAME_CHARS_MAX = 64;
  private static final Pattern UNUSUAL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  private final Database database;
  private final SessionTokens tokens;
  private final PasswordPolicy policy;
  private final InstantSource clock;
  private final AuditLog audit;
  private final Passwords passwords;
  private final LoginSources sources = new LoginSources(LoginLimits.DEFAULT);
  private final Set<String> changed = ConcurrentHashMap.newKeySet();

  public Accounts(
      Database database, SessionTokens tokens, PasswordPolicy policy, InstantSource clock) {
    this(database, tokens, policy, clock, Passwords.strong());
  }

  Accounts(
      Database database,
      SessionTokens tokens,
      PasswordPolicy policy,
      InstantSource clock,
      Passwords passwords) {
    this.database = database;
    this.tokens = tokens;
    this.policy = policy;
    this.clock = clock;
    this.passwords = passwords;
    this.audit = new AuditLog(database, clock);
  }

  /**
   * Checks name and password and starts a session. An unknown name costs the same work as a wrong
   * password and gets the same answer.
   *
   * @param device where from; the session's token names it
   * @param source for the audit, for example the address
   */
  public LoginResult login(String name, String password, DeviceId device, String source) {
    var loginName = normal(name);
    var row =
        database.<AccountStore.@Nullable Row>read(c -> AccountStore.byLoginName(c, loginName));
    var lock = row == null ? null : lockedUntil(row, source);
    if (row != null && lock != null) {
      audit.write(row.person().value(), AuditKind.LOGIN, AuditResult.REFUSED, "locked", source);
      return new LoginResult.Locked(lock);
    }
    boolean tooLong = password.length() > PasswordPolicy.LENGTH_MAX;
    var matches =
        passwords.matches(tooLong ? "" : password, row == null ? null : row.passwordHash());
    if (matches.isEmpty()) {
      return new LoginResult.Refused(LoginResult.Reason.BUSY);
    }
    if (row == null) {
      audit.write("", AuditKind.LOGIN, AuditResult.REFUSED, "unknown name: " + loginName, source);
      return new LoginResult.Refused(LoginResult.Reason.WRONG_NAME_OR_PASSWORD);
    }
    var locked = settle(row.person(), matches.get(), AuditKind.LOGIN, device.value(), source);
    if (locked != null) {
      return new LoginResult.Locked(locked);
    }
    if (!matches.get()) {
      return new LoginResult.Refused(LoginResult.Reason.WRONG_NAME_OR_PASSWORD);
    }
    boolean mustChange = mustChange(row);
    var grant = tokens.start(row.person(), device, mustChange);
    // Whoever gave another password since this one was checked has ended every session but this.
    if (!row.passwordHash().equals(passwordHash(row.person()))) {
      tokens.revoke(grant.session().id());
      audit.write(
          row.person().value(), AuditKind.LOGIN, AuditResult.REFUSED, "wrong password", source);
      return new LoginResult.Refused(LoginResult.Reason.WRONG_NAME_OR_PASSWORD);
    }
    return new LoginResult.In(grant, mustChange);
  }

  private @Nullable String passwordHash(PersonId person) {
    var row = row(person);
    return row == null ? null : row.passwordHash();
  }

  /** Ends the session of the one who asks. */
  public void logout(Session session, String source) {
    tokens.revoke(session.id());
    audit.write(session.person().value(), AuditKind.LOGOUT, AuditResult.DONE, session.id(), source);
  }

  /**
   * Whether this session may still do nothing but change the password. Asks the database only when
   * the session began so, and only until the password was changed.
   */
  public boolean mustChange(Session session) {
    if (!session.mustChange() || changed.contains(session.id())) {
      return false;
    }
    var row = row(session.person());
    if (row != null && mustChange(row)) {
      return true;
    }
    if (changed.size() >= CHANGED_MAX) {
      changed.clear();
    }
    changed.add(session.id());
    return false;
  }

  /** The name a person logs in with; empty without an account. */
  public Optional<String> loginName(PersonId person) {
    return Optional.ofNullable(row(person)).map(AccountStore.Row::loginName);
  }

  /** Changes the own password; all sessions but the given one end. */
  public ChangeResult changePassword(Session session, String current, String next, String source) {
    var person = session.person();
    var row = row(person);
    var lock = row == null ? null : lockedUntil(row, source);
    if (lock != null) {
      return new ChangeResult.Locked(lock);
    }
    var matches = passwords.matches(current, row == null ? null : row.passwordHash());
    if (matches.isEmpty()) {
      return new ChangeResult.Busy();
    }
    if (row == null) {
      return new ChangeResult.WrongPassword();
    }
    if (!matches.get()) {
      var _ = settle(person, false, AuditKind.CHANGE_PASSWORD, "wrong password", source);
      return new ChangeResult.WrongPassword();
    }
    var problem =
        next.equals(current)
            ? Optional.of("password must differ from the current one")
            : policy.problem(next, row.loginName());
    if (problem.isPresent()) {
      return new ChangeResult.TooWeak(problem.get());
    }
    setPassword(person, next, false, person, AuditKind.CHANGE_PASSWORD, source);
    tokens.revokeAll(person, session.id());
    return new ChangeResult.Changed();
  }

  /**
   * Makes an account with a random first password.
   *
   * @param name 1 to 64 characters, told apart without regard to case
   * @param by who does it
   */
  public CreateResult createAccount(PersonId person, String name, PersonId by, String source) {
    if (person.equals(Author.SYSTEM_PERSON)) {
      throw new IllegalArgumentException("person must not be the system");
    }
    var loginName = Check.name("loginName", normal(name));
    // Looked at first as well, for a hash takes a while and every start asks.
    var former = row(person);
    if (former != null) {
      return new CreateResult.HasAccount(former.loginName());
    }
    var password = Secrets.firstPassword();
    var hash = passwords.hash(password);
    return database.write(
        c -> {
          var own = AccountStore.byPerson(c, person);
          if (own != null) {
            return new CreateResult.HasAccount(own.loginName());
          }
          if (AccountStore.byLoginName(c, loginName) != null) {
            return new CreateResult.NameTaken(loginName);
          }
          AccountStore.insert(c, person, loginName, hash, clock.instant());
          audit.write(
              c,
              by.value(),
              AuditKind.CREATE_ACCOUNT,
              AuditResult.DONE,
              person.value() + " as " + loginName,
              source);
          return new CreateResult.Created(loginName, password);
        });
  }

  /**
   * Gives a new random password, to be changed at the next login; any lock and all sessions end.
   *
   * @return the password, shown once; empty when the person has no account
   */
  public Optional<String> resetPassword(PersonId person, PersonId by, String source) {
    if (row(person) == null) {
      return Optional.empty();
    }
    var password = Secrets.firstPassword();
    setPassword(person, password, true, by, AuditKind.RESET_PASSWORD, source);
    tokens.revokeAll(person, "");
    return Optional.of(password);
  }

  /**
   * Ends a lock before its time; the password stays.
   *
   * @return false when the person has no account
   */
  public boolean unlock(PersonId person, PersonId by, String source) {
    return database.write(
        c -> {
          if (AccountStore.byPerson(c, person) == null) {
            return false;
          }
          AccountStore.clearFailures(c, person);
          audit.write(
              c, by.value(), AuditKind.UNLOCK_ACCOUNT, AuditResult.DONE, person.value(), source);
          return true;
        });
  }

  /** All accounts by login name, at most {@link #ACCOUNTS_MAX}. */
  public List<AccountEntry> accounts() {
    return database.read(
        c ->
            AccountStore.all(c, ACCOUNTS_MAX).stream()
                .map(
                    r ->
                        new AccountEntry(
                            r.person(),
                            r.loginName(),
                            mustChange(r),
                            r.isLocked(clock.instant()) ? r.lockedUntil() : null,
                            r.changedAt()))
                .toList());
  }

  public AuditLog audit() {
    return audit;
  }

  private @Nullable Instant lockedUntil(AccountStore.Row row, String source) {
    return database.<@Nullable Instant>read(
        c -> sources.lockedUntil(c, row, source, clock.instant()));
  }

  /**
   * Counts the outcome of a password check. Of many guesses checked at once none counts as right
   * after the lock has fallen: it is looked at again in the transaction.
   *
   * @return until when this source is locked after it; null when it is not
   */
  private @Nullable Instant settle(
      PersonId person, boolean right, AuditKind kind, String detail, String source) {
    return database.<@Nullable Instant>write(
        c -> {
          var now = clock.instant();
          var lock = sources.lockedUntil(c, account(c, person), source, now);
          boolean good = right && lock == null;
          if (good) {
            sources.succeeded(c, person, source, now);
          } else if (lock == null) {
            sources.failed(c, person, source, now);
          }
          var result = good ? AuditResult.DONE : AuditResult.REFUSED;
          audit.write(c, person.value(), kind, result, detail, source);
          return good ? null : sources.lockedUntil(c, account(c, person), source, now);
        });
  }

  private static AccountStore.Row account(Connection c, PersonId person) throws SQLException {
    return Check.present(AccountStore.byPerson(c, person), person);
  }

  private void setPassword(
      PersonId person,
      String password,
      boolean mustChange,
      PersonId by,
      AuditKind kind,
      String source) {
    var hash = passwords.hash(password);
    database.write(
        c -> {
          AccountStore.setPassword(c, person, hash, mustChange, clock.instant());
          audit.write(c, by.value(), kind, AuditResult.DONE, person.value(), source);
          return true;
        });
  }

  private AccountStore.@Nullable Row row(PersonId person) {
    return database.<AccountStore.@Nullable Row>read(c -> AccountStore.byPerson(c, person));
  }

  private boolean mustChange(AccountStore.Row row) {
    Instant oldest = clock.instant().minus(policy.ageMax());
    return row.mustChange() || row.changedAt().isBefore(oldest);
  }

  /** No name has a control character or half of a surrogate pair, which databases refuse. */
  private static String normal(String name) {
    var cut =
        name.length() <= LOGIN_NAME_CHARS_MAX ? name : name.substring(0, LOGIN_NAME_CHARS_MAX);
    var plain = UNUSUAL.matcher(cut).replaceAll("?");
    return Normalizer.normalize(plain.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
