package fengsui.standalone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

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
    if (wanted.isUnresolved()) {
      throw new StartException(
          "The address " + address + " is not known. Choose one of this machine with --address.");
    }
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
}
