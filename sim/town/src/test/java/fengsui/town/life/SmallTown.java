package fengsui.town.life;

import fengsui.bus.MemoryPositions;
import fengsui.bus.MemoryPresence;
import fengsui.domain.Author;
import fengsui.domain.CommandId;
import fengsui.domain.DeviceId;
import fengsui.domain.Recorded;
import fengsui.domain.Stamped;
import fengsui.domain.Step;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.protocol.CommandPort;
import fengsui.protocol.EventFeed;
import fengsui.protocol.Reply;
import fengsui.protocol.Submission;
import fengsui.town.map.PremisesSite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The small city behind the ports, decided by the real rules, with time that the test moves. */
final class SmallTown implements CommandPort, EventFeed, TownTime {
  private static final List<PremisesSite> PREMISES =
      List.of(new PremisesSite("市场", "博乐", "", SmallCity.NEAR_S1.point(), Map.of()));

  final MemoryPositions positions = new MemoryPositions();
  final MemoryPresence presence = new MemoryPresence(this::coreTime);
  final SmallTownQueries queries = new SmallTownQueries();
  private final City city = City.small();
  private final List<Waiting> waiting = new ArrayList<>();
  private long millis;
  private @Nullable Listener follower;
  int refuseNext;

  private record Waiting(long atMillis, long every, Runnable run) {}

  SmallTown() {
    person("calltaker-4", Role.CALL_TAKER, null);
    person("commander-2", Role.COMMANDER, null);
    person("crew-E11", Role.RESPONDER, "E11");
  }

  private void person(String id, Role role, @Nullable String unit) {
    city.does("system", new DefinePerson(SmallCity.person(id, role, "BZ", unit)));
  }

  Town open(int callsPerHour) {
    Tokens tokens = (person, device) -> person.value() + " " + device.value();
    var ports = new TownPorts(this, queries, this, positions, presence, tokens);
    return Town.start(ports, new TownPace(callsPerHour, 1, 0), PREMISES, 1, this);
  }

  State state() {
    return city.state();
  }

  /** A real person does something at a real device. */
  Recorded does(String person, fengsui.domain.Command command) {
    var record = city.does(person, command);
    tell(record);
    return record;
  }

  /** Lets seconds pass and runs what is due on the way. */
  void pass(int seconds) {
    long end = millis + seconds * 1_000L;
    while (true) {
      var next = waiting.stream().min(Comparator.comparingLong(Waiting::atMillis)).orElse(null);
      if (next == null || next.atMillis() > end) {
        break;
      }
      waiting.remove(next);
      millis = next.atMillis();
      if (next.every() > 0) {
        every(next.every(), next.run());
      }
      next.run().run();
    }
    millis = end;
  }

  @Override
  public CompletableFuture<Reply> submit(Submission submission) {
    if (refuseNext > 0) {
      refuseNext--;
      return CompletableFuture.completedFuture(new Reply.Unavailable("no leader"));
    }
    var words = submission.token().split(" ", -1);
    var author = new Author(new PersonId(words[0]), new DeviceId(words[1]));
    var step =
        city.step(
            new Stamped(
                submission.id(), author, coreTime(), null, null, null, null, submission.command()));
    if (step instanceof Step.New(var record, var after)) {
      tell(record);
      return CompletableFuture.completedFuture(new Reply.Decided(record, false));
    }
    throw new AssertionError("nothing came of " + submission);
  }

  private void tell(Recorded record) {
    if (follower != null) {
      follower.recorded(record);
    }
  }

  @Override
  public CompletableFuture<Reply> outcome(PersonId person, CommandId id) {
    throw new UnsupportedOperationException("not asked by the town");
  }

  @Override
  public Instant coreTime() {
    return City.START.plus(Duration.ofMillis(millis));
  }

  @Override
  public Snapshot snapshot() {
    return new Snapshot("history", city.state());
  }

  @Override
  public Subscription subscribe(String history, long after, Listener listener) {
    follower = listener;
    return () -> follower = null;
  }

  @Override
  public long nanos() {
    return millis * 1_000_000;
  }

  @Override
  public void execute(Runnable run) {
    after(0, run);
  }

  @Override
  public void after(long wait, Runnable run) {
    waiting.add(new Waiting(millis + wait, 0, run));
  }

  @Override
  public void every(long period, Runnable run) {
    waiting.add(new Waiting(millis + period, period, run));
  }

  @Override
  public void close() {
    waiting.clear();
  }
}
