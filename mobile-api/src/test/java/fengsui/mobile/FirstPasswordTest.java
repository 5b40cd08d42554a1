package fengsui.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.db.account.CreateResult;
import fengsui.db.account.LoginResult;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.protocol.phone.CrewMessage.Goodbye;
import fengsui.protocol.phone.PhoneMessage.Hello;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first password, which somebody else has seen, opens nothing but its own change. */
class FirstPasswordTest {
  private static final String NAME = "desk-one";
  private static final String OWN = "Beacon-tower-7";

  @TempDir private Path folder;
  @AutoClose private PhoneTown town;
  private String first = "";

  @BeforeEach
  void open() {
    town = new PhoneTown(folder);
    var made = town.accounts.createAccount(new PersonId("desk1"), NAME, PhoneTown.ADMIN, "test");
    first = ((CreateResult.Created) made).firstPassword();
  }

  @Test
  void aTokenOfAFirstPasswordDoesNothingButChangeIt() throws Exception {
    var login = town.accounts.login(NAME, first, new DeviceId("console"), "10.0.0.1");
    var token = ((LoginResult.In) login).grant().token();

    var refused = town.get(token, "/api/v1/view");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("MustChangePassword");
    assertThat(town.send(token, "POST", "/api/v1/session/renewal", null, Map.of()).statusCode())
        .isEqualTo(403);
    try (var socket = new PhoneTestSocket(town)) {
      socket.send(new Hello(token));
      assertThat(socket.next(Goodbye.class).loginAgain()).isTrue();
    }

    var wrong = Map.of("current", "not it", "next", OWN);
    assertThat(town.post(token, "/api/v1/password", wrong).body()).contains("WrongPassword");
    var right = Map.of("current", first, "next", OWN);
    assertThat(town.post(token, "/api/v1/password", right).statusCode()).isEqualTo(204);
    assertThat(town.get(token, "/api/v1/view").statusCode()).isEqualTo(200);
  }

  @Test
  void aDutyDeskChangesItsFirstPasswordAsItLogsIn() {
    var plain = Map.of("name", NAME, "password", first);
    var refused = town.post("", "/api/v1/session", plain);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("MustChangePassword");

    var weak = Map.of("name", NAME, "password", first, "newPassword", "short");
    var tooWeak = town.post("", "/api/v1/session", weak);
    assertThat(tooWeak.statusCode()).isEqualTo(400);
    assertThat(tooWeak.body()).contains("PasswordTooWeak").contains("newPassword");

    var good = Map.of("name", NAME, "password", first, "newPassword", OWN);
    var session = town.post("", "/api/v1/session", good);
    assertThat(session.statusCode()).isEqualTo(200);
    var token = PhoneTown.json(session).get("token").stringValue();
    assertThat(town.get(token, "/api/v1/view").statusCode()).isEqualTo(200);
    var again = town.post("", "/api/v1/session", Map.of("name", NAME, "password", OWN));
    assertThat(again.statusCode()).isEqualTo(200);
  }
}
