package fengsui.mobile.access;

import fengsui.mobile.report.Caller;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every endpoint and lets nobody through whom the endpoint does not name. */
public final class AccessInterceptor implements HandlerInterceptor {
  static final String CALLER = AccessInterceptor.class.getName() + ".caller";

  private final Callers callers;
  private final Set<Class<?>> open;

  /**
   * Makes the guard.
   *
   * @param open classes of a library whose endpoints anyone may call
   */
  public AccessInterceptor(Callers callers, Set<Class<?>> open) {
    this.callers = callers;
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
      throw Refusal.forbidden("NotAllowed", "", "nobody may call this endpoint");
    }
    var caller = caller(request);
    Callers.check(caller, Set.of(allowed.value()));
    request.setAttribute(CALLER, caller);
    return true;
  }

  /** Whether anyone may call this endpoint. */
  public boolean isOpen(Class<?> type, Method method) {
    return method.isAnnotationPresent(Open.class)
        || open.stream().anyMatch(known -> known.isAssignableFrom(type));
  }

  private Caller caller(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      throw Refusal.unauthenticated(
          "NotLoggedIn",
          "Authorization",
          "send 'Authorization: Bearer TOKEN' with a session's token");
    }
    return callers
        .find(header)
        .orElseThrow(
            () ->
                Refusal.unauthenticated(
                    "NotLoggedIn", "Authorization", "the session has ended; log in again"));
  }
}
