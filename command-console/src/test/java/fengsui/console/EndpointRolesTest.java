package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.testing.Endpoints;
import fengsui.console.testing.Endpoints.Endpoint;
import fengsui.console.testing.TestConsole;
import fengsui.domain.people.Role;
import fengsui.edge.access.Allowed.To;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every address of the server with every role and without a session. */
class EndpointRolesTest {
  @RegisterExtension private static final TestConsole console = new TestConsole();

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    assertThat(endpoints()).hasSizeGreaterThan(20);
    assertThat(endpoints().stream().map(Endpoint::path))
        .contains("/ws", "/api/v1/commands", "/actuator/prometheus", "/map/basemap.pmtiles");
  }

  @Test
  void everyRoleGetsInWhereItMayAndNowhereElse() {
    for (var endpoint : endpoints()) {
      for (var role : Role.values()) {
        var answer = call(endpoint, console.token(personWith(role)));
        boolean may =
            endpoint.allowed().to() == To.EVERYONE
                || endpoint.allowed().to() == To.ANY_SESSION
                || List.of(endpoint.allowed().roles()).contains(role);
        if (may) {
          assertThat(answer.statusCode())
              .as("%s %s as %s: %s", endpoint.method(), endpoint.path(), role, answer.body())
              .isNotIn(401, 403, 500);
        } else {
          assertRefused(answer, 403, "NotAllowed", endpoint);
        }
      }
    }
  }

  @Test
  void nobodyGetsInWithoutASessionButWhereEverybodyMay() {
    for (var endpoint : endpoints()) {
      var answer = call(endpoint, null);
      switch (endpoint.allowed().to()) {
        case EVERYONE -> assertThat(answer.statusCode()).as(endpoint.path()).isNotIn(401, 403, 500);
        case ROLES_AND_THIS_MACHINE -> {
          assertThat(answer.statusCode()).as(endpoint.path()).isIn(200, 503);
          var proxied = console.get(endpoint.path(), null, "X-Forwarded-For", "10.0.0.9");
          assertRefused(proxied, 401, "NotLoggedIn", endpoint);
        }
        case ROLES, ANY_SESSION -> assertRefused(answer, 401, "NotLoggedIn", endpoint);
      }
    }
  }

  @Test
  void anInventedTokenIsNoSession() {
    assertThat(console.get("/api/v1/me", "e30.e30.x").statusCode()).isEqualTo(401);
    assertThat(console.get("/api/v1/me", console.token("gone")).statusCode()).isEqualTo(401);
  }

  private static String personWith(Role role) {
    return switch (role) {
      case CALL_TAKER -> "taker";
      case COMMANDER -> "commander";
      case RESPONDER -> "crew11";
      case ADMINISTRATOR -> "admin";
      case AUDITOR -> "auditor";
    };
  }

  private static List<Endpoint> endpoints() {
    return Endpoints.of(console.server.context());
  }

  private static HttpResponse<String> call(Endpoint endpoint, @Nullable String token) {
    var address = endpoint.path().replaceAll("\\{[a-z]+}", "none-1");
    return endpoint.call(console, address, token, endpoint.method().equals("GET") ? "" : "{}");
  }

  private static void assertRefused(
      HttpResponse<String> answer, int status, String code, Endpoint endpoint) {
    assertThat(answer.statusCode()).as("%s: %s", endpoint.path(), answer.body()).isEqualTo(status);
    assertThat(answer.body())
        .as(endpoint.path())
        .contains("\"code\":\"" + code + '"', "\"field\":", "\"message\":");
  }
}
