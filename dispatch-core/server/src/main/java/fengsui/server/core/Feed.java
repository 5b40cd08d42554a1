package fengsui.server.core;

import fengsui.domain.Recorded;
import fengsui.protocol.CoreStatus;
import fengsui.protocol.EventFeed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Sends every record to every subscriber, each at its own pace: from the archive while it catches
 * up, then from the ring of recent records. One that falls {@link EventFeed#PENDING_RECORDS_MAX}
 * behind after it had caught up is dropped and told; it never slows the core.
 */
public final class Feed implements EventFeed {
  /** Most subscribers; one more is dropped at once. */
  public static final int SUBSCRIBERS_MAX = 1_000;

  /** Time between two pulses. */
  public static final Duration PULSE = Duration.ofSeconds(1);

  private static final String CLOSING = "the core is closing";

  /** Reads old records. */
  @FunctionalInterface
  public interface OldRecords {
    /** At most {@code limit} records after this number, in order; none when they are not kept. */
    List<Recorded> read(long after, int limit);
  }

  private final String history;
  private final Supplier<Applied> applied;
  private final RecentRecords recent;
  private final OldRecords old;
  private final Executor threads;
  private final CoreTime time;
  private final Supplier<CoreStatus> status;
  private final Set<FeedSubscriber> subscribers = ConcurrentHashMap.newKeySet();
  private final AtomicLong dropped = new AtomicLong();
  private volatile boolean closed;

  /**
   * @param threads runs deliveries; one subscriber hears on one of them at a time
   */
  public Feed(
      String history,
      Supplier<Applied> applied,
      RecentRecords recent,
      OldRecords old,
      Executor threads,
      CoreTime time,
      Supplier<CoreStatus> status) {
    this.history = history;
    this.applied = applied;
    this.recent = recent;
    this.old = old;
    this.threads = threads;
    this.time = time;
    this.status = status;
  }

  @Override
  public Snapshot snapshot() {
    return new Snapshot(history, applied.get().state());
  }

  @Override
  public Subscription subscribe(String theirHistory, long after, Listener listener) {
    var subscriber = new FeedSubscriber(this, after, listener);
    if (!theirHistory.equals(history)) {
      subscriber.drop("the history changed; start from a snapshot");
    } else if (after < 0 || after > recent.last()) {
      subscriber.drop("number " + after + " is not known here; start from a snapshot");
    } else if (subscribers.size() >= SUBSCRIBERS_MAX) {
      subscriber.drop(SUBSCRIBERS_MAX + " subscribers are connected; try again later");
    } else {
      subscribers.add(subscriber);
    }
    // After it was added: a close at this moment either finds it or is seen here.
    if (closed) {
      subscriber.drop(CLOSING);
    }
    subscriber.wake();
    return subscriber;
  }

  /** New records are in the ring. */
  public void published() {
    subscribers.forEach(FeedSubscriber::wake);
  }

  /** Tells everyone that the core lives; called every {@link #PULSE}. */
  public void pulse() {
    subscribers.forEach(FeedSubscriber::pulse);
  }

  /** Ends all subscriptions, and refuses new ones. */
  public void close() {
    closed = true;
    subscribers.forEach(
        subscriber -> {
          subscriber.drop(CLOSING);
          subscriber.wake();
        });
  }

  public int subscribers() {
    return subscribers.size();
  }

  /** Subscribers that were dropped since the start. */
  public long dropped() {
    return dropped.get();
  }

  /** Records that the slowest subscriber has still to hear. */
  public int lagRecords() {
    return subscribers.stream().mapToInt(s -> recent.countAfter(s.heard())).max().orElse(0);
  }

  RecentRecords recent() {
    return recent;
  }

  OldRecords old() {
    return old;
  }

  Executor threads() {
    return threads;
  }

  void tellPulse(Listener listener) {
    listener.pulse(recent.last(), time.now(), status.get());
  }

  void forget(FeedSubscriber subscriber) {
    subscribers.remove(subscriber);
  }

  void countDropped() {
    dropped.incrementAndGet();
  }
}
