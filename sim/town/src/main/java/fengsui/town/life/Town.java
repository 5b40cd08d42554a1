package fengsui.town.life;

import fengsui.domain.Recorded;
import fengsui.domain.people.PersonId;
import fengsui.domain.state.State;
import fengsui.protocol.Replica;
import fengsui.town.map.Bortala;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demo region alive. Virtual callers call, a virtual seat answers when no person does, crews
 * acknowledge, drive the real route, report and return. A person on a seat or a phone takes over
 * simply by being there: the town leaves alone every unit whose crew's phone is on-line and every
 * incident that a real seat has touched.
 */
public final class Town implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Town.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("town").factory());
  private final Map<PersonId, Actor> actors = new HashMap<>();
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final TownPorts ports;
  private final TownPace pace;
  private final Random random;
  private final Replica replica;
  private final Callers callers;
  private final Desk desk;
  private final Crews crews;

  private Town(TownPorts ports, TownPace pace, Bortala region, long seed) {
    this.ports = ports;
    this.pace = pace;
    this.random = new Random(seed);
    this.replica = new Replica(ports.feed(), System::nanoTime);
    this.callers = new Callers(this, region.premises());
    this.desk = new Desk(this);
    this.crews = new Crews(this);
  }

  /**
   * Starts the life of the town on a thread of its own. The core must hold the force of Bortala.
   */
  public static Town start(TownPorts ports, TownPace pace, Bortala region, long seed) {
    var town = new Town(ports, pace, region, seed);
    town.replica.addListener(town::changed);
    town.thread.execute(town::begin);
    return town;
  }

  private void begin() {
    callers.begin();
    desk.begin();
    crews.begin();
  }

  private void changed(State before, State after, @Nullable Recorded record) {
    if (record != null && !thread.isShutdown()) {
      thread.execute(
          () -> {
            desk.heard(record);
            crews.heard(record);
          });
    }
  }

  /** Runs later on the town's thread; the wait is life's, shortened by the pace. */
  void after(double seconds, Runnable run) {
    var _ =
        thread.schedule(
            () -> guarded(run),
            (long) (seconds * 1_000 / pace.timeFactor()),
            TimeUnit.MILLISECONDS);
  }

  /** Runs again and again on the town's thread, in real time. */
  void every(double seconds, Runnable run) {
    long millis = (long) (seconds * 1_000);
    var _ =
        thread.scheduleWithFixedDelay(() -> guarded(run), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Runs now on the town's thread, for answers that come on other threads. */
  void later(Runnable run) {
    if (!thread.isShutdown()) {
      thread.execute(() -> guarded(run));
    }
  }

  /** One broken act must not end the town. */
  private static void guarded(Runnable run) {
    try {
      run.run();
    } catch (RuntimeException e) {
      LOG.warn("an act of the demo town failed; the town goes on", e);
    }
  }

  Actor actor(PersonId person) {
    return actors.computeIfAbsent(person, p -> new Actor(ports.commands(), ports.tokens(), p, run));
  }

  State state() {
    return replica.state();
  }

  TownPorts ports() {
    return ports;
  }

  TownPace pace() {
    return pace;
  }

  double between(double low, double high) {
    return random.nextDouble(low, high);
  }

  Random random() {
    return random;
  }

  @Override
  public void close() {
    thread.shutdownNow();
    replica.close();
  }
}
