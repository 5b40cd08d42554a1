package fengsui.mobile;

import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.Recorded;
import fengsui.domain.Stamped;
import fengsui.domain.Step;
import fengsui.domain.SystemCommand;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.state.State;
import fengsui.domain.station.Station;
import fengsui.domain.testing.City;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.AudienceFeed;
import fengsui.protocol.AudienceView;
import fengsui.protocol.AudienceView.Companion;
import fengsui.protocol.AudienceView.Order;
import fengsui.protocol.CommandPort;
import fengsui.protocol.EventFeed;
import fengsui.protocol.Reply;
import fengsui.protocol.Submission;
import fengsui.protocol.TokenVerifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A core in this process: the domain's own rules behind the ports, without log, time or network.
 * Whoever subscribed hears on the thread of the submitter.
 */
public final class TownCore implements CommandPort, AudienceFeed {
  private static final class Subscriber {
    private final PersonId person;
    private final Listener listener;
    private AudienceView shown;

    Subscriber(PersonId person, Listener listener, AudienceView shown) {
      this.person = person;
      this.listener = listener;
      this.shown = shown;
      listener.view(shown);
    }

    synchronized void show(AudienceView next) {
      if (!next.isSameAs(shown)) {
        shown = next;
        listener.view(next);
      }
    }
  }

  private final City city = City.small();
  private final TokenVerifier tokens;
  private final Map<Object, Subscriber> subscribers = new ConcurrentHashMap<>();
  private volatile boolean available = true;

  public TownCore(TokenVerifier tokens) {
    this.tokens = tokens;
  }

  /** Lets the core refuse everything, or no longer. */
  public void setAvailable(boolean next) {
    available = next;
  }

  public boolean isAvailable() {
    return available;
  }

  /** Does something at the centre, then tells the phones. */
  public <T> T centre(Function<City, T> act) {
    T result;
    synchronized (this) {
      result = act.apply(city);
    }
    tellAll();
    return result;
  }

  /** Orders a unit to a new fire. */
  public AssignmentId order(String unit) {
    return centre(c -> c.order(c.fire(), unit));
  }

  /** Tells every subscriber that its subscription has ended. */
  public void dropAll() {
    var all = List.copyOf(subscribers.values());
    subscribers.clear();
    all.forEach(subscriber -> subscriber.listener.dropped("test"));
  }

  public synchronized Assignment assignment(AssignmentId id) {
    return city.assignment(id);
  }

  public synchronized State state() {
    return city.state();
  }

  @Override
  public CompletableFuture<Reply> submit(Submission submission) {
    if (!available) {
      return CompletableFuture.completedFuture(new Reply.Unavailable("no leader"));
    }
    var session = tokens.verify(submission.token());
    if (session.isEmpty()) {
      return CompletableFuture.completedFuture(new Reply.Unauthenticated("no session"));
    }
    Command command = submission.command();
    if (command instanceof SystemCommand) {
      return CompletableFuture.completedFuture(
          new Reply.Malformed("command.type", "not for edges"));
    }
    Step step;
    synchronized (this) {
      step =
          city.step(
              new Stamped(
                  submission.id(),
                  session.get().author(),
                  city.now(),
                  submission.deadline(),
                  submission.late(),
                  null,
                  null,
                  command));
    }
    tellAll();
    return CompletableFuture.completedFuture(reply(step));
  }

  private static Reply reply(Step step) {
    return switch (step) {
      case Step.New(Recorded record, State after) -> new Reply.Decided(record, false);
      case Step.Repeat(Recorded first) -> new Reply.Decided(first, true);
      case Step.Nothing() -> throw new AssertionError("commands of people always leave a record");
    };
  }

  @Override
  public CompletableFuture<Reply> outcome(PersonId person, CommandId id) {
    return CompletableFuture.completedFuture(new Reply.Unknown("not asked by phones"));
  }

  @Override
  public synchronized Instant coreTime() {
    return city.now();
  }

  @Override
  public EventFeed.Subscription subscribe(PersonId person, Listener listener) {
    var key = new Object();
    subscribers.put(key, new Subscriber(person, listener, view(person)));
    return () -> subscribers.remove(key);
  }

  @Override
  public synchronized AudienceView view(PersonId id) {
    var state = city.state();
    var person = state.people().get(id);
    if (person == null || !person.active()) {
      return new AudienceView(
          state.number(), null, List.of(), List.of(), List.of(), List.of(), List.of());
    }
    if (!person.roles().contains(Role.RESPONDER)) {
      return new AudienceView(
          state.number(), person, List.of(), List.of(), List.of(), List.of(), List.of());
    }
    var units = new ArrayList<Unit>();
    var orders = new ArrayList<Order>();
    var stations = new ArrayList<Station>();
    for (var unit : state.units()) {
      if (isOwn(state, person, unit)) {
        units.add(unit);
        stations.add(state.station(unit.definition().station()));
        if (unit.assignment() != null) {
          orders.add(order(state, state.assignment(unit.assignment())));
        }
      }
    }
    return new AudienceView(
        state.number(),
        person,
        units,
        stations.stream().distinct().toList(),
        orders,
        List.of(),
        List.of());
  }

  private static boolean isOwn(State state, Person person, Unit unit) {
    UnitId own = person.unit();
    return own == null ? state.contains(person.area(), state.areaOf(unit)) : own.equals(unit.id());
  }

  private static Order order(State state, Assignment assignment) {
    var incident = state.incident(assignment.incident());
    var companions =
        incident.assignments().stream()
            .filter(other -> !other.equals(assignment.id()))
            .map(state::assignment)
            .map(o -> new Companion(o.unit().value(), o.status(), o.etaSeconds()))
            .toList();
    return new Order(assignment, incident, companions);
  }

  private void tellAll() {
    subscribers.values().forEach(s -> s.show(view(s.person)));
  }
}
