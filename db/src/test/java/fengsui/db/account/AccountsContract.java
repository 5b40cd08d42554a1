package fengsui.db.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.db.Database;
import fengsui.db.account.AuditEntry.AuditKind;
import fengsui.db.account.AuditEntry.AuditResult;
import fengsui.domain.Author;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.domain.testing.TestClock;
import fengsui.protocol.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What accounts do. Each test has a person of its own in one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AccountsContract {
  private static final PersonId ADMIN = new PersonId("admin");
  private static final DeviceId SEAT = new DeviceId("seat-3");
  private static final String SOURCE = "10.1.2.3";
  private static final String GOOD = "Beacon-tower-7";
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  @TempDir static Path keys;

  private final TestClock clock = new TestClock();
  private Database database;
  private SessionTokens tokens;
  private Accounts accounts;

  abstract Database open();

  @BeforeAll
  void openDatabase() {
    database = open();
    tokens = SessionTokens.open(keys, database, clock);
    accounts = new Accounts(database, tokens, PasswordPolicy.DEFAULT, clock, QuickPasswords.make());
  }

  @AfterAll
  void closeDatabase() {
    database.close();
  }

  /** A person whose account has the password {@link #GOOD}. */
  private PersonId person() {
    var person = new PersonId("p" + PEOPLE.incrementAndGet());
    var first = created(person);
    var in = in(person, first);
    assertThat(accounts.changePassword(in.grant().session(), first, GOOD, SOURCE))
        .isInstanceOf(ChangeResult.Changed.class);
    return person;
  }

  private String created(PersonId person) {
    var result = accounts.createAccount(person, "Login-" + person.value(), ADMIN, SOURCE);
    return ((CreateResult.Created) result).firstPassword();
  }

  private LoginResult login(PersonId person, String password) {
    return accounts.login("login-" + person.value(), password, SEAT, SOURCE);
  }

  private LoginResult loginFrom(String source, PersonId person, String password) {
    return accounts.login("login-" + person.value(), password, SEAT, source);
  }

  private LoginResult.In in(PersonId person, String password) {
    return (LoginResult.In) login(person, password);
  }

  @Test
  void aFirstPasswordIsStrongAndMustBeChanged() {
    var person = new PersonId("p" + PEOPLE.incrementAndGet());
    var first = created(person);
    assertThat(PasswordPolicy.DEFAULT.problem(first, person.value())).isEmpty();

    var in = in(person, first);
    assertThat(in.mustChange()).isTrue();
    assertThat(accounts.mustChange(in.grant().session())).isTrue();
    accounts.changePassword(in.grant().session(), first, GOOD, SOURCE);
    assertThat(accounts.mustChange(in.grant().session())).isFalse();
    assertThat(in(person, GOOD).mustChange()).isFalse();
    assertThat(login(person, first)).isInstanceOf(LoginResult.Refused.class);
  }

  @Test
  void theTokenOfALoginNamesPersonAndDevice() {
    var person = person();
    var session = tokens.verify(in(person, GOOD).grant().token()).orElseThrow();
    assertThat(session.author()).isEqualTo(new Author(person, SEAT));
  }

  @Test
  void loginNamesAreToldApartWithoutRegardToCase() {
    var person = person();
    assertThat(
            accounts.login(
                " LOGIN-" + person.value().toUpperCase(Locale.ROOT) + " ", GOOD, SEAT, SOURCE))
        .isInstanceOf(LoginResult.In.class);
    assertThat(
            accounts.createAccount(new PersonId("another"), "LOGIN-" + person.value(), ADMIN, ""))
        .isInstanceOf(CreateResult.NameTaken.class);
    assertThat(accounts.createAccount(person, "second", ADMIN, ""))
        .isInstanceOf(CreateResult.HasAccount.class);
  }

  @Test
  void anUnknownNameGetsTheAnswerOfAWrongPassword() {
    var person = person();
    assertThat(accounts.login("nobody", GOOD, SEAT, SOURCE)).isEqualTo(login(person, "wrong"));
  }

  @Test
  void aNameThatIsCutInsideACharacterIsUnknown() {
    var name = "x".repeat(63) + "\uD83D\uDE92";

    assertThat(accounts.login(name, GOOD, SEAT, SOURCE))
        .isEqualTo(new LoginResult.Refused(LoginResult.Reason.WRONG_NAME_OR_PASSWORD));
  }

  @Test
  void fiveWrongPasswordsLockForFifteenMinutes() {
    var person = person();
    for (int i = 0; i < 4; i++) {
      assertThat(login(person, "wrong" + i)).isInstanceOf(LoginResult.Refused.class);
    }
    assertThat(login(person, "wrong")).isInstanceOf(LoginResult.Locked.class);
    assertThat(login(person, GOOD))
        .isEqualTo(new LoginResult.Locked(clock.instant().plus(Duration.ofMinutes(15))));

    clock.pass(Duration.ofMinutes(15));
    assertThat(login(person, "wrong")).isInstanceOf(LoginResult.Refused.class);
    assertThat(login(person, GOOD)).isInstanceOf(LoginResult.In.class);
  }

  @Test
  void wrongPasswordsFromElsewhereLockOnlyThemselvesOut() {
    var person = person();
    for (int i = 0; i < 20; i++) {
      loginFrom("10.9.9.9", person, "wrong");
    }

    assertThat(loginFrom("10.9.9.9", person, GOOD)).isInstanceOf(LoginResult.Locked.class);
    assertThat(login(person, GOOD)).isInstanceOf(LoginResult.In.class);
    assertThat(loginFrom("10.7.7.7", person, GOOD)).isInstanceOf(LoginResult.In.class);
  }

  @Test
  void allAddressesOfAnIpv6NetworkAreOneSource() {
    var person = person();
    for (int i = 0; i < 5; i++) {
      loginFrom("2001:db8:7:1:0:0:0:" + i, person, "wrong");
    }

    assertThat(loginFrom("2001:db8:7:1:a:b:c:d", person, GOOD))
        .isInstanceOf(LoginResult.Locked.class);
    assertThat(loginFrom("2001:db8:7:2:0:0:0:1", person, GOOD)).isInstanceOf(LoginResult.In.class);
  }

  @Test
  void guessesFromManySourcesLockAllButFamiliarOnesAndThisMachine() {
    var person = person();
    guessFromManySources(person);

    assertThat(loginFrom("10.7.7.7", person, GOOD))
        .isEqualTo(new LoginResult.Locked(clock.instant().plus(Duration.ofHours(6))));
    assertThat(login(person, GOOD)).isInstanceOf(LoginResult.In.class);
    assertThat(loginFrom("127.0.0.1", person, GOOD)).isInstanceOf(LoginResult.In.class);
    assertThat(loginFrom("0:0:0:0:0:0:0:1", person, GOOD)).isInstanceOf(LoginResult.In.class);

    clock.pass(Duration.ofHours(6));
    assertThat(loginFrom("10.7.7.7", person, GOOD)).isInstanceOf(LoginResult.In.class);
  }

  @Test
  void aSourceIsNoLongerFamiliarAfterThirtyDays() {
    var person = person();
    clock.pass(Duration.ofDays(31));
    guessFromManySources(person);

    assertThat(login(person, GOOD)).isInstanceOf(LoginResult.Locked.class);
  }

  @Test
  void fewGuessesADayFromManySourcesLockNobody() {
    var person = person();
    for (int day = 0; day < 3; day++) {
      for (int i = 0; i < 30; i++) {
        loginFrom("10.4." + day + "." + i, person, "wrong");
      }
      clock.pass(Duration.ofDays(1));
    }

    assertThat(loginFrom("10.7.7.7", person, GOOD)).isInstanceOf(LoginResult.In.class);
  }

  @Test
  void anUnlockEndsEveryLock() {
    var person = person();
    for (int i = 0; i < 5; i++) {
      login(person, "wrong");
    }
    guessFromManySources(person);

    assertThat(accounts.unlock(person, ADMIN, SOURCE)).isTrue();

    assertThat(login(person, GOOD)).isInstanceOf(LoginResult.In.class);
    assertThat(loginFrom("10.7.7.7", person, GOOD)).isInstanceOf(LoginResult.In.class);
  }

  private void guessFromManySources(PersonId person) {
    for (int i = 0; i < LoginLimits.DEFAULT.accountFailuresMax(); i++) {
      loginFrom("10.5.5." + i, person, "wrong");
    }
  }

  @Test
  void aRightPasswordBeginsANewCount() {
    var person = person();
    for (int i = 0; i < 12; i++) {
      var right = i % 4 == 3;
      assertThat(login(person, right ? GOOD : "wrong"))
          .isInstanceOf(right ? LoginResult.In.class : LoginResult.Refused.class);
    }
  }

  @Test
  void guessesAtTheSameMomentDoNotSlipPastTheLock() throws Exception {
    var person = person();
    var guesses = new ArrayList<Callable<LoginResult>>();
    for (int i = 0; i < 12; i++) {
      guesses.add(() -> login(person, "wrong"));
    }
    try (var threads = Executors.newFixedThreadPool(12)) {
      for (var guess : threads.invokeAll(guesses)) {
        assertThat(guess.get()).isNotInstanceOf(LoginResult.In.class);
      }
    }
    assertThat(login(person, GOOD)).isInstanceOf(LoginResult.Locked.class);
  }

  @Test
  void aWeakPasswordIsRefusedWithTheRule() {
    var person = person();
    var session = in(person, GOOD).grant().session();
    for (var weak :
        List.of(
            "Ab1-",
            "alllowercase1",
            "12345678",
            "X" + person.value() + "login-" + person.value() + "-9")) {
      assertThat(accounts.changePassword(session, GOOD, weak, SOURCE))
          .as(weak)
          .isInstanceOfSatisfying(
              ChangeResult.TooWeak.class, t -> assertThat(t.rule()).startsWith("password must"));
    }
    assertThat(accounts.changePassword(session, GOOD, GOOD, SOURCE))
        .isInstanceOf(ChangeResult.TooWeak.class);
    assertThat(accounts.changePassword(session, "wrong", "Another-good-1", SOURCE))
        .isInstanceOf(ChangeResult.WrongPassword.class);
  }

  @Test
  void aChangedPasswordEndsAllOtherSessions() {
    var person = person();
    var other = in(person, GOOD).grant();
    var own = in(person, GOOD).grant();

    accounts.changePassword(own.session(), GOOD, "Another-good-1", SOURCE);

    assertThat(tokens.verify(other.token())).isEmpty();
    assertThat(tokens.verify(own.token())).isPresent();
  }

  @Test
  void aResetEndsTheLockAndAllSessions() {
    var person = person();
    var session = in(person, GOOD).grant();
    for (int i = 0; i < 5; i++) {
      login(person, "wrong");
    }
    var fresh = accounts.resetPassword(person, ADMIN, SOURCE).orElseThrow();

    assertThat(tokens.verify(session.token())).isEmpty();
    assertThat(in(person, fresh).mustChange()).isTrue();
    assertThat(accounts.resetPassword(new PersonId("nobody"), ADMIN, SOURCE)).isEmpty();
  }

  @Test
  void aPasswordOfNinetyDaysMustBeChanged() {
    var person = person();
    assertThat(in(person, GOOD).mustChange()).isFalse();
    clock.pass(Duration.ofDays(91));
    assertThat(in(person, GOOD).mustChange()).isTrue();
  }

  @Test
  void aLogoutEndsTheSession() {
    var grant = in(person(), GOOD).grant();
    accounts.logout(grant.session(), SOURCE);
    assertThat(tokens.verify(grant.token())).isEmpty();
    assertThat(tokens.renew(grant.token())).isEmpty();
  }

  @Test
  void theAuditTellsEveryTryAndNoSecret() {
    var from = clock.instant();
    var person = person();
    login(person, "wrong-Secret-1");

    var lines = accounts.audit().read(from, clock.instant().plusSeconds(1));

    assertThat(lines)
        .anyMatch(l -> l.kind() == AuditKind.CREATE_ACCOUNT && l.detail().contains(person.value()))
        .anyMatch(l -> l.kind() == AuditKind.LOGIN && l.result() == AuditResult.REFUSED)
        .anyMatch(l -> l.kind() == AuditKind.CHANGE_PASSWORD && l.source().equals(SOURCE))
        .noneMatch(l -> l.toString().contains("Secret") || l.toString().contains(GOOD));
  }

  @Test
  void theSystemHasNoAccount() {
    assertThatThrownBy(() -> accounts.createAccount(Author.SYSTEM_PERSON, "x", ADMIN, SOURCE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAccountListShowsLocks() {
    var person = person();
    for (int i = 0; i < 5; i++) {
      login(person, "wrong");
    }
    assertThat(accounts.accounts())
        .anySatisfy(
            a -> {
              assertThat(a.person()).isEqualTo(person);
              assertThat(a.lockedUntil()).isNotNull();
            });
  }

  @Test
  void aSessionThatAnotherProcessRevokedEndsAfterARefresh() {
    var grant = in(person(), GOOD).grant();
    Session session = grant.session();
    var elsewhere = SessionTokens.open(keys, database, clock);
    assertThat(elsewhere.verify(grant.token())).contains(session);

    tokens.revoke(session.id());
    elsewhere.refreshRevoked();

    assertThat(elsewhere.verify(grant.token())).isEmpty();
  }
}
