package fengsui.bus;

import fengsui.protocol.EventFeed;
import fengsui.protocol.Position;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who hears positions. A listener that throws is told to the log and keeps its place. */
final class PositionListeners {
  /** Most subscriptions of one process. */
  static final int LISTENERS_MAX = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(PositionListeners.class);

  private final List<Consumer<Position>> listeners = new CopyOnWriteArrayList<>();

  EventFeed.Subscription add(Consumer<Position> listener) {
    if (listeners.size() >= LISTENERS_MAX) {
      throw new IllegalStateException("more than " + LISTENERS_MAX + " position subscriptions");
    }
    // A wrapper of its own, so that one listener subscribed twice is two subscriptions.
    Consumer<Position> own = listener::accept;
    listeners.add(own);
    return () -> listeners.remove(own);
  }

  void tell(Position position) {
    for (var listener : listeners) {
      try {
        listener.accept(position);
      } catch (RuntimeException e) {
        LOG.warn("a position listener failed on unit {}", position.unit().value(), e);
      }
    }
  }
}
