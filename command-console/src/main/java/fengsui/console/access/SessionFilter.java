package fengsui.console.access;

import fengsui.console.board.SeatPasses;
import fengsui.db.account.SessionTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the caller of every request, and renews a session that is being used. */
final class SessionFilter extends OncePerRequestFilter {
  /** A token with less life than this is renewed when used. */
  static final Duration RENEW_BELOW = SessionTokens.TOKEN_LIFE.minusMinutes(5);

  static final String CALLER = Caller.class.getName();

  private final Callers callers;
  private final SessionTokens tokens;
  private final SessionCookie cookie;
  private final SeatPasses passes;
  private final InstantSource clock;

  SessionFilter(
      Callers callers,
      SessionTokens tokens,
      SessionCookie cookie,
      SeatPasses passes,
      InstantSource clock) {
    this.callers = callers;
    this.tokens = tokens;
    this.cookie = cookie;
    this.passes = passes;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caller = callers.find(request).orElse(null);
    if (caller == null) {
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(CALLER, renewed(caller, request, response));
    MDC.put("person", caller.person().id().value());
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove("person");
    }
  }

  private Caller renewed(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    var left = Duration.between(clock.instant(), caller.session().expiresAt());
    if (left.compareTo(RENEW_BELOW) > 0 || !Callers.isByCookie(request)) {
      return caller;
    }
    var grant = tokens.renew(caller.token()).orElse(null);
    if (grant == null || !grant.session().expiresAt().isAfter(caller.session().expiresAt())) {
      return caller;
    }
    cookie.write(response, grant);
    passes.renewed(grant.session(), grant.token());
    return new Caller(caller.person(), grant.session(), grant.token(), caller.state());
  }
}
