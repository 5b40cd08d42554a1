package fengsui.db.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.db.Database;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.domain.testing.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What pairing of phones does. Each test has a person of its own in one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PairingContract {
  private static final PersonId ADMIN = new PersonId("admin");
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  @TempDir static Path keys;

  private final TestClock clock = new TestClock();
  private Database database;
  private SessionTokens tokens;
  private Pairing pairing;

  abstract Database open();

  @BeforeAll
  void openDatabase() {
    database = open();
    tokens = SessionTokens.open(keys, database, clock);
    pairing = new Pairing(database, tokens, clock);
  }

  @AfterAll
  void closeDatabase() {
    database.close();
  }

  private static PersonId person() {
    return new PersonId("crew" + PEOPLE.incrementAndGet());
  }

  /** Sources differ from test to test, so that one test's failures do not count for another. */
  private static String source() {
    return "10.0.0." + PEOPLE.incrementAndGet();
  }

  private String code(PersonId person) {
    return pairing.createPairingCode(person, ADMIN, source()).digits();
  }

  private RedeemResult.Paired pair(PersonId person) {
    return (RedeemResult.Paired) pairing.redeem(code(person), "小米 14", source());
  }

  @Test
  void aCodeBecomesACredentialWithWhichThePhoneLogsIn() {
    var person = person();
    var code = code(person);
    assertThat(code).matches("[0-9]{8}");

    var paired = (RedeemResult.Paired) pairing.redeem(" " + code + " ", "小米 14", source());
    assertThat(paired.person()).isEqualTo(person);
    var in = (LoginResult.In) pairing.tokenFor(paired.credential(), source());

    var session = tokens.verify(in.grant().token()).orElseThrow();
    assertThat(session.person()).isEqualTo(person);
    assertThat(session.device()).isEqualTo(paired.device());
    assertThat(pairing.devices(person)).hasSize(1);
  }

  @Test
  void aCodeWorksOnce() {
    var code = code(person());
    assertThat(pairing.redeem(code, "a", source())).isInstanceOf(RedeemResult.Paired.class);
    assertThat(pairing.redeem(code, "b", source())).isInstanceOf(RedeemResult.WrongCode.class);
  }

  @Test
  void aCodeEndsAfterTenMinutes() {
    var code = code(person());
    clock.pass(Duration.ofMinutes(10));
    assertThat(pairing.redeem(code, "a", source())).isInstanceOf(RedeemResult.WrongCode.class);
  }

  @Test
  void aNewCodeReplacesTheOneBefore() {
    var person = person();
    var first = code(person);
    var second = code(person);
    assertThat(pairing.redeem(first, "a", source())).isInstanceOf(RedeemResult.WrongCode.class);
    assertThat(pairing.redeem(second, "a", source())).isInstanceOf(RedeemResult.Paired.class);
  }

  @Test
  void tenWrongCodesStopASource() {
    var source = source();
    for (int i = 0; i < 10; i++) {
      assertThat(pairing.redeem("wrong", "a", source)).isInstanceOf(RedeemResult.WrongCode.class);
    }
    var good = code(person());
    assertThat(pairing.redeem(good, "a", source)).isInstanceOf(RedeemResult.TooManyAttempts.class);
    assertThat(pairing.redeem(good, "a", source())).isInstanceOf(RedeemResult.Paired.class);

    clock.pass(Duration.ofMinutes(11));
    var later = code(person());
    assertThat(pairing.redeem(later, "a", source)).isInstanceOf(RedeemResult.Paired.class);
  }

  @Test
  void tenWrongCodesStopAWholeIpv6Network() {
    for (int i = 0; i < 10; i++) {
      pairing.redeem("wrong", "a", "2001:db8:9:1:0:0:0:" + i);
    }
    var good = code(person());

    assertThat(pairing.redeem(good, "a", "2001:db8:9:1:a:b:c:d"))
        .isInstanceOf(RedeemResult.TooManyAttempts.class);
    assertThat(pairing.redeem(good, "a", "2001:db8:9:2:0:0:0:1"))
        .isInstanceOf(RedeemResult.Paired.class);
  }

  @Test
  void aLostPhoneIsOutAtOnce() {
    var paired = pair(person());
    var in = (LoginResult.In) pairing.tokenFor(paired.credential(), source());

    pairing.revokeDevice(paired.device(), ADMIN, source());

    assertThat(tokens.verify(in.grant().token())).isEmpty();
    assertThat(pairing.tokenFor(paired.credential(), source()))
        .isEqualTo(new LoginResult.Refused(LoginResult.Reason.UNKNOWN_DEVICE));
    assertThat(pairing.tokenFor("made up", source())).isInstanceOf(LoginResult.Refused.class);
  }

  @Test
  void theListOfAllPhonesHoldsThoseThatMayLogIn() {
    var kept = pair(person());
    var lost = pair(person());
    pairing.revokeDevice(lost.device(), ADMIN, source());

    assertThat(pairing.devices().stream().map(PairedDevice::id))
        .contains(kept.device())
        .doesNotContain(lost.device());
    assertThat(pairing.device(lost.device()).orElseThrow().revokedAt()).isNotNull();
    assertThat(pairing.device(new DeviceId("phone-none"))).isEmpty();
  }

  @Test
  void theSixthPhoneOfAPersonTakesTheOldestOut() {
    var person = person();
    var oldest = pair(person);
    var session = (LoginResult.In) pairing.tokenFor(oldest.credential(), source());
    for (int i = 0; i < 5; i++) {
      clock.pass(Duration.ofSeconds(1));
      pair(person);
    }

    assertThat(pairing.tokenFor(oldest.credential(), source()))
        .isInstanceOf(LoginResult.Refused.class);
    assertThat(tokens.verify(session.grant().token())).isEmpty();
    assertThat(pairing.devices(person))
        .hasSize(6)
        .filteredOn(d -> d.revokedAt() == null)
        .hasSize(5);
  }

  @Test
  void aDeviceNameIsChecked() {
    assertThatThrownBy(() -> pairing.redeem("12345678", " ", source()))
        .hasMessageContaining("deviceName");
  }
}
