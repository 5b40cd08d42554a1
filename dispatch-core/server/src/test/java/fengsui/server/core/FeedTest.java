package fengsui.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Recorded;
import fengsui.domain.testing.City;
import fengsui.protocol.CoreStatus;
import fengsui.protocol.EventFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTest {
  private final FakeCore core = new FakeCore();
  private final Heard heard = new Heard();

  @Test
  void aSubscriberHearsWhatFollowsItsNumberAndThenWhatComes() {
    long before = core.state().number();
    var first = core.seat("taker").does(City.logCall(null));
    core.machine.feed().subscribe("history", before, heard);
    var second = core.seat("commander").does(City.create(null));

    assertThat(heard.records).containsExactly(first, second);
  }

  @Test
  void aPulseComesEverySecondAlsoWhenNothingHappens() {
    core.machine.feed().subscribe("history", core.state().number(), heard);

    core.clocks.pass(Duration.ofSeconds(3));

    assertThat(heard.pulses)
        .containsExactly(core.state().number(), core.state().number(), core.state().number());
  }

  @Test
  void anotherHistoryOrAnUnknownNumberIsToldToStartFromASnapshot() {
    core.machine.feed().subscribe("other", 0, heard);
    core.machine.feed().subscribe("history", core.state().number() + 1, heard);

    assertThat(heard.dropped).hasSize(2).allMatch(why -> why.contains("start from a snapshot"));
    assertThat(core.machine.feed().subscribers()).isZero();
  }

  @Test
  void nothingComesAfterASubscriptionIsClosed() {
    var subscription = core.machine.feed().subscribe("history", core.state().number(), heard);
    subscription.close();
    core.seat("taker").does(City.logCall(null));
    core.clocks.pass(Duration.ofSeconds(2));

    assertThat(heard.records).isEmpty();
    assertThat(heard.pulses).isEmpty();
  }

  @Test
  void aSubscriberThatFallsTooFarBehindIsDroppedAndTheOthersHearOn() {
    Deque<Runnable> slowThread = new ArrayDeque<>();
    long last = core.recent.last();
    var feed =
        new Feed(
            "history",
            core.machine::applied,
            core.recent,
            (after, limit) -> List.of(),
            slowThread::add,
            core.machine.time(),
            core.machine::status);
    feed.subscribe("history", last, heard);
    run(slowThread);
    var seat = core.seat("taker");
    for (int i = 0; i <= EventFeed.PENDING_RECORDS_MAX; i++) {
      seat.does(City.logCall(null));
      feed.published();
    }
    feed.pulse();
    run(slowThread);

    assertThat(heard.dropped).hasSize(1).first().asString().contains("too slow");
    assertThat(feed.dropped()).isEqualTo(1);
  }

  @Test
  void aPartThatTheRingNoLongerKeepsIsReadFromTheArchive() {
    var small = new FakeCore(Explainer.NONE, 4);
    var archive = new ArrayList<Recorded>();
    var seat = small.seat("taker");
    long before = small.state().number();
    for (int i = 0; i < 20; i++) {
      archive.add(seat.does(City.logCall(null)));
    }
    var feed =
        new Feed(
            "history",
            small.machine::applied,
            small.recent,
            (after, limit) -> archive.stream().filter(r -> r.from() > after).limit(5).toList(),
            Runnable::run,
            small.machine.time(),
            small.machine::status);

    feed.subscribe("history", before, heard);

    assertThat(heard.records).isEqualTo(archive);
  }

  private static void run(Deque<Runnable> tasks) {
    while (!tasks.isEmpty()) {
      tasks.removeFirst().run();
    }
  }

  private static final class Heard implements EventFeed.Listener {
    final List<Recorded> records = new ArrayList<>();
    final List<Long> pulses = new ArrayList<>();
    final List<String> dropped = new ArrayList<>();

    @Override
    public void recorded(Recorded record) {
      records.add(record);
    }

    @Override
    public void pulse(long number, Instant coreTime, CoreStatus status) {
      pulses.add(number);
    }

    @Override
    public void dropped(String why) {
      dropped.add(why);
    }
  }
}
