package fengsui.mobile.web;

import fengsui.mobile.access.BodyTooLarge;
import fengsui.mobile.access.Problem;
import fengsui.protocol.wire.Wire;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What holds for every request: security headers, bodies of bounded size, and no request of a
 * browser from another site. Sessions are bearer tokens, never cookies, so a foreign page could not
 * use them anyway; the check of the origin is a second wall.
 */
public final class OuterFilter extends OncePerRequestFilter {
  /** Longest body of a request. */
  public static final int BODY_BYTES_MAX = 64 * 1024;

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline';"
              + " worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none';"
              + " form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HEADERS.forEach(response::setHeader);
    if (request.getRequestURI().startsWith("/api/")) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (!isSameOrigin(request.getHeader("Origin"), request.getHeader("Host"))) {
      refuse(
          response,
          403,
          new Problem(
              "WrongOrigin", "Origin", "browsers may call only from this server's own pages"));
    } else if (request.getContentLengthLong() > BODY_BYTES_MAX) {
      refuse(
          response,
          413,
          new Problem(
              "BodyTooLarge", "", String.valueOf(new BodyTooLarge(BODY_BYTES_MAX).getMessage())));
    } else {
      chain.doFilter(new LimitedBody(request, BODY_BYTES_MAX), response);
    }
  }

  /** Whether a request comes from this server's pages, or from no browser at all. */
  static boolean isSameOrigin(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return true;
    }
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void refuse(HttpServletResponse response, int status, Problem problem)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.getOutputStream().write(Wire.bytes(problem));
  }
}
