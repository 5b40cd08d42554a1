package fengsui.console.access;

import fengsui.db.account.Accounts;
import fengsui.domain.Check;
import fengsui.domain.incident.IncidentId;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.To;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Refusal;
import fengsui.protocol.http.OwnNames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The one place that lets calls in, by what {@link Allowed} says. What says nothing is refused;
 * only the files of the web application are open to everybody.
 */
public final class AccessInterceptor implements HandlerInterceptor {
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

  private final Accounts accounts;

  /** Asks the accounts who must change the password first. */
  public AccessInterceptor(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The requester of a request that passed the gate with a session. */
  public static Requester requester(HttpServletRequest request) {
    return find(request).orElseThrow(() -> Refusal.notLoggedIn("", "log in first"));
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
      throw find(request).isEmpty()
          ? Refusal.notLoggedIn("", "log in first")
          : Refusal.notAllowed("your roles do not allow this");
    }
    check(allowed, request);
    return true;
  }

  /** Throws unless the call is allowed. */
  public void check(Allowed allowed, HttpServletRequest request) {
    var requester = find(request).orElse(null);
    boolean open =
        switch (allowed.to()) {
          case EVERYONE -> true;
          case ROLES_AND_THIS_MACHINE -> requester == null && isDirectFromThisMachine(request);
          case ROLES, ANY_SESSION -> false;
        };
    if (open) {
      return;
    }
    if (requester == null) {
      throw Refusal.notLoggedIn("", "log in first");
    }
    if (allowed.to() == To.ANY_SESSION) {
      return;
    }
    if (!requester.hasAnyOf(List.of(allowed.roles()))) {
      throw Refusal.notAllowed("your roles do not allow this");
    }
    if (accounts.mustChange(requester.session())) {
      throw Refusal.mustChangePassword();
    }
    if (allowed.where() == Where.INCIDENT_IN_PATH) {
      checkIncident(requester, request);
    }
  }

  private static void checkIncident(Requester requester, HttpServletRequest request) {
    var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    var named = variables instanceof Map<?, ?> map ? map.get("incident") : null;
    var id = new IncidentId(String.valueOf(Check.present(named, "incident in the path")));
    var incident = requester.state().incidents().get(id);
    if (incident != null && !requester.sight().sees(incident)) {
      throw Refusal.outsideYourArea("incident");
    }
  }

  /** The requester of a request; empty without a session. */
  public static Optional<Requester> find(HttpServletRequest request) {
    return request.getAttribute(SessionFilter.REQUESTER) instanceof Requester requester
        ? Optional.of(requester)
        : Optional.empty();
  }

  private static boolean isDirectFromThisMachine(HttpServletRequest request) {
    return OwnNames.isLoopback(request.getRemoteAddr())
        && FORWARDED.stream().allMatch(name -> request.getHeader(name) == null);
  }
}
