package fengsui.protocol.http;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests of a server's own pages from those that another site causes in a browser. Programs
 * send no Origin and are not in question. What comes over loopback must also name this machine as
 * its Host: another site whose name was made to point here would otherwise count as this server.
 */
public final class OwnNames {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> otherOrigins;
  private final Set<String> hosts;

  /**
   * With further origins that are this service too.
   *
   * @param otherOrigins for example {@code https://console.example}, behind a proxy with another
   *     name
   */
  public OwnNames(Set<String> otherOrigins) {
    this.otherOrigins = Set.copyOf(otherOrigins);
    this.hosts =
        Stream.concat(
                THIS_MACHINE.stream(),
                otherOrigins.stream().map(o -> nameOf(URI.create(o).getRawAuthority())))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether the browser's address is one of this server's.
   *
   * @param localAddress the address of this machine that the request came in by
   */
  public boolean isOwnHost(@Nullable String host, String localAddress) {
    return !isLoopback(localAddress) || hosts.contains(nameOf(host));
  }

  /** Whether a page of this server, or no browser at all, sent this Origin. */
  public boolean isOwnOrigin(@Nullable String origin, String scheme, @Nullable String host) {
    return origin == null || otherOrigins.contains(origin) || isSame(origin, scheme, host);
  }

  /** Whether an address is this machine's own, out of reach of every network. */
  public static boolean isLoopback(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** A host without its port, in lower case. */
  private static String nameOf(@Nullable String host) {
    return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
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
