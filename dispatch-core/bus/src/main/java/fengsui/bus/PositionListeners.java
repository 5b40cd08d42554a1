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

  /** One listener may subscribe twice; the key tells its subscriptions apart. */
  private record Subscriber(Object key, Consumer<Position> listener) {}

  private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

  EventFeed.Subscription add(Consumer<Position> listener) {
    if (subscribers.size() >= LISTENERS_MAX) {
      throw new IllegalStateException("more than " + LISTENERS_MAX + " position subscriptions");
    }
    var one = new Subscriber(new Object(), listener);
    subscribers.add(one);
    return () -> subscribers.remove(one);
  }

  void tell(Position position) {
    for (var one : subscribers) {
      try {
        one.listener.accept(position);
      } catch (RuntimeException e) {
        LOG.warn("a position listener failed on unit {}", position.unit().value(), e);
      }
    }
  }
}
