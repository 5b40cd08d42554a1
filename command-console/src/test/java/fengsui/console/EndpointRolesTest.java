package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.testing.TestConsole;
import fengsui.domain.people.Role;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.To;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every address of the server with every role and without a session. */
class EndpointRolesTest {
  private record Endpoint(String method, String path, Allowed allowed) {}

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
            endpoint.allowed.to() == To.EVERYONE
                || endpoint.allowed.to() == To.ANY_SESSION
                || List.of(endpoint.allowed.roles()).contains(role);
        if (may) {
          assertThat(answer.statusCode())
              .as("%s %s as %s: %s", endpoint.method, endpoint.path, role, answer.body())
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
      switch (endpoint.allowed.to()) {
        case EVERYONE -> assertThat(answer.statusCode()).as(endpoint.path).isNotIn(401, 403, 500);
        case ROLES_AND_THIS_MACHINE -> {
          assertThat(answer.statusCode()).as(endpoint.path).isIn(200, 503);
          var proxied = console.get(endpoint.path, null, "X-Forwarded-For", "10.0.0.9");
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
    var mapping =
        console
            .server
            .context()
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    var found = new TreeMap<String, Endpoint>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              var methods = new ArrayList<String>();
              info.getMethodsCondition().getMethods().forEach(m -> methods.add(m.name()));
              if (methods.isEmpty()) {
                methods.add("GET");
              }
              for (var path : info.getPatternValues()) {
                for (var method : methods) {
                  found.put(path + ' ' + method, endpoint(method, path, handler));
                }
              }
            });
    return List.copyOf(found.values());
  }

  private static Endpoint endpoint(String method, String path, HandlerMethod handler) {
    var allowed = handler.getMethodAnnotation(Allowed.class);
    if (allowed == null) {
      throw new AssertionError(handler + " does not say who may call it");
    }
    assertThat(allowed.roles().length == 0)
        .as("%s names roles unless everybody may call it", handler)
        .isEqualTo(allowed.to() == To.EVERYONE || allowed.to() == To.ANY_SESSION);
    return new Endpoint(method, path, allowed);
  }

  private static HttpResponse<String> call(Endpoint endpoint, @Nullable String token) {
    var path = endpoint.path.replaceAll("\\{[a-z]+}", "none-1");
    return console.send(
        console
            .request(path, token)
            .header("Content-Type", "application/json")
            .method(
                endpoint.method,
                endpoint.method.equals("GET")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString("{}"))
            .build());
  }

  private static void assertRefused(
      HttpResponse<String> answer, int status, String code, Endpoint endpoint) {
    assertThat(answer.statusCode()).as("%s: %s", endpoint.path, answer.body()).isEqualTo(status);
    assertThat(answer.body())
        .as(endpoint.path)
        .contains("\"code\":\"" + code + '"', "\"field\":", "\"message\":");
  }
}
