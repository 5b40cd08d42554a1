package fengsui.server.core;

import fengsui.domain.Recorded;
import fengsui.protocol.EventFeed;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One subscriber of the feed, with its own place in it. */
final class FeedSubscriber implements EventFeed.Subscription {
  private static final Logger LOG = LoggerFactory.getLogger(FeedSubscriber.class);

  /** Records told before another subscriber gets the thread. */
  private static final int BATCH_RECORDS_MAX = 256;

  private final Feed feed;
  private final EventFeed.Listener listener;
  private final AtomicInteger wakes = new AtomicInteger();
  private final ReentrantLock telling = new ReentrantLock();
  private volatile long heard;
  private volatile boolean live;
  private volatile boolean pulseWaits;
  private volatile @Nullable String dropped;
  private volatile boolean closed;

  FeedSubscriber(Feed feed, long after, EventFeed.Listener listener) {
    this.feed = feed;
    this.heard = after;
    this.listener = listener;
  }

  /** Number of the last event it heard. */
  long heard() {
    return heard;
  }

  /** Has it told what is new; at most one thread does so at a time. */
  void wake() {
    if (wakes.getAndIncrement() == 0) {
      feed.threads().execute(this::run);
    }
  }

  void pulse() {
    if (live && feed.recent().countAfter(heard) > EventFeed.PENDING_RECORDS_MAX) {
      drop("too slow: more than " + EventFeed.PENDING_RECORDS_MAX + " records behind");
    }
    pulseWaits = true;
    wake();
  }

  void drop(String why) {
    if (dropped == null) {
      dropped = why;
    }
  }

  private void run() {
    int seen = wakes.get();
    boolean more = tell();
    if (more) {
      feed.threads().execute(this::run);
    } else if (wakes.addAndGet(-seen) > 0) {
      wakes.set(1);
      feed.threads().execute(this::run);
    }
  }

  /** Tells one batch; whether there is more. */
  private boolean tell() {
    telling.lock();
    try {
      if (closed) {
        return false;
      }
      if (dropped != null) {
        end(dropped);
        return false;
      }
      return tellRecords();
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("a subscriber failed and is dropped");
      end("the subscriber failed: " + e.getMessage());
      return false;
    } finally {
      telling.unlock();
    }
  }

  private boolean tellRecords() {
    var batch = next();
    if (batch == null) {
      end("number " + heard + " is no longer kept; start from a snapshot");
      return false;
    }
    for (var record : batch) {
      if (closed || dropped != null) {
        return !closed;
      }
      listener.recorded(record);
      heard = record.to();
    }
    if (batch.isEmpty()) {
      live = true;
      if (pulseWaits) {
        pulseWaits = false;
        feed.tellPulse(listener);
      }
    }
    return !batch.isEmpty();
  }

  /** What comes next; empty when it has heard all; null when that is lost. */
  private @Nullable List<Recorded> next() {
    var recent = feed.recent().after(heard, BATCH_RECORDS_MAX);
    if (recent.isPresent()) {
      return recent.get();
    }
    var old = feed.old().read(heard, BATCH_RECORDS_MAX);
    return old.isEmpty() || old.getFirst().from() != heard + 1 ? null : old;
  }

  private void end(String why) {
    closed = true;
    feed.forget(this);
    feed.countDropped();
    listener.dropped(why);
  }

  @Override
  public void close() {
    closed = true;
    // Waits until a delivery under way has returned; the listener itself may close.
    telling.lock();
    try {
      feed.forget(this);
    } finally {
      telling.unlock();
    }
  }
}
