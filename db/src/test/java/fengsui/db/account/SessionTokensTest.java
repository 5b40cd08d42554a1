package fengsui.db.account;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.db.Database;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.domain.testing.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTokensTest {
  private static final PersonId PERSON = new PersonId("p-li");
  private static final DeviceId DEVICE = new DeviceId("seat-1");

  @TempDir static Path folder;
  @TempDir static Path otherFolder;

  private final TestClock clock = new TestClock();
  private Database database;
  private SessionTokens tokens;

  @BeforeAll
  void open() {
    database = Database.sqlite(folder.resolve("accounts.db"));
    tokens = SessionTokens.open(folder, database, clock);
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void aTokenLivesHalfAnHour() {
    var token = tokens.start(PERSON, DEVICE).token();
    clock.pass(Duration.ofMinutes(30).minusSeconds(1));
    assertThat(tokens.verify(token)).isPresent();
    clock.pass(Duration.ofSeconds(1));
    assertThat(tokens.verify(token)).isEmpty();
    assertThat(tokens.renew(token)).isEmpty();
  }

  @Test
  void aSessionIsRenewedForTwelveHoursAndNoLonger() {
    var token = tokens.start(PERSON, DEVICE).token();
    var id = tokens.verify(token).orElseThrow().id();
    for (int i = 0; i < 12 * 3 - 1; i++) {
      clock.pass(Duration.ofMinutes(20));
      var grant = tokens.renew(token).orElseThrow();
      assertThat(grant.session().id()).isEqualTo(id);
      token = grant.token();
    }
    clock.pass(Duration.ofMinutes(20));
    assertThat(tokens.verify(token)).isEmpty();
    assertThat(tokens.renew(token)).isEmpty();
  }

  @Test
  void aTokenSignedByAnotherKeyDoesNotHold() {
    var other = SessionTokens.open(otherFolder, database, clock);
    assertThat(tokens.verify(other.start(PERSON, DEVICE).token())).isEmpty();
  }

  @Test
  void aChangedTokenDoesNotHold() {
    var parts = tokens.start(PERSON, DEVICE).token().split("\\.", -1);
    var claims =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("p-li", "p-yu");
    var forged =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    assertThat(tokens.verify(parts[0] + "." + forged + "." + parts[2])).isEmpty();
  }

  @Test
  void anUnsignedTokenOrNoTokenDoesNotHold() {
    var none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    var claims = tokens.start(PERSON, DEVICE).token().split("\\.", -1)[1];
    assertThat(tokens.verify(none + "." + claims + ".")).isEmpty();
    assertThat(tokens.verify("")).isEmpty();
    assertThat(tokens.verify("a.b.c")).isEmpty();
    assertThat(tokens.verify("x".repeat(5_000))).isEmpty();
  }

  @Test
  void tokensHoldAfterARestartAndRevokedOnesStayRevoked() {
    var kept = tokens.start(PERSON, DEVICE);
    var revoked = tokens.start(PERSON, DEVICE);
    tokens.revoke(revoked.session().id());

    var again = SessionTokens.open(folder, database, clock);

    assertThat(again.verify(kept.token())).contains(kept.session());
    assertThat(again.verify(revoked.token())).isEmpty();
  }

  @Test
  void onlyTheOwnerReadsTheKeyFile() throws IOException {
    var permissions = Files.getPosixFilePermissions(folder.resolve(SigningKey.FILE_NAME));
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
  }

  @Test
  void aRepeatedVerificationCostsMicroseconds() {
    var token = tokens.start(PERSON, DEVICE).token();
    for (int i = 0; i < 10_000; i++) {
      assertThat(tokens.verify(token).isPresent()).isTrue();
    }
    long startNanos = System.nanoTime();
    for (int i = 0; i < 10_000; i++) {
      tokens.verify(token);
    }
    assertThat((System.nanoTime() - startNanos) / 10_000).isLessThan(50_000);
  }

  @Test
  void noSecretIsShownInText() {
    var grant = tokens.start(PERSON, DEVICE);
    assertThat(grant.toString()).doesNotContain(grant.token());
  }
}
