package fengsui.console.access;

import fengsui.console.access.Allowed.To;
import fengsui.console.access.Allowed.Where;
import fengsui.domain.Check;
import fengsui.domain.incident.IncidentId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The one place that lets calls in, by what {@link Allowed} says. What says nothing is refused;
 * only the files of the web application are open to everybody.
 */
public final class Gate implements HandlerInterceptor {
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

  private final PasswordDuties duties;

  public Gate(PasswordDuties duties) {
    this.duties = duties;
  }

  /** The caller of a request that passed the gate with a session. */
  public static Caller caller(HttpServletRequest request) {
    var caller = find(request);
    if (caller == null) {
      throw AccessDenied.notLoggedIn();
    }
    return caller;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof ResourceHttpRequestHandler) {
      return true;
    }
    var allowed =
        handler instanceof HandlerMethod method ? method.getMethodAnnotation(Allowed.class) : null;
    if (allowed == null) {
      throw find(request) == null ? AccessDenied.notLoggedIn() : AccessDenied.notAllowed();
    }
    check(allowed, request);
    return true;
  }

  /** Throws unless the call is allowed. */
  public void check(Allowed allowed, HttpServletRequest request) {
    var caller = find(request);
    boolean open =
        switch (allowed.to()) {
          case EVERYONE -> true;
          case ROLES_AND_THIS_MACHINE -> caller == null && isDirectFromThisMachine(request);
          case ROLES, ANY_SESSION -> false;
        };
    if (open) {
      return;
    }
    if (caller == null) {
      throw AccessDenied.notLoggedIn();
    }
    if (allowed.to() == To.ANY_SESSION) {
      return;
    }
    if (!caller.hasAnyOf(List.of(allowed.roles()))) {
      throw AccessDenied.notAllowed();
    }
    if (duties.mustChange(caller.session())) {
      throw AccessDenied.mustChangePassword();
    }
    if (allowed.where() == Where.INCIDENT_IN_PATH) {
      checkIncident(caller, request);
    }
  }

  private static void checkIncident(Caller caller, HttpServletRequest request) {
    var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    var named = variables instanceof Map<?, ?> map ? map.get("incident") : null;
    var id = new IncidentId(String.valueOf(Check.present(named, "incident in the path")));
    var incident = caller.state().incidents().get(id);
    if (incident != null && !caller.sight().sees(incident)) {
      throw AccessDenied.outsideYourArea("incident");
    }
  }

  private static @Nullable Caller find(HttpServletRequest request) {
    return request.getAttribute(SessionFilter.CALLER) instanceof Caller caller ? caller : null;
  }

  private static boolean isDirectFromThisMachine(HttpServletRequest request) {
    try {
      return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
          && FORWARDED.stream().allMatch(name -> request.getHeader(name) == null);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
