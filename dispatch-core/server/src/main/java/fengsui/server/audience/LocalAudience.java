package fengsui.server.audience;

import fengsui.domain.Recorded;
import fengsui.domain.people.PersonId;
import fengsui.domain.state.State;
import fengsui.protocol.AudienceFeed;
import fengsui.protocol.AudienceView;
import fengsui.protocol.EventFeed;
import fengsui.protocol.Replica;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each subscriber's view current from a replica of State. A view is made anew only for people
 * whom a record may concern: those of the units, incidents or reference data it touched.
 */
public final class LocalAudience implements AudienceFeed, AutoCloseable {
  private final Replica replica;
  private final Map<Long, Subscriber> subscribers = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong();
  private final Replica.Listener listener = this::changed;

  private final class Subscriber {
    private final PersonId person;
    private final Listener listener;
    private AudienceView shown;

    Subscriber(PersonId person, Listener listener) {
      this.person = person;
      this.listener = listener;
      this.shown = view(person);
    }

    /**
     * Sends the newest view when anything but its number differs from what was shown. State is read
     * under the lock: whoever comes second reads no older State than the first.
     */
    synchronized void showNewest() {
      var next = view(person);
      if (!next.isSameAs(shown)) {
        shown = next;
        listener.view(next);
      }
    }

    synchronized void begin() {
      listener.view(shown);
    }
  }

  /** Follows the feed until it is closed. */
  public LocalAudience(EventFeed feed) {
    replica = new Replica(feed, System::nanoTime);
    replica.addListener(listener);
  }

  @Override
  public EventFeed.Subscription subscribe(PersonId person, Listener hears) {
    long id = ids.incrementAndGet();
    var subscriber = new Subscriber(person, hears);
    subscriber.begin();
    subscribers.put(id, subscriber);
    subscriber.showNewest();
    return () -> subscribers.remove(id);
  }

  @Override
  public AudienceView view(PersonId person) {
    return Views.of(replica.state(), person);
  }

  private void changed(State before, State after, @Nullable Recorded record) {
    var concerned =
        record == null ? Concerned.everybody(before, after) : Concerned.by(before, after);
    for (var subscriber : subscribers.values()) {
      if (concerned.includes(subscriber.person)) {
        subscriber.showNewest();
      }
    }
  }

  @Override
  public void close() {
    replica.removeListener(listener);
    replica.close();
  }
}
