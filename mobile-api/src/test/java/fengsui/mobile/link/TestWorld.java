package fengsui.mobile.link;

import fengsui.bus.MemoryPositions;
import fengsui.bus.MemoryPresence;
import fengsui.bus.MemoryRateLimit;
import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.DeviceId;
import fengsui.domain.SenderId;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.people.PersonId;
import fengsui.mobile.TownCore;
import fengsui.mobile.report.Reports;
import fengsui.protocol.CoreStatus;
import fengsui.protocol.Session;
import fengsui.protocol.phone.CrewMessage;
import fengsui.protocol.phone.PhoneMessage;
import fengsui.protocol.wire.Wire;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/** Phones on a clock and a network of the test; the sender's work is done when the test says so. */
final class TestWorld {
  /** A phone's network; what it was sent is kept, and taken at once unless the test holds it up. */
  static final class TestChannel implements Channel {
    final List<CrewMessage> sent = new ArrayList<>();
    final List<Consumer<Boolean>> underWay = new ArrayList<>();
    boolean stalled;
    int pings;
    String closedWhy = "";

    @Override
    public void send(String text, Consumer<Boolean> done) {
      sent.add(Wire.read(text, CrewMessage.class));
      finish(done);
    }

    @Override
    public void ping(Consumer<Boolean> done) {
      pings++;
      finish(done);
    }

    @Override
    public void close(String why) {
      closedWhy = why;
    }

    private void finish(Consumer<Boolean> done) {
      if (stalled) {
        underWay.add(done);
      } else {
        done.accept(true);
      }
    }

    <T extends CrewMessage> List<T> all(Class<T> kind) {
      return sent.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends CrewMessage> T last(Class<T> kind) {
      return all(kind).getLast();
    }
  }

  final Set<String> revoked = new HashSet<>();

  /** Tokens whose check fails, as when the database is away. */
  final Set<String> unknowable = new HashSet<>();

  final TownCore core = new TownCore(this::verify);
  final MemoryPositions positions = new MemoryPositions();
  final MemoryPresence presence = new MemoryPresence(() -> Instant.EPOCH);
  final Counts counts = new Counts();
  private final Queue<Runnable> work = new ArrayDeque<>();
  private long nanos = 1;

  final PhoneLinks links =
      new PhoneLinks(
          new LinkPorts(
              this::verify,
              core,
              () -> CoreStatus.WELL,
              core,
              positions,
              presence,
              new Reports(core, new MemoryRateLimit(() -> Instant.EPOCH.plusNanos(nanos))),
              () -> Instant.parse("2026-06-01T00:00:00Z").plusNanos(nanos),
              () -> nanos,
              work::add,
              counts));

  /** Tokens of this world are the person's id and anything behind a slash. */
  private Optional<Session> verify(String token) {
    var person = token.split("/", 2)[0];
    if (unknowable.contains(token)) {
      throw new IllegalStateException("the database is away");
    }
    return person.isEmpty() || revoked.contains(token)
        ? Optional.empty()
        : Optional.of(
            new Session(token, new PersonId(person), new DeviceId("d-" + person), Instant.MAX));
  }

  PhoneLink connect(TestChannel channel) {
    return links.open(channel).orElseThrow();
  }

  PhoneLink hello(TestChannel channel, String token) {
    var link = connect(channel);
    link.received(Wire.text(new PhoneMessage.Hello(token)));
    run();
    return link;
  }

  /** Does the sender's work until none is left. */
  void run() {
    for (var next = work.poll(); next != null; next = work.poll()) {
      next.run();
    }
  }

  /** Lets time pass in ticks of a quarter of a second, as long as phones answer pings. */
  void pass(double seconds, PhoneLink... alive) {
    for (int tick = 0; tick < seconds * 4; tick++) {
      nanos += 250_000_000;
      for (var link : alive) {
        link.heard();
      }
      links.tick();
      run();
    }
  }

  static CommandId id(long counter) {
    return new CommandId(new SenderId("phone"), counter);
  }

  static PhoneMessage.Submit submit(long counter, Command command) {
    return new PhoneMessage.Submit(id(counter), Instant.EPOCH, null, command);
  }

  AssignmentId order(String unit) {
    var order = core.order(unit);
    run();
    return order;
  }

  /** Counts kept as numbers. */
  static final class Counts implements LinkMeters {
    int open;
    int coalesced;
    int positionsLeftOut;
    String droppedWhy = "";

    @Override
    public void opened() {
      open++;
    }

    @Override
    public void closed() {
      open--;
    }

    @Override
    public void dropped(String why) {
      droppedWhy = why;
    }

    @Override
    public void viewCoalesced() {
      coalesced++;
    }

    @Override
    public void viewSent(long waitedNanos) {}

    @Override
    public void answered(String kind) {}

    @Override
    public void position(boolean taken) {
      positionsLeftOut += taken ? 0 : 1;
    }
  }
}
