package fengsui.edge.outer;

import fengsui.protocol.http.OwnNames;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a request that a reverse proxy on this machine handed on the address that it came from, for
 * limits, locks and the audit; else everybody behind the proxy would be one source.
 *
 * <p>Only a proxy on loopback is believed, and only the last entry of X-Forwarded-For, which is the
 * one that the proxy itself wrote; what stands before it a client may have made up. An entry that
 * says loopback is not believed, so nobody far away is taken for somebody at this machine. The
 * header stays, so whoever asks whether a call came directly still sees that it did not.
 */
public final class ProxiedSource extends OncePerRequestFilter {
  private static final String HEADER = "X-Forwarded-For";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var source = source(request);
    chain.doFilter(source == null ? request : new From(request, source), response);
  }

  /** The address that the proxy saw; null when there is no proxy to believe. */
  static @Nullable String source(HttpServletRequest request) {
    if (!OwnNames.isLoopback(request.getRemoteAddr())) {
      return null;
    }
    var lines = Collections.list(request.getHeaders(HEADER));
    if (lines.isEmpty()) {
      return null;
    }
    var entries = lines.getLast();
    var last = entries.substring(entries.lastIndexOf(',') + 1).strip();
    try {
      var address = InetAddress.ofLiteral(last);
      return address.isLoopbackAddress() ? null : address.getHostAddress();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static final class From extends HttpServletRequestWrapper {
    private final String source;

    From(HttpServletRequest request, String source) {
      super(request);
      this.source = source;
    }

    @Override
    public String getRemoteAddr() {
      return source;
    }

    @Override
    public String getRemoteHost() {
      return source;
    }
  }
}
