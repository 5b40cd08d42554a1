package fengsui.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.testing.TinyCore;
import fengsui.domain.DeviceId;
import fengsui.domain.Recorded;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.testing.City;
import fengsui.protocol.EventFeed;
import fengsui.protocol.Replica;
import fengsui.protocol.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class NewestTest {
  private final TinyCore core = new TinyCore();
  private final LateFeed feed = new LateFeed(core);
  private final Replica replica = new Replica(feed, System::nanoTime);
  private final Newest newest = new Newest(replica);

  @Test
  void anIncidentThatWasJustAcknowledgedIsWaitedFor() {
    var requester = requester();
    var record = core.does("taker", City.create(null));
    var fire = City.created(record);

    var asked = CompletableFuture.supplyAsync(() -> newest.knowing(fire, requester));
    feed.deliver(record);

    assertThat(asked.join().state().incidents().contains(fire)).isTrue();
  }

  @Test
  void whatTheReplicaKnowsSinceTheCallBeganIsFoundAtOnce() {
    var requester = requester();
    var record = core.does("taker", City.create(null));
    feed.deliver(record);

    var now = newest.knowing(City.created(record), requester);

    assertThat(now.state().number()).isEqualTo(record.to());
    assertThat(now.person()).isEqualTo(requester.person());
  }

  @Test
  void anUnknownIncidentStaysUnknown() {
    var requester = requester();

    assertThat(newest.knowing(new IncidentId("652700-20260101-9999"), requester))
        .isSameAs(requester);
  }

  private Requester requester() {
    var state = replica.state();
    var person = state.people().find(new PersonId("taker")).orElseThrow();
    var session = new Session("s", person.id(), new DeviceId("seat"), Instant.MAX);
    return new Requester(person, session, "token", state);
  }

  /** A feed that is behind until it is told to deliver. */
  private static final class LateFeed implements EventFeed {
    private final TinyCore core;
    private final List<Listener> followers = new ArrayList<>();

    LateFeed(TinyCore core) {
      this.core = core;
    }

    void deliver(Recorded record) {
      followers.forEach(follower -> follower.recorded(record));
    }

    @Override
    public Snapshot snapshot() {
      return core.snapshot();
    }

    @Override
    public Subscription subscribe(String history, long after, Listener listener) {
      followers.add(listener);
      return () -> followers.remove(listener);
    }
  }
}
