package fengsui.console.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.To;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of a running console, as the server itself knows them. */
public final class Endpoints {
  private Endpoints() {}

  /** One address with its method, and who may call it. */
  public record Endpoint(String method, String path, Allowed allowed) {

    /** Calls it at an address without variables; an empty body is sent as none. */
    public HttpResponse<String> call(
        TestConsole console, String address, @Nullable String token, String body) {
      return console.send(
          console
              .request(address, token)
              .header("Content-Type", "application/json")
              .method(
                  method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
              .build());
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** All addresses, by path; fails for one that does not say who may call it. */
  public static List<Endpoint> of(ApplicationContext server) {
    var mapping =
        server.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
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
}
