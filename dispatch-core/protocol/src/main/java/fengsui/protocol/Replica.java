package fengsui.protocol;

import fengsui.domain.Recorded;
import fengsui.domain.state.Apply;
import fengsui.domain.state.State;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An edge's own copy of State, kept by the same apply as the core's. It starts from a snapshot and
 * follows the feed; a gap or a drop asks again. Readers take {@link #state()} from any thread;
 * listeners are called on the feed's thread.
 */
public final class Replica implements AutoCloseable {

  /** Hears every change of the replica. */
  public interface Listener {
    /** One record was applied; {@code record} is null when a snapshot replaced everything. */
    void changed(State before, State after, @Nullable Recorded record);
  }

  private final EventFeed feed;
  private final LongSupplier nanoClock;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Object lock = new Object();

  private volatile State state = State.EMPTY;
  private volatile String history = "";
  private volatile CoreStatus coreStatus = new CoreStatus(false, "not connected yet", 0, null, 0);
  private volatile Instant coreTime = Instant.EPOCH;
  private volatile long heardNanos;
  private volatile boolean closed;
  private EventFeed.@Nullable Subscription subscription;

  /**
   * Starts following at once.
   *
   * @param nanoClock monotonic nanoseconds, for the age of what is shown
   */
  public Replica(EventFeed feed, LongSupplier nanoClock) {
    this.feed = feed;
    this.nanoClock = nanoClock;
    this.heardNanos = nanoClock.getAsLong();
    resynchronise();
  }

  /** The newest State applied; never null, empty before the first snapshot. */
  public State state() {
    return state;
  }

  public String history() {
    return history;
  }

  public CoreStatus coreStatus() {
    return coreStatus;
  }

  /** Core time as last heard plus the time since. */
  public Instant coreTime() {
    return coreTime.plusMillis(feedAgeMillis());
  }

  /** How long ago the core was last heard, in milliseconds. */
  public long feedAgeMillis() {
    return (nanoClock.getAsLong() - heardNanos) / 1_000_000;
  }

  public void addListener(Listener listener) {
    listeners.add(listener);
  }

  public void removeListener(Listener listener) {
    listeners.remove(listener);
  }

  /** Takes a new snapshot and follows from there. */
  public void resynchronise() {
    synchronized (lock) {
      if (closed) {
        return;
      }
      if (subscription != null) {
        subscription.close();
      }
      var snapshot = feed.snapshot();
      history = snapshot.history();
      replace(snapshot.state(), null);
      subscription = feed.subscribe(history, state.number(), new Follower());
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      if (subscription != null) {
        subscription.close();
      }
    }
  }

  private void replace(State after, @Nullable Recorded record) {
    var before = state;
    state = after;
    heardNanos = nanoClock.getAsLong();
    for (var listener : listeners) {
      listener.changed(before, after, record);
    }
  }

  private final class Follower implements EventFeed.Listener {
    @Override
    public void recorded(Recorded record) {
      var now = state;
      if (record.to() <= now.number()) {
        return;
      }
      if (record.from() != now.number() + 1) {
        resynchronise();
        return;
      }
      replace(Apply.apply(now, record), record);
    }

    @Override
    public void pulse(long number, Instant at, CoreStatus status) {
      coreStatus = status;
      coreTime = at;
      heardNanos = nanoClock.getAsLong();
      if (number < state.number()) {
        resynchronise();
      }
    }

    @Override
    public void dropped(String why) {
      resynchronise();
    }
  }
}
