package fengsui.town.life;

import fengsui.domain.Author;
import fengsui.domain.Command;
import fengsui.domain.Recorded;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.OrderForce;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.RecordMilestone;
import fengsui.domain.incident.IncidentEvent.IncidentCreated;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Milestone;
import fengsui.domain.incident.Outcome;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.Requirements;
import fengsui.domain.station.AreaId;
import fengsui.protocol.query.Proposals.RecommendRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The virtual command post: it orders what is proposed for the incidents that virtual call-takers
 * made, completes the force as units come free, and ends them.
 */
final class Desk {
  private static final PersonId COMMANDER = new PersonId("commander-2");

  private static final Duration ESCALATION_PATIENCE = Duration.ofSeconds(20);

  /** A force that could not be completed is asked for again after this time. */
  private static final double COMPLETE_SECONDS = 45;

  private final Town town;
  private final Busy busy;
  private final CallTakers callTakers;
  private final Set<IncidentId> mine = new HashSet<>();
  private final Map<IncidentId, Double> workSeconds = new HashMap<>();

  Desk(Town town) {
    this.town = town;
    this.busy = new Busy(town);
    this.callTakers = new CallTakers(town, busy);
  }

  void begin() {
    var state = town.state();
    for (var incident : state.incidents()) {
      var force = incident.assignments();
      if (!force.isEmpty()
          && force.stream().allMatch(id -> isVirtual(state.assignment(id).orderedBy()))) {
        mine.add(incident.id());
      }
    }
    town.every(1, this::look);
  }

  /** Whether no person has taken this incident over. */
  boolean leads(IncidentId id) {
    return mine.contains(id);
  }

  /** Leads this incident no more. */
  void leave(IncidentId id) {
    mine.remove(id);
  }

  /** A real seat that touches an incident takes it over. */
  void heard(Recorded record) {
    boolean virtual = isVirtual(record.author());
    var person = town.state().people().get(record.author().person());
    for (var event : record.events()) {
      if (event instanceof IncidentCreated(var incident) && virtual) {
        mine.add(incident.id());
      } else if (!virtual
          && person != null
          && person.unit() == null
          && event instanceof ForceOrdered ordered) {
        mine.remove(ordered.incident());
      }
    }
  }

  private static boolean isVirtual(Author author) {
    return author.device().value().startsWith(Actor.DEVICE_PREFIX);
  }

  private void look() {
    var now = town.ports().commands().coreTime();
    callTakers.look(now);
    var state = town.state();
    mine.removeIf(id -> !state.incidents().contains(id));
    workSeconds.keySet().retainAll(mine);
    for (var id : List.copyOf(mine)) {
      var incident = state.incident(id);
      if (incident.isOpen() && incident.duplicateOf() == null) {
        lead(incident, now);
      }
    }
  }

  /** Orders what is proposed; once more after a while when nobody was free or nobody came. */
  private void orderSoon(IncidentId id, double againSeconds) {
    if (busy.begin(orderKey(id))) {
      town.after(town.between(4, 12), () -> order(id, againSeconds));
    }
  }

  private static String orderKey(IncidentId id) {
    return "order" + id;
  }

  private void order(IncidentId id, double againSeconds) {
    busy.againAfter(againSeconds, orderKey(id));
    if (mine.contains(id)) {
      long asked = town.nanos();
      var _ =
          town.ports()
              .queries()
              .proposals()
              .recommend(new RecommendRequest(id, null, null, null, List.of(), 1), area())
              .thenAccept(
                  found -> {
                    long micros = (town.nanos() - asked) / 1_000;
                    town.later(
                        () -> {
                          town.proposed(id, micros, !found.chosen().isEmpty());
                          send(id, found);
                        });
                  });
    }
  }

  /** Of the one who orders: what lies outside has to be asked for. */
  private @Nullable AreaId area() {
    return town.state().people().find(CallTakers.first()).map(Person::area).orElse(null);
  }

  private void send(IncidentId id, Recommendation found) {
    var units = found.chosen().stream().map(Proposed::unit).limit(OrderForce.UNITS_MAX).toList();
    if (!units.isEmpty() && mine.contains(id)) {
      town.actor(CallTakers.first()).submit(new OrderForce(id, units, found.id(), ""));
    }
  }

  private void lead(Incident incident, Instant now) {
    var force = incident.assignments().stream().map(id -> town.state().assignment(id)).toList();
    var active = force.stream().filter(a -> a.status().isActive()).toList();
    active.forEach(a -> telephone(a, now));
    work(incident, active, now);
    if (!active.isEmpty()) {
      complete(incident);
    } else if (force.stream().anyMatch(a -> a.times().containsKey(AssignmentStatus.RELEASED))) {
      once(
          "close" + incident.id(),
          new CloseIncident(incident.id(), new Outcome(Outcome.OutcomeKind.RESOLVED, "")));
    } else {
      orderSoon(incident.id(), Busy.RETRY_SECONDS);
    }
  }

  /** Asks for what is missing of the force while the work goes on. */
  private void complete(Incident incident) {
    if (incident.reachedAt(Milestone.UNDER_CONTROL) == null
        && !Requirements.open(town.state(), incident).isEmpty()) {
      orderSoon(incident.id(), COMPLETE_SECONDS);
    }
  }

  /** Under control after some minutes of work, and the crews are let go a minute later. */
  private void work(Incident incident, List<Assignment> active, Instant now) {
    var onScene = incident.reachedAt(Milestone.FIRST_ON_SCENE);
    if (onScene == null) {
      return;
    }
    double worked = Duration.between(onScene, now).toSeconds() * (double) town.pace().timeFactor();
    double needed = workSeconds.computeIfAbsent(incident.id(), _ -> workSeconds(incident));
    if (worked > needed && incident.reachedAt(Milestone.UNDER_CONTROL) == null) {
      once("control" + incident.id(), new RecordMilestone(incident.id(), Milestone.UNDER_CONTROL));
    } else if (worked > needed + 60) {
      active.stream()
          .filter(a -> a.status().next().contains(AssignmentStatus.RELEASED))
          .forEach(a -> once("release" + a.id(), new ReleaseAssignment(a.id())));
    }
  }

  /** Digging people out takes its time. */
  private double workSeconds(Incident incident) {
    return switch (incident.kind()) {
      case EARTHQUAKE -> town.between(3_600, 5_400);
      case COLLAPSE -> town.between(600, 600 + 900.0 * incident.level().value());
      default -> town.between(150, 480);
    };
  }

  /** Rings the crew that nobody could reach otherwise. */
  private void telephone(Assignment assignment, Instant now) {
    var since = assignment.alert().escalatedAt();
    if (since != null
        && !assignment.alert().isAcknowledged()
        && since.plus(ESCALATION_PATIENCE).isBefore(now)) {
      once(
          "ring" + assignment.id() + assignment.alert().round(),
          new AcknowledgeAssignment(assignment.id()));
    }
  }

  private void once(String key, Command command) {
    if (busy.begin(key)) {
      town.actor(COMMANDER).submit(command, events -> busy.againUnlessDone(key, events));
    }
  }
}
