package fengsui.edge.connection;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 over connections that a {@link ConnectionGuard} watches. */
public final class GuardedProtocol extends Http11NioProtocol {

  /** For the container, which makes protocols by their name. */
  public GuardedProtocol() {
    super(new GuardedEndpoint());
  }

  /** Must be called before the server starts. */
  public void use(ConnectionGuard guard) {
    ((GuardedEndpoint) getEndpoint()).use(guard);
  }
}
