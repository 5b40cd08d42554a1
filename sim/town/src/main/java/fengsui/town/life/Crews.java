package fengsui.town.life;

import fengsui.domain.Command;
import fengsui.domain.assignment.AlertRoute;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReceiveAlert;
import fengsui.domain.assignment.AssignmentCommand.RefuseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.geo.LonLat;
import fengsui.domain.people.PersonId;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import fengsui.protocol.Position;
import fengsui.protocol.query.Ways.Way;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The virtual crews: they receive, acknowledge, roll after turnout, drive, work and come home. */
final class Crews {
  /** One order in so many is not answered, so that escalation is seen. */
  private static final int SILENT_ONE_IN = 60;

  private static final int REFUSED_ONE_IN = 80;

  /** A crew whose way is not known, as one from outside the map, needs at least this long. */
  private static final double WITHOUT_WAY_SECONDS = 60;

  /** And so many metres by air a second: 60 km/h on roads a third longer. */
  private static final double WITHOUT_WAY_SPEED = 12.5;

  private final Town town;
  private final Map<AssignmentId, AssignmentStatus> planned = new HashMap<>();
  private final Map<UnitId, Trip> trips = new HashMap<>();
  private Set<PersonId> present = new HashSet<>();

  private record Trip(Drive drive, long startedNanos, Runnable arrived) {}

  Crews(Town town) {
    this.town = town;
  }

  void begin() {
    town.state().assignments().forEach((id, assignment) -> plan(assignment));
    town.every(1, this::drive);
  }

  /** Looks at the assignments that changed, and at no other. */
  void heard(State before, State after) {
    after
        .assignments()
        .changesSince(before.assignments(), (id, assignment) -> plan(assignment), planned::remove);
  }

  /** Plans the next step once for each status. */
  private void plan(Assignment assignment) {
    if (assignment.status() == planned.put(assignment.id(), assignment.status())) {
      return;
    }
    switch (assignment.status()) {
      case ORDERED -> step(assignment, town.between(0.3, 1.5), this::receive);
      case RECEIVED -> answer(assignment);
      case ACKNOWLEDGED ->
          step(assignment, turnoutSeconds(assignment), a -> report(a, AssignmentStatus.EN_ROUTE));
      case EN_ROUTE ->
          step(
              assignment,
              0,
              a ->
                  go(
                      a,
                      town.state().incident(a.incident()).location().point(),
                      () -> report(a, AssignmentStatus.ON_SCENE)));
      case STAGED ->
          step(assignment, town.between(20, 60), a -> report(a, AssignmentStatus.ON_SCENE));
      case ON_SCENE ->
          step(assignment, town.between(15, 40), a -> report(a, AssignmentStatus.DEPLOYED));
      case RELEASED ->
          step(
              assignment,
              town.between(5, 20),
              a -> go(a, home(a), () -> report(a, AssignmentStatus.CLEARED)));
      case DEPLOYED, CLEARED, REFUSED, CANCELLED -> trips.remove(assignment.unit());
    }
  }

  /** From the acknowledgement to rolling, by the habits of the station. */
  private double turnoutSeconds(Assignment assignment) {
    var station = town.state().unit(assignment.unit()).definition().station();
    return town.between(20, 50) * town.habits().turnoutFactor(station, now());
  }

  private Instant now() {
    return town.ports().commands().coreTime();
  }

  private void answer(Assignment assignment) {
    if (town.random().nextInt(SILENT_ONE_IN) == 0) {
      return;
    }
    boolean refuses = town.random().nextInt(REFUSED_ONE_IN) == 0;
    step(
        assignment,
        town.between(3, 11),
        a ->
            submit(
                a,
                refuses
                    ? new RefuseAssignment(a.id(), "车辆故障")
                    : new AcknowledgeAssignment(a.id())));
  }

  /** Runs when the assignment still stands where it stood and no person has taken the unit over. */
  private void step(Assignment assignment, double seconds, Consumer<Assignment> act) {
    town.after(
        seconds,
        () ->
            town.state()
                .assignments()
                .find(assignment.id())
                .filter(a -> a.status() == assignment.status() && isVirtual(a.unit()))
                .ifPresent(act));
  }

