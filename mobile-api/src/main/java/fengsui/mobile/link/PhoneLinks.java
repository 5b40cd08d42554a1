package fengsui.mobile.link;

import fengsui.protocol.phone.CrewMessage;
import fengsui.protocol.wire.Wire;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All phones that are connected to this server. Safe for use from any thread. */
public final class PhoneLinks {
  /** Most connections at once; further ones are told to try elsewhere. */
  public static final int LINKS_MAX = 10_000;

  /**
   * Most connections that have not said Hello. One more ends the oldest of them: whoever opens
   * sockets and says nothing keeps nobody out.
   */
  public static final int GREETING_MAX = 2_000;

  /** How often {@link #tick} wants to be called. */
  public static final long TICK_MILLIS = 250;

  private final LinkPorts ports;
  private final Set<PhoneLink> links = ConcurrentHashMap.newKeySet();
  private final Deque<PhoneLink> greeting = new ArrayDeque<>();

  public PhoneLinks(LinkPorts ports) {
    this.ports = ports;
  }

  /** A link for a new connection; empty when there are too many. */
  public Optional<PhoneLink> open(Channel channel) {
    if (links.size() >= LINKS_MAX) {
      return Optional.empty();
    }
    var link = new PhoneLink(ports, channel);
    endOldestMute(link);
    links.add(link);
    ports.meters().opened();
    return Optional.of(link);
  }

  private void endOldestMute(PhoneLink next) {
    PhoneLink oldest;
    synchronized (greeting) {
      greeting.removeIf(link -> !link.isGreeting());
      oldest = greeting.size() >= GREETING_MAX ? greeting.poll() : null;
      greeting.add(next);
    }
    if (oldest != null) {
      oldest.leave(new CrewMessage.Goodbye("too many connections without Hello", false));
    }
  }

  /** The connection is gone. */
  public void closed(PhoneLink link) {
    if (!links.remove(link)) {
      return;
    }
    link.closed();
    ports.meters().closed();
    var who = link.requester();
    if (who != null && links.stream().noneMatch(other -> other.isOn(who.session().device()))) {
      ports.presence().leave(who.session().device());
    }
  }

  /**
   * Time has passed: pulses, limits and lost subscriptions. A phone whose turn fails, for example
   * since the database is away that its session is asked about, keeps no other from its pulse.
   *
   * @throws RuntimeException the first failure, after all had their turn
   */
  public void tick() {
    var pulse =
        Wire.text(
            new CrewMessage.Pulse(
                ports.commands().coreTime(), ports.coreStatus().get().acceptsCommands()));
    RuntimeException failure = null;
    for (var link : links) {
      try {
        link.tick(pulse);
      } catch (RuntimeException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Tells all phones that this server stops; they connect again. */
  public void stop() {
    for (var link : links) {
      link.leave(new CrewMessage.Goodbye("this server stops; connect again", false));
    }
  }

  public int size() {
    return links.size();
  }
}
