package fengsui.check.hotpath;

import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.DeviceId;
import fengsui.domain.Recorded;
import fengsui.domain.SenderId;
import fengsui.domain.assignment.AssignmentCommand.ChangeOrder;
import fengsui.domain.assignment.AssignmentCommand.OrderForce;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.geo.Location;
import fengsui.domain.geo.LocationSource;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentEvent.IncidentCreated;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Situation;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.Recommendation;
import fengsui.protocol.Reply;
import fengsui.protocol.Session;
import fengsui.protocol.Submission;
import fengsui.protocol.TokenVerifier;
import fengsui.protocol.query.Proposals.RecommendRequest;
import fengsui.server.CoreServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Incidents by the clock, whatever became of those before (open loop). Each is created some time
 * before it is due; when it is due the force is asked for and ordered, and the time until the order
 * is durable counts from when it was due. Twenty seconds later the order is cancelled and the
 * incident closed, all through the same log.
 */
final class HotLoad {
  /** The signature of a token is not part of what is measured. */
  static final TokenVerifier VERIFIER =
      token ->
          Optional.of(
              new Session(token, HotForce.COMMANDER, new DeviceId("seat-" + token), Instant.MAX));

  private static final long NANOS_MAX = TimeUnit.MINUTES.toNanos(1);
  private static final int SEATS = 50;
  private static final int CREATED_AHEAD_SECONDS = 2;
  private static final int HELD_SECONDS = 20;

  /** How long orders that were due in the measured time are waited for. */
  private static final int LATE_SECONDS_MAX = 30;

  /** Takes one line for each acknowledged command. */
  interface Acknowledged {
    void append(String line) throws IOException;
  }

  private final CoreServer core;
  private final HotCore.RoadPlaces places;
  private final int perSecond;
  private final Acknowledged acknowledged;
  private final AtomicLong[] counters = new AtomicLong[SEATS];
  private final AtomicInteger nextSeat = new AtomicInteger();
  private final ConcurrentHistogram recommend = new ConcurrentHistogram(NANOS_MAX, 3);
  private final ConcurrentHistogram proposal = new ConcurrentHistogram(NANOS_MAX, 3);
  private final ConcurrentHistogram durable = new ConcurrentHistogram(NANOS_MAX, 3);
  private final ConcurrentHistogram commit = new ConcurrentHistogram(NANOS_MAX, 3);
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong shortOfForce = new AtomicLong();
  private final ConcurrentLinkedQueue<Held> held = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waitedFor = new AtomicInteger();
  private volatile long fromNanos;
  private volatile long untilNanos;
  private double positionsPerSecond;
  private double incidentsPerSecond;

  HotLoad(CoreServer core, HotCore.RoadPlaces places, int perSecond, Acknowledged acknowledged) {
    this.core = core;
    this.places = places;
    this.perSecond = perSecond;
    this.acknowledged = acknowledged;
    for (int i = 0; i < SEATS; i++) {
      counters[i] = new AtomicLong();
    }
  }

  private record Held(IncidentId incident, List<AssignmentId> assignments, long untilNanos) {}

