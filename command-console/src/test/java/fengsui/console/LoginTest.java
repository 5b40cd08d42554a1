package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.testing.TestConsole;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoginTest {
  @RegisterExtension private static final TestConsole console = new TestConsole();

  @Test
  void aFirstPasswordMustBeChangedBeforeAnythingElse() {
    var first = console.account("taker");
    var login = login("taker", first);
    assertThat(login.statusCode()).isEqualTo(200);
    assertThat(login.body()).contains("\"mustChangePassword\":true");
    var cookie = sessionCookie(login);
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");

    var csrf = csrf(cookie);
    var places = console.get("/api/v1/places?q=a", null, "Cookie", value(cookie));
    assertThat(places.statusCode()).isEqualTo(403);
    assertThat(places.body()).contains("MustChangePassword");

    var weak = change(cookie, csrf, first, "short");
    assertThat(weak.statusCode()).isEqualTo(400);
    assertThat(weak.body()).contains("\"field\":\"next\"");
    assertThat(change(cookie, csrf, "wrong", "Better-Pass-2026").statusCode()).isEqualTo(403);
    assertThat(change(cookie, csrf, first, "Better-Pass-2026").statusCode()).isEqualTo(200);
    assertThat(console.get("/api/v1/places?q=a", null, "Cookie", value(cookie)).statusCode())
        .isEqualTo(200);
    assertThat(login("taker", "Better-Pass-2026").body()).contains("\"mustChangePassword\":false");
  }

  @Test
  void aCallByCookieNeedsTheTokenThatOtherSitesCannotRead() {
    var cookie = sessionCookie(login("commander", console.account("commander")));

    var refused = console.post("/api/v1/logout", null, "", "Cookie", value(cookie));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("CsrfTokenMissing");
    var csrf = csrf(cookie);
    var done =
        console.post(
            "/api/v1/logout",
            null,
            "",
            "Cookie",
            value(cookie) + "; XSRF-TOKEN=" + csrf,
            "X-XSRF-TOKEN",
            csrf);
    assertThat(done.statusCode()).isEqualTo(204);
  }

  @Test
  void wrongPasswordsLockTheAccountAndTheAnswerSaysUntilWhen() {
    console.account("jinghe");
    HttpResponse<String> last = login("jinghe", "wrong");
    assertThat(last.statusCode()).isEqualTo(401);
    assertThat(last.body()).contains("WrongNameOrPassword");

    for (int i = 0; i < 5; i++) {
      last = login("jinghe", "wrong");
    }

    assertThat(last.statusCode()).isEqualTo(423);
    assertThat(last.body()).contains("\"code\":\"Locked\"", "\"detail\":17");
    assertThat(login("nobody", "wrong").statusCode()).isEqualTo(401);
    var unlocked = console.post("/api/v1/accounts/jinghe/unlock", console.token("admin"), "");
    assertThat(unlocked.statusCode()).isEqualTo(204);
    assertThat(login("jinghe", "wrong").statusCode()).isEqualTo(401);
  }

  @Test
  void wrongPasswordsThroughAProxyLockOnlyTheAddressTheyCameFrom() {
    var password = console.account("auditor");
    HttpResponse<String> last = loginFrom("10.9.9.9", "auditor", "wrong");
    for (int i = 0; i < 5; i++) {
      last = loginFrom("10.9.9.9", "auditor", "wrong");
    }

    assertThat(last.statusCode()).isEqualTo(423);
    assertThat(loginFrom("10.7.7.7", "auditor", password).statusCode()).isEqualTo(200);
    assertThat(login("auditor", password).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> loginFrom(String source, String name, String password) {
    return console.post(
        "/api/v1/login",
        null,
        "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}",
        "X-Forwarded-For",
        source);
  }

  @Test
  void anAccountOfSomebodyWhoHasLeftOpensNoSession() {
    var answer = login("gone", console.account("gone"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("NotActive");
  }

  @Test
  void aLoginFromAnotherSiteIsRefused() {
    var answer =
        console.post(
            "/api/v1/login",
            null,
            "{\"name\":\"taker\",\"password\":\"x\"}",
            "Origin",
            "https://elsewhere.example");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("WrongOrigin");
  }

  private static HttpResponse<String> login(String name, String password) {
    return console.post(
        "/api/v1/login", null, "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}");
  }

  private static HttpResponse<String> change(
      String cookie, String csrf, String current, String next) {
    return console.post(
        "/api/v1/password",
        null,
        "{\"current\":\"" + current + "\",\"next\":\"" + next + "\"}",
        "Cookie",
        value(cookie) + "; XSRF-TOKEN=" + csrf,
        "X-XSRF-TOKEN",
        csrf);
  }

  private static String sessionCookie(HttpResponse<String> login) {
    return cookies(login).stream()
        .filter(c -> c.startsWith("fengsui_session="))
        .findFirst()
        .orElseThrow();
  }

  private static String csrf(String cookie) {
    var me = console.get("/api/v1/me", null, "Cookie", value(cookie));
    assertThat(me.statusCode()).isEqualTo(200);
    return cookies(me).stream()
        .filter(c -> c.startsWith("XSRF-TOKEN="))
        .map(c -> value(c).substring("XSRF-TOKEN=".length()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> cookies(HttpResponse<String> response) {
    return response.headers().allValues("Set-Cookie");
  }

  private static String value(String cookie) {
    return cookie.substring(0, cookie.indexOf(';'));
  }
}
