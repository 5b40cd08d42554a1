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

/** Finds the requester of every request, and renews a session that is being used. */
final class SessionFilter extends OncePerRequestFilter {
  /** A token with less life than this is renewed when used. */
  static final Duration RENEW_BELOW = SessionTokens.TOKEN_LIFE.minusMinutes(5);

  static final String REQUESTER = Requester.class.getName();

  private final Requesters requesters;
  private final SessionTokens tokens;
  private final SessionCookie cookie;
  private final SeatPasses passes;
  private final InstantSource clock;

  SessionFilter(
      Requesters requesters,
      SessionTokens tokens,
      SessionCookie cookie,
      SeatPasses passes,
      InstantSource clock) {
    this.requesters = requesters;
    this.tokens = tokens;
    this.cookie = cookie;
    this.passes = passes;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var requester = requesters.find(request).orElse(null);
    if (requester == null) {
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(REQUESTER, renewed(requester, request, response));
    MDC.put("person", requester.person().id().value());
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove("person");
    }
  }

  private Requester renewed(
      Requester requester, HttpServletRequest request, HttpServletResponse response) {
    var left = Duration.between(clock.instant(), requester.session().expiresAt());
    if (left.compareTo(RENEW_BELOW) > 0 || !Requesters.isByCookie(request)) {
      return requester;
    }
    var grant = tokens.renew(requester.token()).orElse(null);
    if (grant == null || !grant.session().expiresAt().isAfter(requester.session().expiresAt())) {
      return requester;
    }
    cookie.write(response, grant);
    passes.renewed(grant.session(), grant.token());
    return new Requester(requester.person(), grant.session(), grant.token(), requester.state());
  }
}
