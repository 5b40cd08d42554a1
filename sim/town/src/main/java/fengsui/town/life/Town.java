package fengsui.town.life;

import fengsui.bus.PresenceKind;
import fengsui.domain.Command;
import fengsui.domain.Event;
import fengsui.domain.Recorded;
import fengsui.domain.geo.Location;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.Replica;
import fengsui.town.map.Bortala;
import fengsui.town.map.PremisesSite;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
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

  private final TownTime time;
  private final Map<PersonId, Actor> actors = new HashMap<>();
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final TownPorts ports;
  private final TownPace pace;
  private final Random random;
  private final Habits habits;
  private final List<PremisesSite> premises;
  private final Replica replica;
  private final Callers callers;
  private final Desk desk;
  private final Crews crews;
  private final List<TownWatch> watches = new CopyOnWriteArrayList<>();

  private Town(
      TownPorts ports, TownPace pace, List<PremisesSite> premises, long seed, TownTime time) {
    this.time = time;
    this.ports = ports;
    this.pace = pace;
    this.random = new Random(seed);
    this.habits = new Habits(seed, pace.habitsPercent());
    this.premises = List.copyOf(premises);
    this.replica = new Replica(ports.feed(), time::nanos);
    this.callers = new Callers(this, premises);
    this.desk = new Desk(this);
    this.crews = new Crews(this);
  }

  /**
   * Starts the life of the town on a thread of its own. The core must hold the force of Bortala.
   */
  public static Town start(TownPorts ports, TownPace pace, Bortala region, long seed) {
    return start(ports, pace, region.premises(), seed, new TownThread());
  }

  /**
   * As {@link #start(TownPorts, TownPace, Bortala, long)}, on a thread and clocks of the caller's.
   *
   * @param premises where callers say they are
   */
  static Town start(
      TownPorts ports, TownPace pace, List<PremisesSite> premises, long seed, TownTime time) {
    var town = new Town(ports, pace, premises, seed, time);
    town.replica.addListener(town::changed);
    town.later(town::begin);
    return town;
  }

  private void begin() {
    callers.begin();
    desk.begin();
    crews.begin();
  }

  private void changed(State before, State after, @Nullable Recorded record) {
    later(
        () -> {
          if (record != null) {
            desk.heard(record);
            watches.forEach(watch -> watch.recorded(record));
          }
          crews.heard(before, after);
        });
  }

  /** Runs later on the town's thread; the wait is life's, shortened by the pace. */
  public void after(double seconds, Runnable run) {
    time.after((long) (seconds * 1_000 / pace.timeFactor()), () -> guarded(run));
  }

  /** Runs once on the town's thread, in real time. */
  public void inSeconds(double seconds, Runnable run) {
    time.after((long) (seconds * 1_000), () -> guarded(run));
  }

  /** Nanoseconds that never go back; only differences mean something. */
  public long nanos() {
    return time.nanos();
  }

  /** Runs again and again on the town's thread, in real time. */
  public void every(double seconds, Runnable run) {
    time.every((long) (seconds * 1_000), () -> guarded(run));
  }

  /** Runs now on the town's thread, for answers that come on other threads. */
  public void later(Runnable run) {
    time.execute(() -> guarded(run));
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

  /** Lets a virtual person act; the events come on the town's thread, none when it was refused. */
  public void act(PersonId person, Command command, Consumer<List<Event>> answered) {
    actor(person).submit(command, events -> later(() -> answered.accept(events)));
  }

  /** A call reaches the virtual telephone exchange. */
  public void telephone(Location location, String text) {
    callers.telephone(location, text);
  }

  /** Whether a virtual commander leads this incident, which no person has taken over. */
  public boolean leads(IncidentId incident) {
    return desk.leads(incident);
  }

  /** Lets no virtual commander lead this incident any more; its crews go on. */
  public void leave(IncidentId incident) {
    desk.leave(incident);
  }

  /** Whether this person sits at a console now, so that nobody acts in the person's place. */
  public boolean isAtASeat(PersonId person) {
    return ports.presence().present().stream()
        .anyMatch(one -> one.kind() == PresenceKind.SEAT && one.person().equals(person));
  }

  /** Whether nobody's phone stands in for the crew of this unit. */
  public boolean isVirtual(UnitId unit) {
    return crews.isVirtual(unit);
  }

  /** Where callers may say they are. */
  public List<PremisesSite> premises() {
    return premises;
  }

  /** What is known of the service now. */
  public State state() {
    return replica.state();
  }

  /** Lets somebody look on for as long as the town lives. */
  public void watch(TownWatch watch) {
    watches.add(watch);
  }

  void proposed(IncidentId incident, long micros, boolean isForce) {
    watches.forEach(watch -> watch.proposed(incident, micros, isForce));
  }

  /** Time as the core tells it. */
  public Instant coreTime() {
    return ports.commands().coreTime();
  }

  TownTime time() {
    return time;
  }

  TownPorts ports() {
    return ports;
  }

  Habits habits() {
    return habits;
  }

  public TownPace pace() {
    return pace;
  }

  double between(double low, double high) {
    return random.nextDouble(low, high);
  }

  /** The seeded dice; for use on the town's thread only. */
  public Random random() {
    return random;
  }

  @Override
  public void close() {
    time.close();
    replica.close();
  }
}
