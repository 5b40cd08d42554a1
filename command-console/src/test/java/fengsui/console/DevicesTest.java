package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.testing.TestConsole;
import fengsui.db.account.LoginResult;
import fengsui.db.account.RedeemResult;
import fengsui.domain.people.PersonId;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Paired phones in the hands of administrators and of their owners. */
class DevicesTest {
  @RegisterExtension private static final TestConsole console = new TestConsole();

  @Test
  void anAdministratorSeesAndRevokesThePhonesOfTheArea() {
    var phone = pair("crew11", "小米 14");
    var admin = console.token("admin");

    assertThat(console.get("/api/v1/devices", admin).body())
        .contains(
            "\"id\":\"" + phone.device().value() + '"', "\"name\":\"小米 14\"", "\"online\":false");
    assertThat(console.get("/api/v1/devices?person=crew11", admin).body())
        .contains(phone.device().value());

    assertThat(revoke(phone.device().value(), "admin").statusCode()).isEqualTo(204);
    assertThat(revoke(phone.device().value(), "admin").statusCode()).isEqualTo(204);

    assertThat(console.pairing.tokenFor(phone.credential(), "test"))
        .isInstanceOf(LoginResult.Refused.class);
    assertThat(console.get("/api/v1/devices", admin).body()).doesNotContain(phone.device().value());
    assertThat(console.get("/api/v1/devices?person=crew11", admin).body()).contains("revokedAt");
    assertThat(console.get("/api/v1/audit", console.token("auditor")).body())
        .contains("REVOKE_DEVICE");
  }

  @Test
  void everybodySeesAndRevokesTheOwnPhonesAndNoOthers() {
    var own = pair("commander", "own").device().value();
    var foreign = pair("crew11", "foreign").device().value();
    var commander = console.token("commander");

    assertThat(console.get("/api/v1/devices", commander).body())
        .contains(own)
        .doesNotContain(foreign);
    assertThat(console.get("/api/v1/devices?person=crew11", commander).body())
        .contains("\"code\":\"NotAllowed\"");
    assertThat(revoke(foreign, "commander").body()).contains("\"code\":\"NotFound\"");
    assertThat(revoke(own, "commander").statusCode()).isEqualTo(204);
  }

  @Test
  void aWrongIdIsNamed() {
    assertThat(revoke("phone-0", "admin").body()).contains("NotFound", "\"field\":\"device\"");
    assertThat(revoke("a%20b", "admin").statusCode()).isEqualTo(400);
    var nobody = console.get("/api/v1/devices?person=nobody", console.token("admin"));
    assertThat(nobody.body()).contains("NotFound", "\"field\":\"person\"");
  }

  private static RedeemResult.Paired pair(String person, String name) {
    var by = new PersonId("admin");
    var code = console.pairing.createPairingCode(new PersonId(person), by, "test").digits();
    return (RedeemResult.Paired) console.pairing.redeem(code, name, "test");
  }

  private static HttpResponse<String> revoke(String device, String by) {
    return console.send(
        console.request("/api/v1/devices/" + device, console.token(by)).DELETE().build());
  }
}
