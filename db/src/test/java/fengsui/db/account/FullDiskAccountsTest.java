package fengsui.db.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.db.Database;
import fengsui.db.DatabaseUnavailable;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.domain.testing.TestClock;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a disk without room means for logins: sessions go on, the refusal names the disk. */
class FullDiskAccountsTest {
  private static final PersonId ADMIN = new PersonId("admin");
  private static final DeviceId SEAT = new DeviceId("seat");

  @TempDir private Path folder;

  @Test
  void aLoginOnAFullDiskNamesTheDiskAndSessionsGoOn() {
    var clock = new TestClock();
    try (var database = Database.sqlite(folder.resolve("accounts.db"))) {
      var tokens = SessionTokens.open(folder, database, clock);
      var accounts =
          new Accounts(database, tokens, PasswordPolicy.DEFAULT, clock, QuickPasswords.make());
      var made = accounts.createAccount(ADMIN, "admin", ADMIN, "test");
      var password = ((CreateResult.Created) made).firstPassword();
      var in = (LoginResult.In) accounts.login("admin", password, SEAT, "10.0.0.1");
      useUp(database);

      assertThatThrownBy(
              () -> {
                // The pages at hand may still take a few lines of the audit.
                for (int i = 0; i < 1_000; i++) {
                  accounts.login("admin", password, SEAT, "10.0.0.1");
                }
              })
          .isInstanceOfSatisfying(
              DatabaseUnavailable.class,
              e -> {
                assertThat(e.code()).isEqualTo("DiskFull");
                assertThat(e.advice()).contains("disk").doesNotContain("away");
              });
      assertThat(tokens.verify(in.grant().token())).isPresent();
      assertThat(tokens.renew(in.grant().token())).isPresent();
      assertThat(accounts.accounts()).hasSize(1);
    }
  }

  @Test
  void aSessionIsEndedAlsoWhenItCannotBeWrittenDown() {
    var clock = new TestClock();
    try (var database = Database.sqlite(folder.resolve("accounts.db"))) {
      var tokens = SessionTokens.open(folder, database, clock);
      var lost = tokens.start(new PersonId("crew"), new DeviceId("phone-1"));
      for (int i = 0; i < 200; i++) {
        tokens.start(new PersonId("other"), new DeviceId("phone-2"));
      }
      useUp(database);
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_000; i++) {
                  tokens.revokeAll(new PersonId("crew"), "");
                  tokens.start(new PersonId("other"), new DeviceId("phone-2"));
                }
              })
          .isInstanceOf(DatabaseUnavailable.class);

      assertThat(tokens.verify(lost.token())).isEmpty();
    }
  }

  @Test
  void aLostPhoneIsOutAlsoWhenItCannotBeWrittenDown() {
    var clock = new TestClock();
    try (var database = Database.sqlite(folder.resolve("accounts.db"))) {
      var tokens = SessionTokens.open(folder, database, clock);
      var pairing = new Pairing(database, tokens, clock);
      var code = pairing.createPairingCode(new PersonId("crew"), ADMIN, "test").digits();
      var phone = (RedeemResult.Paired) pairing.redeem(code, "phone", "10.0.0.1");
      var in = (LoginResult.In) pairing.tokenFor(phone.credential(), "10.0.0.1");
      useUp(database);

      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_000; i++) {
                  pairing.revokeDevice(phone.device(), ADMIN, "test");
                }
              })
          .isInstanceOf(DatabaseUnavailable.class);

      assertThat(tokens.verify(in.grant().token())).isEmpty();
    }
  }

  private static void useUp(Database database) {
    database.write(
        c -> {
          try (var statement = c.createStatement()) {
            return statement.execute("PRAGMA max_page_count = 1");
          }
        });
  }
}
