package fengsui.db.account;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.db.Database;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.domain.testing.TestClock;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What is taken from somebody at the very moment of a login is taken from that session too. */
class MeanwhileTest {
  private static final PersonId ADMIN = new PersonId("admin");
  private static final PersonId CREW = new PersonId("crew");
  private static final String SOURCE = "10.0.0.1";

  @TempDir private Path folder;

  private final TestClock clock = new TestClock();
  private Runnable meanwhile = () -> {};
  private Database database;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("accounts.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Done once, at the moment that the test is about. */
  private void now() {
    var once = meanwhile;
    meanwhile = () -> {};
    once.run();
  }

  @Test
  void aPasswordThatIsResetWhileItIsCheckedLogsNobodyIn() {
    var tokens = SessionTokens.open(folder, database, clock);
    var accounts =
        new Accounts(
            database, tokens, PasswordPolicy.DEFAULT, clock, new Passwords(new SlowEncoder()));
    var made = accounts.createAccount(CREW, "crew", ADMIN, SOURCE);
    var first = ((CreateResult.Created) made).firstPassword();
    meanwhile = () -> accounts.resetPassword(CREW, ADMIN, SOURCE);

    var result = accounts.login("crew", first, new DeviceId("seat-1"), SOURCE);

    assertThat(result)
        .isEqualTo(new LoginResult.Refused(LoginResult.Reason.WRONG_NAME_OR_PASSWORD));
  }

  @Test
  void aPhoneThatIsRevokedWhileItLogsInIsOut() {
    InstantSource slow =
        () -> {
          now();
          return clock.instant();
        };
    var tokens = SessionTokens.open(folder, database, slow);
    var pairing = new Pairing(database, tokens, clock);
    var code = pairing.createPairingCode(CREW, ADMIN, SOURCE).digits();
    var phone = (RedeemResult.Paired) pairing.redeem(code, "phone", SOURCE);
    meanwhile = () -> pairing.revokeDevice(phone.device(), ADMIN, SOURCE);

    var result = pairing.tokenFor(phone.credential(), SOURCE);

    assertThat(result).isEqualTo(new LoginResult.Refused(LoginResult.Reason.UNKNOWN_DEVICE));
  }

  /** Passwords as they are; while one is checked something else happens. */
  private final class SlowEncoder implements PasswordEncoder {
    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      return String.valueOf(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      now();
      return String.valueOf(password).equals(hash);
    }
  }
}
