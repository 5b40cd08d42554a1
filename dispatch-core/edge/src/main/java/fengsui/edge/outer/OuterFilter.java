package fengsui.edge.outer;

import fengsui.edge.access.Refusal;
import fengsui.edge.answer.Answers;
import fengsui.protocol.http.OwnNames;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What holds for every request: security headers, no request that another site causes in a browser,
 * and bodies of bounded size and time.
 */
public final class OuterFilter extends OncePerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /**
   * Nothing in an address of ours needs escaping but names and ids. What different parts of a
   * server may read in different ways is let through to none.
   */
  private static final Pattern PLAIN_ADDRESS =
      Pattern.compile(
          "(?!.*(?:;|\\\\|//|/\\.\\.(?:/|$)|%2e%2e|%2f|%5c|%3b|%25))/.*", Pattern.CASE_INSENSITIVE);

  private final OuterRules rules;
  private final OwnNames names;
  private final Map<String, String> headers;

  public OuterFilter(OuterRules rules) {
    this.rules = rules;
    this.names = new OwnNames(rules.otherOrigins());
    this.headers = headers(rules);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    headers.forEach(response::setHeader);
    if (request.getRequestURI().startsWith("/api/")) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    var refusal = refusal(request);
    if (refusal == null) {
      chain.doFilter(new LimitedBody(request, bodyBytesMax(request)), response);
    } else {
      Answers.write(refusal, response);
    }
  }

  private @Nullable Refusal refusal(HttpServletRequest request) {
    if (!PLAIN_ADDRESS.matcher(request.getRequestURI()).matches()) {
      return Refusal.badRequest("", "the address must have no ';', '\\', '//' or '..'");
    }
    var host = request.getHeader(HttpHeaders.HOST);
    if (!names.isOwnHost(host, request.getLocalAddr())) {
      return Refusal.wrongHost();
    }
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    if (!names.isOwnOrigin(origin, request.getScheme(), host) || isCausedElsewhere(request)) {
      return Refusal.wrongOrigin();
    }
    if (request.getContentLengthLong() > bodyBytesMax(request)) {
      return Refusal.bodyTooLarge(bodyBytesMax(request));
    }
    return null;
  }

  private int bodyBytesMax(HttpServletRequest request) {
    return rules.bodyBytesMax(request.getRequestURI());
  }

  /** A link on another site may open a page here, and do no more. */
  private static boolean isCausedElsewhere(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    boolean isOwn = site == null || site.equals("same-origin") || site.equals("none");
    boolean isHandshake = request.getHeader(HttpHeaders.UPGRADE) != null;
    return !isOwn && (isHandshake || !SAFE.contains(request.getMethod()));
  }

  private static Map<String, String> headers(OuterRules rules) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Security-Policy", rules.contentPolicy());
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Permissions-Policy", rules.permissions());
    if (rules.isSecure()) {
      headers.put("Strict-Transport-Security", "max-age=31536000");
    }
    return headers;
  }
}
