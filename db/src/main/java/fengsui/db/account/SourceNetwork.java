package fengsui.db.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * What counts as one source where guesses are limited. An IPv4 address stands for itself; an IPv6
 * address stands for its /64, since whoever has one address of it commonly has all 2^64.
 */
public final class SourceNetwork {
  private static final int GROUPS = 4;

  private SourceNetwork() {}

  /** The network of an address; any other source, for example {@code setup}, as it is. */
  public static String of(String source) {
    int scope = source.indexOf('%');
    try {
      var address = InetAddress.ofLiteral(scope < 0 ? source : source.substring(0, scope));
      return address instanceof Inet6Address ? network(address) : address.getHostAddress();
    } catch (IllegalArgumentException e) {
      return source;
    }
  }

  private static String network(InetAddress address) {
    var groups = address.getHostAddress().split(":", -1);
    return String.join(":", Arrays.copyOf(groups, GROUPS)) + "::/64";
  }
}
