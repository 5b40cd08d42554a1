package fengsui.mobile.access;

import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.To;
import fengsui.edge.access.Refusal;
import fengsui.mobile.report.Requester;
import fengsui.protocol.Session;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every endpoint and lets nobody through whom the endpoint does not name. */
public final class AccessInterceptor implements HandlerInterceptor {
  static final String REQUESTER = AccessInterceptor.class.getName() + ".requester";

  private final Requesters requesters;
  private final Predicate<Session> mustChangePassword;
  private final Set<Class<?>> open;

  /**
   * Makes the guard.
   *
   * @param mustChangePassword which sessions may do nothing but change the password
   * @param open classes of a library whose endpoints anyone may call
   */
  public AccessInterceptor(
      Requesters requesters, Predicate<Session> mustChangePassword, Set<Class<?>> open) {
    this.requesters = requesters;
    this.mustChangePassword = mustChangePassword;
    this.open = Set.copyOf(open);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.ASYNC
        || !(handler instanceof HandlerMethod endpoint)
        || isOpen(endpoint.getBeanType(), endpoint.getMethod())) {
      return true;
    }
    var allowed = endpoint.getMethodAnnotation(Allowed.class);
    if (allowed == null) {
      throw Refusal.notAllowed("nobody may call this endpoint");
    }
    var requester = requester(request);
    if (allowed.to() != To.ANY_SESSION) {
      Requesters.check(requester, Set.of(allowed.roles()));
      if (mustChangePassword.test(requester.session())) {
        throw Refusal.mustChangePassword();
      }
    }
    request.setAttribute(REQUESTER, requester);
    return true;
  }

  /** Whether anyone may call this endpoint. */
  public boolean isOpen(Class<?> type, Method method) {
    var allowed = method.getAnnotation(Allowed.class);
    return (allowed != null && allowed.to() == To.EVERYONE)
        || open.stream().anyMatch(known -> known.isAssignableFrom(type));
  }

  private Requester requester(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      throw Refusal.notLoggedIn(
          "Authorization", "send 'Authorization: Bearer TOKEN' with a session's token");
    }
    return requesters
        .find(header)
        .orElseThrow(
            () -> Refusal.notLoggedIn("Authorization", "the session has ended; log in again"));
  }
}
