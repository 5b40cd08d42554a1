package fengsui.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.people.Role;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.To;
import fengsui.mobile.access.AccessInterceptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every endpoint that exists with every role and with nobody. */
class RoleWalkTest {
  private static final Map<Role, String> PEOPLE =
      Map.of(
          Role.CALL_TAKER, "taker",
          Role.COMMANDER, "commander",
          Role.RESPONDER, "crew11",
          Role.ADMINISTRATOR, "admin",
          Role.AUDITOR, "auditor");

  @Test
  void everyEndpointAnswersItsRolesAndNobodyElse(@TempDir Path folder) {
    try (var town = new PhoneTown(folder)) {
      var context = town.server.context();
      var access = context.getBean(AccessInterceptor.class);
      var endpoints =
          context
              .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
              .getHandlerMethods();
      assertThat(endpoints).hasSizeGreaterThan(12);
      endpoints.forEach((info, endpoint) -> walk(town, access, info, endpoint));
    }
  }

  private static void walk(
      PhoneTown town, AccessInterceptor access, RequestMappingInfo info, HandlerMethod endpoint) {
    var path = info.getPatternValues().iterator().next().replaceAll("\\{[^}]*}", "nothing");
    var method =
        info.getMethodsCondition().getMethods().stream()
            .findFirst()
            .map(RequestMethod::name)
            .orElse("GET");
    var what = method + " " + path;
    boolean open = access.isOpen(endpoint.getBeanType(), endpoint.getMethod());
    var allowed = endpoint.getMethodAnnotation(Allowed.class);
    assertThat(open || allowed != null).as(what + " names who may call it").isTrue();

    int stranger = status(town, "", method, path);
    assertThat(stranger == 401).as(what + " by nobody: " + stranger).isEqualTo(!open);
    PEOPLE.forEach(
        (role, person) -> {
          int status = status(town, town.token(person), method, path);
          boolean may =
              open
                  || allowed == null
                  || allowed.to() == To.ANY_SESSION
                  || List.of(allowed.roles()).contains(role);
          assertThat(status == 403).as(what + " by " + role + ": " + status).isEqualTo(!may);
          assertThat(status).as(what + " by " + role).isLessThan(500);
        });
  }

  private static int status(PhoneTown town, String token, String method, String path) {
    var body = method.equals("POST") ? "{}".getBytes(StandardCharsets.UTF_8) : null;
    return town.send(token, method, path, body, Map.of()).statusCode();
  }
}