  boolean isVirtual(UnitId unit) {
    return !town.ports().presence().isPresent(crewOf(unit));
  }

  static PersonId crewOf(UnitId unit) {
    return new PersonId("crew-" + unit.value());
  }

  private void receive(Assignment assignment) {
    submit(assignment, new ReceiveAlert(assignment.id(), AlertRoute.APP));
  }

  private void report(Assignment assignment, AssignmentStatus status) {
    submit(assignment, new ReportAssignment(assignment.id(), status));
  }

  private void submit(Assignment assignment, Command command) {
    town.actor(crewOf(assignment.unit())).submit(command);
  }

  private LonLat home(Assignment assignment) {
    var station = town.state().unit(assignment.unit()).definition().station();
    return town.state().station(station).place();
  }

  private void go(Assignment assignment, LonLat to, Runnable arrived) {
    var unit = town.state().unit(assignment.unit());
    CompletableFuture<Optional<Way>> asked =
        town.ports().queries().ways().way(unit.id(), start(unit), to);
    var _ =
        asked
            .exceptionally(failure -> Optional.empty())
            .thenAccept(
                way ->
                    town.later(
                        () ->
                            way.ifPresentOrElse(
                                w -> set(unit.id(), w, arrived),
                                () -> town.after(withoutWay(start(unit), to), arrived))));
  }

  private static double withoutWay(LonLat from, LonLat to) {
    return Math.max(WITHOUT_WAY_SECONDS, from.metersTo(to) / WITHOUT_WAY_SPEED);
  }

  private void set(UnitId unit, Way way, Runnable arrived) {
    var vehicleClass = town.state().unit(unit).definition().vehicleClass();
    double habit = town.habits().travelFactor(vehicleClass, way.meters(), way.seconds(), now());
    double seconds =
        Math.max(3.0, habit * way.seconds() / town.pace().timeFactor()) * town.between(0.9, 1.15);
    trips.put(unit, new Trip(new Drive(way, seconds), town.time().nanos(), arrived));
  }

  /** From its station when it stands there, else from where it was seen last. */
  private LonLat start(Unit unit) {
    var station = town.state().station(unit.definition().station()).place();
    @Nullable LonLat seen =
        town.ports().positions().latest(unit.id()).map(Position::point).orElse(null);
    boolean out =
        unit.status() == UnitStatus.RETURNING
            || unit.status() == UnitStatus.ON_SCENE
            || unit.status() == UnitStatus.AVAILABLE;
    return out && seen != null ? seen : station;
  }

  /** Moves every vehicle; one whose crew's phone came on-line is left to it until it leaves. */
  private void drive() {
    var people = new HashSet<PersonId>();
    town.ports().presence().present().forEach(present -> people.add(present.person()));
    trips.keySet().removeIf(unit -> people.contains(crewOf(unit)));
    takeBack(people);
    if (!trips.isEmpty()) {
      move();
    }
  }

  /** Plans anew for the units whose crew's phone is on-line no more. */
  private void takeBack(Set<PersonId> people) {
    present.removeAll(people);
    if (!present.isEmpty()) {
      town.state()
          .assignments()
          .forEach(
              (id, assignment) -> {
                if (present.contains(crewOf(assignment.unit()))) {
                  planned.remove(id);
                  plan(assignment);
                }
              });
    }
    present = people;
  }

  private void move() {
    var now = town.ports().commands().coreTime();
    for (Iterator<Map.Entry<UnitId, Trip>> all = trips.entrySet().iterator(); all.hasNext(); ) {
      var entry = all.next();
      var trip = entry.getValue();
      double elapsed = (town.time().nanos() - trip.startedNanos()) / 1e9;
      var at = trip.drive().at(elapsed);
      town.ports()
          .positions()
          .report(
              new Position(
                  entry.getKey(),
                  at.point(),
                  at.headingDegrees(),
                  at.speedMetersPerSecond(),
                  8,
                  now,
                  now,
                  Position.PositionSource.SIMULATED));
      if (trip.drive().isOver(elapsed)) {
        all.remove();
        town.later(trip.arrived());
      }
    }
  }
}
