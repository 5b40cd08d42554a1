package fengsui.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fengsui.domain.testing.City;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReplicaTest {
  private final City city = City.small();
  private final TestFeed feed = new TestFeed();
  private long nanos = 1;

  @Test
  void coreTimeDoesNotFallBackWithARecord() {
    try (var replica = new Replica(feed, () -> nanos)) {
      var pulsed = city.now();
      feed.listener().pulse(city.state().number(), pulsed, CoreStatus.WELL);
      nanos += Duration.ofMillis(900).toNanos();
      feed.listener().recorded(city.does("taker", City.create(null)));

      assertThat(replica.state().number()).isEqualTo(city.state().number());
      assertThat(replica.coreTime()).isEqualTo(pulsed.plusMillis(900));
      assertThat(replica.feedAgeMillis()).isZero();
    }
  }

  @Test
  void aRecordOfALaterTimeMovesCoreTimeOn() {
    try (var replica = new Replica(feed, () -> nanos)) {
      city.after(30);
      var record = city.does("taker", City.create(null));
      feed.listener().recorded(record);

      assertThat(replica.coreTime()).isEqualTo(record.at());
    }
  }

  @Test
  void aFeedThatDropsAtOnceIsNotAskedAgainWithoutAPause() {
    feed.full = true;
    try (var replica = new Replica(feed, () -> nanos)) {
      assertThat(feed.listeners).hasSize(2);
      assertThat(replica.state().number()).isEqualTo(city.state().number());
    }
  }

  @Test
  void aReplicaWhoseListenerFailedOnASnapshotAsksAgain() {
    try (var replica = new Replica(feed, () -> nanos)) {
      var failures = new AtomicInteger(2);
      replica.addListener(
          (before, after, record) -> {
            if (failures.getAndDecrement() > 0) {
              throw new IllegalStateException("no room for a screen");
            }
          });
      var listener = feed.listener();
      assertThatThrownBy(() -> listener.dropped("too slow"))
          .isInstanceOf(IllegalStateException.class);
      // The feed tells a subscriber that fails while it is dropped that it is dropped.
      listener.dropped("the subscriber failed");

      await().untilAsserted(() -> assertThat(feed.listeners).hasSize(2));
    }
  }

  /** A feed that says what the test says. */
  private final class TestFeed implements EventFeed {
    final List<Listener> listeners = new CopyOnWriteArrayList<>();
    boolean full;

    Listener listener() {
      return listeners.getLast();
    }

    @Override
    public Snapshot snapshot() {
      return new Snapshot("history", city.state());
    }

    @Override
    public Subscription subscribe(String history, long after, Listener listener) {
      listeners.add(listener);
      if (full) {
        listener.dropped("full");
      }
      return () -> {};
    }
  }
}
