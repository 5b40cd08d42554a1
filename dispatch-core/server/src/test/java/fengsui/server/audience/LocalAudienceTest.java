package fengsui.server.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fengsui.domain.Recorded;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.station.ReferenceCommand.RetireUnit;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.AudienceFeed;
import fengsui.protocol.AudienceView;
import fengsui.protocol.EventFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalAudienceTest {
  private static final PersonId CREW = new PersonId("crew11");
  private static final int SUBSCRIBERS = 4;
  private static final int ROUNDS = 20;

  private final City city = City.small();
  private final HandFeed feed = new HandFeed();
  private final LocalAudience audience = new LocalAudience(feed);
  private final Heard heard = new Heard();

  @Test
  void aSubscriberHearsItsOrderExactlyOnce() {
    audience.subscribe(CREW, heard);
    order("E11");

    assertThat(heard.views).hasSize(2);
    assertThat(heard.views.getFirst().orders()).isEmpty();
    assertThat(heard.views.getLast().orders()).hasSize(1);
  }

  @Test
  void aSubscriberDoesNotHearWhatConcernsOthers() {
    audience.subscribe(CREW, heard);
    order("E21");
    feed.tell(city.does("taker", City.logCall(null)));

    assertThat(heard.views).hasSize(1);
  }

  @Test
  void aSubscriberSeesItsCompanionsChange() {
    audience.subscribe(CREW, heard);
    var incident = fire();
    feed.tell(city.does("commander", City.orderOf(incident, "E11", "E21")));
    var other = city.incident(incident).assignments().getLast();
    feed.tell(city.does("crew21", new AcknowledgeAssignment(other)));

    var companions = heard.views.getLast().orders().getFirst().companions();
    assertThat(companions).hasSize(1);
    assertThat(companions.getFirst().callSign()).isEqualTo("E21");
    assertThat(companions.getFirst().status()).isEqualTo(AssignmentStatus.ACKNOWLEDGED);
  }

  @Test
  void aDutyDeskSeesAllUnitsOfItsStationAndNoOther() {
    var view = audience.view(new PersonId("desk1"));

    assertThat(view.units().stream().map(u -> u.id().value())).containsExactly("E11", "L12", "R13");
  }

  @Test
  void aPersonWhoIsDeactivatedSeesNothing() {
    audience.subscribe(CREW, heard);
    order("E11");
    var gone =
        new Person(
            CREW, "crew11", Set.of(Role.RESPONDER), new AreaId("A1"), new UnitId("E11"), false);
    feed.tell(city.does("admin", new DefinePerson(gone)));

    assertThat(heard.views.getLast().person()).isNull();
    assertThat(heard.views.getLast().units()).isEmpty();
    assertThat(heard.views.getLast().orders()).isEmpty();
  }

  @Test
  void aPersonWhoIsNoResponderIsKnownAndSeesNothing() {
    order("E11");
    var view = audience.view(new PersonId("commander"));

    assertThat(view.person()).isNotNull();
    assertThat(view.units()).isEmpty();
    assertThat(view.stations()).isEmpty();
    assertThat(view.orders()).isEmpty();
  }

  @Test
  void aDutyDeskNoLongerSeesAUnitThatMovedToAnotherAreaOrRetired() {
    audience.subscribe(new PersonId("desk1"), heard);
    var ladder = city.unit("L12").definition();
    var moved = SmallCity.unit("L12", ladder.kind(), "S2", ladder.capabilities(), ladder.crew());
    feed.tell(city.does("admin", new DefineUnit(moved)));
    assertThat(shownUnits()).containsExactly("E11", "R13");

    feed.tell(city.does("admin", new RetireUnit(new UnitId("R13"))));
    assertThat(shownUnits()).containsExactly("E11");
  }

  private List<String> shownUnits() {
    return heard.views.getLast().units().stream().map(u -> u.id().value()).toList();
  }

  @Test
  void anOrderThatComesWhileTheFirstViewIsShownIsNotLost() {
    audience.subscribe(
        CREW,
        new AudienceFeed.Listener() {
          @Override
          public void view(AudienceView view) {
            heard.view(view);
            if (heard.views.size() == 1) {
              order("E11");
            }
          }

          @Override
          public void dropped(String why) {
            heard.dropped(why);
          }
        });

    assertThat(heard.views).hasSize(2);
    assertThat(heard.views.getLast().orders()).hasSize(1);
  }

  @Test
  void aChangeWaitsUntilTheViewBeforeItIsShown() throws Exception {
    var second = new CountDownLatch(1);
    var goesOn = new CountDownLatch(1);
    var incident = fire();
    AudienceFeed.Listener slow =
        new Heard() {
          @Override
          public void view(AudienceView view) {
            views.add(view);
            if (views.size() == 1) {
              feed.tell(city.does("commander", City.orderOf(incident, "E11")));
            } else if (views.size() == 2) {
              second.countDown();
              waitFor(goesOn);
            }
          }
        };
    var subscriber = Thread.ofPlatform().start(() -> audience.subscribe(CREW, slow));
    assertThat(second.await(5, TimeUnit.SECONDS)).isTrue();
    var order = city.incident(incident).assignments().getLast();
    var teller =
        Thread.ofPlatform()
            .start(() -> feed.tell(city.does("crew11", new AcknowledgeAssignment(order))));

    await().until(() -> teller.getState() == Thread.State.BLOCKED);
    goesOn.countDown();
    subscriber.join();
    teller.join();

    var shown = ((Heard) slow).views;
    assertThat(shown).hasSize(3);
    assertThat(shown.getLast().isSameAs(audience.view(CREW))).isTrue();
  }

  @Test
  void whoSubscribesWhileThingsChangeEndsWithTheNewestView() throws Exception {
    var records = new ArrayList<Recorded>();
    var told = new HandFeed();
    try (var crowd = new LocalAudience(told);
        var threads = Executors.newFixedThreadPool(SUBSCRIBERS)) {
      for (int i = 0; i < ROUNDS; i++) {
        records.add(city.does("taker", City.create(null)));
        var incident = City.created(records.getLast());
        records.add(city.does("commander", City.orderOf(incident, "E11")));
        var order = city.incident(incident).assignments().getLast();
        records.add(city.does("commander", new CancelAssignment(order, "not needed")));
      }
      var together = new CyclicBarrier(SUBSCRIBERS + 1);
      var heard = new ArrayList<Future<List<Heard>>>();
      for (int i = 0; i < SUBSCRIBERS; i++) {
        heard.add(threads.submit(() -> subscribeOften(crowd, together)));
      }
      together.await();
      records.forEach(told::tell);

      for (var one : heard) {
        for (var subscriber : one.get()) {
          assertThat(subscriber.views.getLast().isSameAs(crowd.view(CREW))).isTrue();
        }
      }
    }
  }

  private static List<Heard> subscribeOften(LocalAudience crowd, CyclicBarrier together)
      throws Exception {
    together.await();
    var all = new ArrayList<Heard>();
    for (int i = 0; i < ROUNDS; i++) {
      var one = new Heard();
      crowd.subscribe(CREW, one);
      all.add(one);
    }
    return all;
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nothing interrupts a listener", e);
    }
  }

  @Test
  void nothingIsHeardAfterTheSubscriptionIsClosed() {
    audience.subscribe(CREW, heard).close();
    order("E11");

    assertThat(heard.views).hasSize(1);
  }

  private fengsui.domain.incident.IncidentId fire() {
    var record = city.does("taker", City.create(null));
    feed.tell(record);
    return City.created(record);
  }

  private void order(String unit) {
    var incident = fire();
    feed.tell(city.does("commander", City.orderOf(incident, unit)));
  }

  /** A feed whose records the test tells. */
  private final class HandFeed implements EventFeed {
    private @Nullable Listener follower;

    @Override
    public Snapshot snapshot() {
      return new Snapshot("history", city.state());
    }

    @Override
    public Subscription subscribe(String history, long after, Listener listener) {
      follower = listener;
      return () -> follower = null;
    }

    void tell(Recorded record) {
      if (follower != null) {
        follower.recorded(record);
      }
    }
  }

  private static class Heard implements AudienceFeed.Listener {
    final List<AudienceView> views = new ArrayList<>();

    @Override
    public void view(AudienceView view) {
      views.add(view);
    }

    @Override
    public void dropped(String why) {
      throw new AssertionError(why);
    }
  }
}
