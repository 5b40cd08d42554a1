package fengsui.edge.connection;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Tells the guard when a request begins to be served and when it is answered. */
public final class ServingValve extends ValveBase {
  private final ConnectionGuard guard;

  /** For one server. */
  public ServingValve(ConnectionGuard guard) {
    super(true);
    this.guard = guard;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    var address = request.getPeerAddr();
    if (address == null) {
      // The connection was ended as its request came in; there is nobody to answer.
      return;
    }
    var peer = new InetSocketAddress(InetAddress.ofLiteral(address), request.getRemotePort());
    guard.serving(peer);
    try {
      getNext().invoke(request, response);
    } finally {
      if (response.getStatus() == HttpServletResponse.SC_SWITCHING_PROTOCOLS) {
        guard.becameSocket(peer);
      } else if (!request.isAsync()) {
        guard.answered(peer);
      }
    }
  }
}
