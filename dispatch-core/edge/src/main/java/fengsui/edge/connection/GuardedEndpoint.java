package fengsui.edge.connection;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the guard about every connection, and tells it every second which are open. */
final class GuardedEndpoint extends NioEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedEndpoint.class);

  /** When an address looks full, closed connections are looked for, at most this often. */
  private static final long RECOUNT_NANOS = 50_000_000L;

  private volatile @Nullable ConnectionGuard guard;
  private @Nullable ScheduledExecutorService sweeper;
  private long recountedNanos = System.nanoTime() - RECOUNT_NANOS;

  void use(ConnectionGuard next) {
    guard = next;
  }

  @Override
  public void startInternal() throws Exception {
    super.startInternal();
    var threads = Thread.ofPlatform().name("connection-sweeper").daemon().factory();
    sweeper = Executors.newSingleThreadScheduledExecutor(threads);
    var _ = sweeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void stopInternal() {
    if (sweeper != null) {
      sweeper.shutdownNow();
    }
    super.stopInternal();
  }

  @Override
  protected boolean setSocketOptions(SocketChannel socket) {
    return isAdmitted(socket) && super.setSocketOptions(socket);
  }

  private boolean isAdmitted(SocketChannel socket) {
    var watching = guard;
    if (watching == null) {
      return true;
    }
    try {
      if (!(socket.getRemoteAddress() instanceof InetSocketAddress peer)) {
        return false;
      }
      if (watching.admit(peer, () -> end(socket))) {
        return true;
      }
      if (System.nanoTime() - recountedNanos < RECOUNT_NANOS) {
        return false;
      }
      sweep();
      recountedNanos = System.nanoTime();
      return watching.admit(peer, () -> end(socket));
    } catch (IOException e) {
      LOG.debug("a connection was gone before it was let in", e);
      return false;
    }
  }

  private void end(SocketChannel socket) {
    var connection = connections.get(socket);
    if (connection != null) {
      connection.close();
    }
  }

  private void sweep() {
    var watching = guard;
    if (watching == null) {
      return;
    }
    var alive = HashSet.<InetSocketAddress>newHashSet(connections.size());
    for (var socket : connections.keySet()) {
      if (socket.socket().getRemoteSocketAddress() instanceof InetSocketAddress peer) {
        alive.add(peer);
      }
    }
    watching.sweep(alive);
  }
}
