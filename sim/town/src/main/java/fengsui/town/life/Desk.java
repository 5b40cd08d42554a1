package fengsui.town.life;

import fengsui.bus.Presence.Present;
import fengsui.bus.PresenceKind;
import fengsui.domain.Author;
import fengsui.domain.Command;
import fengsui.domain.Event;
import fengsui.domain.Recorded;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.OrderForce;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.call.Call;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentCommand.RecordMilestone;
import fengsui.domain.incident.IncidentEvent.IncidentCreated;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Milestone;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Situation;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.Recommendation;
import fengsui.protocol.query.Proposals.RecommendRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The virtual seat: it answers calls that no person answers, orders what is proposed, and ends its
 * own incidents.
 */
final class Desk {
  private static final PersonId CALL_TAKER = new PersonId("calltaker-4");
  private static final PersonId COMMANDER = new PersonId("commander-2");

  /** A person at a seat gets this long to take a call before the virtual seat does. */
  private static final Duration PATIENCE_WITH_PEOPLE = Duration.ofSeconds(60);

  private static final Duration PATIENCE_ALONE = Duration.ofSeconds(8);
  private static final Duration ESCALATION_PATIENCE = Duration.ofSeconds(20);

  /** Acts that are remembered as done; the oldest are forgotten. */
  static final int BUSY_MAX = 10_000;

  /** An act that failed is tried again after this time. */
  private static final double RETRY_SECONDS = 10;

  private final Town town;
  private final Set<IncidentId> mine = new HashSet<>();
  private final Set<String> busy =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > BUSY_MAX;
            }
          });
  private final Map<IncidentId, Double> workSeconds = new HashMap<>();

  Desk(Town town) {
    this.town = town;
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
    var state = town.state();
    for (var id : state.looseCalls()) {
      state.calls().find(id).filter(call -> isLongEnough(call, now)).ifPresent(this::answer);
    }
    mine.removeIf(id -> !state.incidents().contains(id));
    workSeconds.keySet().retainAll(mine);
    for (var id : List.copyOf(mine)) {
      var incident = state.incident(id);
      if (incident.isOpen() && incident.duplicateOf() == null) {
        lead(incident, now);
      }
    }
  }

  private boolean isLongEnough(Call call, Instant now) {
    var patience = hasPeople() ? PATIENCE_WITH_PEOPLE : PATIENCE_ALONE;
    return call.receivedAt().plus(patience.dividedBy(town.pace().timeFactor())).isBefore(now)
        && call.location() != null
        && busy.add(call.id().value());
  }

  private boolean hasPeople() {
    return town.ports().presence().present().stream()
        .map(Present::kind)
        .anyMatch(PresenceKind.SEAT::equals);
  }

  private void answer(Call call) {
    var location = call.location();
    if (location == null) {
      return;
    }
    var story = Story.of(call.text());
    var create =
        new CreateIncident(
            call.id(),
            story.kind(),
            new AlarmLevel(story.level()),
            location,
            new Situation(story.trapped(), story.hazards(), call.text()));
    town.actor(CALL_TAKER).submit(create, events -> againUnlessDone(call.id().value(), events));
  }

  /** Forgets an act that failed, so that it is tried again. */
  private void againUnlessDone(String key, List<Event> events) {
    if (events.isEmpty()) {
      town.after(RETRY_SECONDS, () -> busy.remove(key));
    }
  }

  /** Orders what is proposed; once more after a while when nobody was free or nobody came. */
  private void orderSoon(IncidentId id) {
    if (busy.add(orderKey(id))) {
      town.after(town.between(4, 12), () -> order(id));
    }
  }

  private static String orderKey(IncidentId id) {
    return "order" + id;
  }

  private void order(IncidentId id) {
    town.after(RETRY_SECONDS, () -> busy.remove(orderKey(id)));
    if (mine.contains(id)) {
      var _ =
          town.ports()
              .queries()
              .proposals()
              .recommend(new RecommendRequest(id, null, null, null, List.of(), 1), null)
              .thenAccept(found -> town.later(() -> send(id, found)));
    }
  }

  private void send(IncidentId id, Recommendation found) {
    var units = found.chosen().stream().map(Proposed::unit).limit(OrderForce.UNITS_MAX).toList();
    if (!units.isEmpty() && mine.contains(id)) {
      town.actor(CALL_TAKER).submit(new OrderForce(id, units, found.id(), ""));
    }
  }

  private void lead(Incident incident, Instant now) {
    var force = incident.assignments().stream().map(id -> town.state().assignment(id)).toList();
    var active = force.stream().filter(a -> a.status().isActive()).toList();
    active.forEach(a -> telephone(a, now));
    work(incident, active, now);
    if (!active.isEmpty()) {
      return;
    }
    if (force.stream().anyMatch(a -> a.times().containsKey(AssignmentStatus.RELEASED))) {
      once(
          "close" + incident.id(),
          new CloseIncident(incident.id(), new Outcome(Outcome.OutcomeKind.RESOLVED, "")));
    } else {
      orderSoon(incident.id());
    }
  }

  /** Under control after some minutes of work, and the crews are let go a minute later. */
  private void work(Incident incident, List<Assignment> active, Instant now) {
    var onScene = incident.reachedAt(Milestone.FIRST_ON_SCENE);
    if (onScene == null) {
      return;
    }
    double worked = Duration.between(onScene, now).toSeconds() * (double) town.pace().timeFactor();
    double needed = workSeconds.computeIfAbsent(incident.id(), _ -> town.between(150, 480));
    if (worked > needed && incident.reachedAt(Milestone.UNDER_CONTROL) == null) {
      once("control" + incident.id(), new RecordMilestone(incident.id(), Milestone.UNDER_CONTROL));
    } else if (worked > needed + 60) {
      active.stream()
          .filter(a -> a.status().next().contains(AssignmentStatus.RELEASED))
          .forEach(a -> once("release" + a.id(), new ReleaseAssignment(a.id())));
    }
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
    if (busy.add(key)) {
      town.actor(COMMANDER).submit(command, events -> againUnlessDone(key, events));
    }
  }
}