  /**
   * Drives the load for the warm-up and then measures every order that is due in the seconds after
   * it, however late it is done: the load goes on until the last of them is.
   */
  void run(int warmUpSeconds, int seconds, HotPositions positions) {
    fromNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUpSeconds);
    untilNanos = fromNanos + TimeUnit.SECONDS.toNanos(seconds);
    drive(warmUpSeconds);
    long reported = positions.reported();
    long begin = System.nanoTime();
    drive(seconds);
    double took = (System.nanoTime() - begin) / 1e9;
    positionsPerSecond = (positions.reported() - reported) / took;
    for (int i = 0; i < LATE_SECONDS_MAX && waitedFor.get() > 0; i++) {
      drive(1);
    }
    incidentsPerSecond = durable.getTotalCount() / (double) seconds;
  }

  private boolean isMeasured(long dueNanos) {
    return dueNanos - fromNanos >= 0 && dueNanos - untilNanos < 0;
  }

  /** The same load until the process ends. */
  void goOn() {
    drive(Integer.MAX_VALUE);
  }

  private void drive(int seconds) {
    long begin = System.nanoTime();
    long count = (long) seconds * perSecond;
    for (long n = 0; n < count; n++) {
      long due = begin + n * TimeUnit.SECONDS.toNanos(1) / perSecond;
      for (long early; (early = due - System.nanoTime()) > 0; ) {
        LockSupport.parkNanos(early);
      }
      begin(due + TimeUnit.SECONDS.toNanos(CREATED_AHEAD_SECONDS));
      endHeld();
    }
  }

  private void begin(long dueNanos) {
    waitedFor.addAndGet(isMeasured(dueNanos) ? 1 : 0);
    var location = new Location(places.next(), LocationSource.MAP, 20, "");
    var create =
        new CreateIncident(null, HotForce.KIND, HotForce.LEVEL, location, Situation.UNKNOWN);
    var _ =
        submit(create)
            .thenCompose(
                record ->
                    at(dueNanos, ((IncidentCreated) record.events().getFirst()).incident().id()))
            .thenCompose(incident -> propose(incident, dueNanos))
            .exceptionally(this::failed)
            .thenAccept(_ -> waitedFor.addAndGet(isMeasured(dueNanos) ? -1 : 0));
  }

  private static CompletableFuture<IncidentId> at(long dueNanos, IncidentId incident) {
    long early = Math.max(0, dueNanos - System.nanoTime());
    return CompletableFuture.supplyAsync(
        () -> incident, CompletableFuture.delayedExecutor(early, TimeUnit.NANOSECONDS));
  }

  private CompletableFuture<Boolean> propose(IncidentId incident, long dueNanos) {
    var request = new RecommendRequest(incident, null, null, null, List.of(), 0);
    return core.queryPort()
        .proposals()
        .recommend(request, null)
        .thenCompose(answer -> order(incident, answer, dueNanos));
  }

  private CompletableFuture<Boolean> order(
      IncidentId incident, Recommendation answer, long dueNanos) {
    long proposed = System.nanoTime();
    var units = answer.chosen().stream().map(Proposed::unit).toList();
    if (units.size() != HotForce.UNITS_PER_INCIDENT) {
      shortOfForce.incrementAndGet();
    }
    return submit(new OrderForce(incident, units, answer.id(), ""))
        .thenApply(
            record -> {
              long now = System.nanoTime();
              if (isMeasured(dueNanos)) {
                recommend.recordValue(TimeUnit.MICROSECONDS.toNanos(answer.computeMicros()));
                record(proposal, proposed - dueNanos);
                record(durable, now - dueNanos);
                record(commit, now - proposed);
              }
              var ordered = ((ForceOrdered) record.events().getFirst()).ordered();
              held.add(
                  new Held(
                      incident,
                      ordered.stream().map(one -> one.id()).toList(),
                      now + TimeUnit.SECONDS.toNanos(HELD_SECONDS)));
              return true;
            });
  }

  private static void record(ConcurrentHistogram histogram, long nanos) {
    histogram.recordValue(Math.clamp(nanos, 0, NANOS_MAX));
  }

  private void endHeld() {
    long now = System.nanoTime();
    for (var first = held.peek(); first != null && first.untilNanos <= now; first = held.peek()) {
      held.remove();
      var incident = first.incident;
      var _ =
          submit(
                  new ChangeOrder(
                      incident, first.assignments, List.of(), "end of the measure", null))
              .thenCompose(
                  _ ->
                      submit(
                          new CloseIncident(
                              incident, new Outcome(Outcome.OutcomeKind.RESOLVED, ""))))
              .thenApply(_ -> true)
              .exceptionally(this::failed);
    }
  }

  private CompletableFuture<Recorded> submit(Command command) {
    int seat = Math.floorMod(nextSeat.getAndIncrement(), SEATS);
    var id = new CommandId(new SenderId("seat" + seat), counters[seat].incrementAndGet());
    return core.commandPort()
        .submit(new Submission(Integer.toString(seat), id, null, null, command))
        .thenApply(reply -> done(id, reply));
  }

  private Recorded done(CommandId id, Reply reply) {
    if (reply instanceof Reply.Decided(var record, var repeat) && record.rejection() == null) {
      synchronized (acknowledged) {
        try {
          acknowledged.append(id.sender().value() + " " + id.counter() + "\n");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return record;
    }
    throw new IllegalStateException("refused: " + reply);
  }

  private boolean failed(Throwable why) {
    if (refused.getAndIncrement() == 0) {
      System.err.println(HotCore.FIRST_FAILURE + why);
    }
    return false;
  }

  /** What was measured, by name. */
  Map<String, Double> figures() {
    var figures = new LinkedHashMap<String, Double>();
    put(figures, "recommend", recommend);
    put(figures, "scheduled_to_proposal", proposal);
    put(figures, "scheduled_to_durable", durable);
    put(figures, "order_to_durable", commit);
    figures.put("incidents_per_s", incidentsPerSecond);
    figures.put("positions_per_s", positionsPerSecond);
    figures.put("refused", (double) refused.get());
    figures.put("unfinished", (double) waitedFor.get());
    figures.put("short_of_force", (double) shortOfForce.get());
    return figures;
  }

  private static void put(Map<String, Double> figures, String name, ConcurrentHistogram nanos) {
    figures.put(name + "_p50_us", nanos.getValueAtPercentile(50) / 1e3);
    figures.put(name + "_p99_us", nanos.getValueAtPercentile(99) / 1e3);
  }
}
