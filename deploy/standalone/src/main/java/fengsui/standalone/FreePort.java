package fengsui.standalone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;

/** Looks whether a port can be had before anything is opened, so that the refusal is short. */
final class FreePort {
  private FreePort() {}

  /**
   * Throws unless a server can listen there; port 0 is any free one.
   *
   * @param option the option that chooses the port
   */
  static void require(String address, int port, String option) throws StartException {
    var wanted = new InetSocketAddress(address, port);
    requireOwn(wanted, address);
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(wanted);
    } catch (IOException e) {
      throw new StartException(
          "Port %d of %s cannot be opened (%s). Stop what uses it, or choose another with %s."
              .formatted(port, address, e.getMessage(), option),
          e);
    }
  }

  private static void requireOwn(InetSocketAddress wanted, String address) throws StartException {
    try {
      var host = wanted.getAddress();
      if (host != null
          && (host.isAnyLocalAddress()
              || host.isLoopbackAddress()
              || NetworkInterface.getByInetAddress(host) != null)) {
        return;
      }
    } catch (SocketException e) {
      throw new StartException("The machine's addresses cannot be read: " + e.getMessage(), e);
    }
    throw new StartException(
        "The address " + address + " is none of this machine. Choose another with --address.");
  }
}
