package fengsui.console.access;

import fengsui.console.api.ErrorAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses calls that another site causes in a browser: unsafe methods and socket handshakes whose
 * Origin is not this server. Programs send no Origin and are not in question. What comes over
 * loopback must also name this machine as its Host: another site whose name was made to point here
 * would otherwise count as this server.
 */
final class OriginFilter extends OncePerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> others;
  private final Set<String> hosts;

  /**
   * With further origins that are this service too.
   *
   * @param others for example {@code https://console.example}, behind a proxy with another name
   */
  OriginFilter(Set<String> others) {
    this.others = Set.copyOf(others);
    this.hosts =
        Stream.concat(THIS_MACHINE.stream(), others.stream().map(o -> nameOf(authority(o))))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isKnown(request)) {
      ErrorAnswer.of(AccessDenied.wrongHost()).write(response);
      return;
    }
    boolean isHandshake = request.getHeader(HttpHeaders.UPGRADE) != null;
    if ((isHandshake || !SAFE.contains(request.getMethod())) && !isOwn(request)) {
      ErrorAnswer.of(AccessDenied.wrongOrigin()).write(response);
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean isKnown(HttpServletRequest request) {
    return !isLoopback(request.getLocalAddr())
        || hosts.contains(nameOf(request.getHeader(HttpHeaders.HOST)));
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static @Nullable String authority(String origin) {
    return URI.create(origin).getRawAuthority();
  }

  /** A host without its port, in lower case. */
  private static String nameOf(@Nullable String host) {
    return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
  }

  private boolean isOwn(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return false;
    }
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin == null
        || others.contains(origin)
        || isSame(origin, request.getScheme(), request.getHeader(HttpHeaders.HOST));
  }

  private static boolean isSame(String origin, String scheme, @Nullable String host) {
    try {
      var uri = URI.create(origin);
      return host != null
          && host.equalsIgnoreCase(uri.getRawAuthority())
          && scheme.equalsIgnoreCase(uri.getScheme());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
