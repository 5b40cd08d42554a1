package fengsui.protocol;

import fengsui.domain.Recorded;
import fengsui.domain.state.Apply;
import fengsui.domain.state.State;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
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

  /** Longest pause before a dropped replica asks again. */
  static final long RETRY_MILLIS_MAX = 5_000;

  private static final long RETRY_MILLIS_MIN = 50;

  /** Core time at a moment of this process's monotonic clock. */
  private record Heard(Instant coreTime, long atNanos) {}

  private final EventFeed feed;
  private final LongSupplier nanoClock;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Object lock = new Object();

  private volatile State state = State.EMPTY;
  private volatile String history = "";
  private volatile CoreStatus coreStatus = CoreStatus.refusing("not connected yet");
  private volatile Heard time;
  private volatile long heardNanos;
  private volatile int drops;
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
    this.time = new Heard(Instant.EPOCH, heardNanos);
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
    var last = time;
    return last.coreTime.plusNanos(nanoClock.getAsLong() - last.atNanos);
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
    end();
    synchronized (lock) {
      // Whoever came first after the end has taken the snapshot already.
      if (closed || subscription != null) {
        return;
      }
      var snapshot = feed.snapshot();
      history = snapshot.history();
      replace(snapshot.state(), null);
      subscription = feed.subscribe(history, state.number(), new Follower());
    }
  }

  @Override
  public void close() {
    closed = true;
    end();
  }

  /** Ends the subscription; not under the lock, for it waits for a delivery that may want it. */
  private void end() {
    EventFeed.Subscription ended;
    synchronized (lock) {
      ended = subscription;
      subscription = null;
    }
    if (ended != null) {
      ended.close();
    }
  }

  /** At once the first time; later after a growing pause until a pulse shows that it holds. */
  private void again() {
    int before = drops;
    drops = before + 1;
    if (before == 0) {
      resynchronise();
    } else {
      long pause = Math.min(RETRY_MILLIS_MAX, RETRY_MILLIS_MIN << Math.min(before, 10));
      var later = CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS);
      var _ = CompletableFuture.runAsync(this::resynchronise, later).exceptionally(this::failed);
    }
  }

  /** Nobody else would ask again; what shows it is the growing age of the feed. */
  private @Nullable Void failed(Throwable cause) {
    again();
    return null;
  }

  private void replace(State after, @Nullable Recorded record) {
    var before = state;
    state = after;
    heardNanos = nanoClock.getAsLong();
    if (after.at().isAfter(coreTime())) {
      time = new Heard(after.at(), heardNanos);
    }
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
      heardNanos = nanoClock.getAsLong();
      time = new Heard(at, heardNanos);
      drops = 0;
      if (number < state.number()) {
        resynchronise();
      }
    }

    @Override
    public void dropped(String why) {
      again();
    }
  }
}
