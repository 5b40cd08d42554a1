package fengsui.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.testing.City;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

  /** A feed that says what the test says. */
  private final class TestFeed implements EventFeed {
    final List<Listener> listeners = new ArrayList<>();
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
