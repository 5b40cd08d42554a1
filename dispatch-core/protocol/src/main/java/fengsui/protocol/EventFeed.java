package fengsui.protocol;

import fengsui.domain.Recorded;
import fengsui.domain.state.State;
import java.time.Instant;

/** Everything the core decided, in order. Safe for use from any thread. */
public interface EventFeed {
  /** Most records waiting for one subscriber; a slower one is dropped and must resynchronise. */
  int PENDING_RECORDS_MAX = 10_000;

  /** A State to start from, with its history. */
  record Snapshot(String history, State state) {}

  /** Hears the feed on one thread of the feed, in order; it must not block for long. */
  interface Listener {
    void recorded(Recorded record);

    /**
     * Comes about every second, also when nothing happens.
     *
     * @param number of the core's last event
     * @param coreTime time at the core
     */
    void pulse(long number, Instant coreTime, CoreStatus status);

    /**
     * No more will come: the subscriber was too slow, the number is not kept, or the history
     * changed.
     */
    void dropped(String why);
  }

  /** Ends a subscription; nothing comes after it returns. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  Snapshot snapshot();

  /** Sends every record after {@code after}, then new ones as they are committed. */
  Subscription subscribe(String history, long after, Listener listener);
}
