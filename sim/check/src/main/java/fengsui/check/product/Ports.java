package fengsui.check.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;

/** Loopback ports for one product; the same ones serve it again after a restart. */
public record Ports(int console, int phone, int operator) {

  /** Three ports that are free now. */
  public static Ports free() {
    try (var one = open();
        var two = open();
        var three = open()) {
      var ports = Stream.of(one, two, three).mapToInt(ServerSocket::getLocalPort).toArray();
      return new Ports(ports[0], ports[1], ports[2]);
    } catch (IOException e) {
      throw new UncheckedIOException("no free loopback port", e);
    }
  }

  private static ServerSocket open() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
