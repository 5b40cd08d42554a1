package fengsui.edge.connection;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Keeps slow and idle clients from filling a server. A connection waits until the head of its
 * request is whole, is served, and waits again; a socket is served until it closes. Where an
 * address has too many that wait, or the server is nearly full, the one that waits longest makes
 * room: a client whose request comes at once gets in, whoever else holds connections open.
 *
 * <p>Free of the container. Safe for use from any thread; every call takes a short lock.
 */
public final class ConnectionGuard {
  private enum Stage {
    WAITING,
    SERVING,
    SOCKET
  }

  /** A connection this young may not be among those that are open yet. */
  static final long NEW_NANOS = 1_000_000_000L;

  private static final class Held {
    private final Runnable end;
    private final long openedNanos;
    private Stage stage = Stage.WAITING;
    private long sinceNanos;

    Held(Runnable end, long sinceNanos) {
      this.end = end;
      this.openedNanos = sinceNanos;
      this.sinceNanos = sinceNanos;
    }
  }

  /** Connections of one address; those that wait in the order in which they began to. */
  private static final class OfAddress {
    private final SequencedMap<InetSocketAddress, Held> waiting = new LinkedHashMap<>();
    private int total;
  }

  private final ConnectionLimits limits;
  private final LongSupplier nanoTime;
  private final Map<InetSocketAddress, Held> all = new HashMap<>();
  private final SequencedMap<InetSocketAddress, Held> waiting = new LinkedHashMap<>();
  private final Map<InetAddress, OfAddress> addresses = new HashMap<>();
  private final LongAdder refused = new LongAdder();
  private final LongAdder ended = new LongAdder();

  /** With a monotonic clock. */
  public ConnectionGuard(ConnectionLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
  }

  /**
   * A connection was opened; false when its address has too many.
   *
   * @param end ends it, from any thread; may be called once
   */
  public boolean admit(InetSocketAddress peer, Runnable end) {
    var crowding = new ArrayList<Held>(2);
    synchronized (this) {
      forget(peer);
      var address = addresses.computeIfAbsent(peer.getAddress(), a -> new OfAddress());
      if (address.total >= most(peer.getAddress())) {
        refused.increment();
        return false;
      }
      if (address.waiting.size() >= limits.waitingPerAddressMax()) {
        crowding.add(takeOldest(address.waiting));
      }
      if (all.size() >= limits.connectionsMax() * ConnectionLimits.CROWDED && !waiting.isEmpty()) {
        crowding.add(takeOldest(waiting));
      }
      var held = new Held(end, nanoTime.getAsLong());
      all.put(peer, held);
      waiting.put(peer, held);
      // The address may have lost its last connection, and with it its entry, a moment ago.
      address = addresses.computeIfAbsent(peer.getAddress(), a -> new OfAddress());
      address.total++;
      address.waiting.put(peer, held);
    }
    end(crowding);
    return true;
  }

  /** The head of a request is whole. */
  public synchronized void serving(InetSocketAddress peer) {
    var held = all.get(peer);
    if (held != null && held.stage == Stage.WAITING) {
      waiting.remove(peer);
      of(peer).waiting.remove(peer);
      turn(held, Stage.SERVING);
    }
  }

  /** A request was answered; the connection may carry another. */
  public synchronized void answered(InetSocketAddress peer) {
    var held = all.get(peer);
    if (held != null && held.stage == Stage.SERVING) {
      turn(held, Stage.WAITING);
      waiting.put(peer, held);
      of(peer).waiting.put(peer, held);
    }
  }

  /** The connection became a socket, which has limits of its own. */
  public synchronized void becameSocket(InetSocketAddress peer) {
    var held = all.get(peer);
    if (held != null && held.stage == Stage.SERVING) {
      turn(held, Stage.SOCKET);
    }
  }

  /**
   * Ends what waits or is served for too long, and forgets what is gone.
   *
   * @param alive all connections that are open now
   */
  public void sweep(Set<InetSocketAddress> alive) {
    var late = new ArrayList<Held>();
    synchronized (this) {
      long now = nanoTime.getAsLong();
      for (var peer : List.copyOf(all.keySet())) {
        var held = all.get(peer);
        if (held != null && alive.contains(peer)) {
          if (isLate(held, now)) {
            late.add(held);
            forget(peer);
          }
        } else if (held != null && now - held.openedNanos > NEW_NANOS) {
          forget(peer);
        }
      }
    }
    end(late);
  }

  /** Connections held now. */
  public synchronized int size() {
    return all.size();
  }

  /** Connections that were not let in. */
  public long refused() {
    return refused.sum();
  }

  /** Connections that were ended here: too slow, too idle, or in the way of others. */
  public long ended() {
    return ended.sum();
  }

  /** Behind a proxy on this machine are all clients there are, so it may take every connection. */
  private int most(InetAddress address) {
    return address.isLoopbackAddress() ? limits.connectionsMax() : limits.perAddressMax();
  }

  private boolean isLate(Held held, long now) {
    long nanos = now - held.sinceNanos;
    return switch (held.stage) {
      case WAITING -> nanos > limits.waiting().toNanos();
      case SERVING -> nanos > limits.serving().toNanos();
      case SOCKET -> false;
    };
  }

  private Held takeOldest(SequencedMap<InetSocketAddress, Held> from) {
    var entry = from.firstEntry();
    forget(entry.getKey());
    return entry.getValue();
  }

  private void forget(InetSocketAddress peer) {
    if (all.remove(peer) == null) {
      return;
    }
    waiting.remove(peer);
    var address = of(peer);
    address.waiting.remove(peer);
    address.total--;
    if (address.total == 0) {
      addresses.remove(peer.getAddress());
    }
  }

  private OfAddress of(InetSocketAddress peer) {
    var address = addresses.get(peer.getAddress());
    if (address == null) {
      throw new IllegalStateException("a connection is counted for its address: " + peer);
    }
    return address;
  }

  private void turn(Held held, Stage stage) {
    held.stage = stage;
    held.sinceNanos = nanoTime.getAsLong();
  }

  private void end(List<Held> some) {
    for (var held : some) {
      ended.increment();
      held.end.run();
    }
  }
}
