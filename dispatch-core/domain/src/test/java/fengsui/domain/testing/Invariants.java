package fengsui.domain.testing;

import fengsui.domain.Recorded;
import fengsui.domain.aid.AidRequest;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentEvent.AssignmentCorrected;
import fengsui.domain.assignment.AssignmentEvent.AssignmentReported;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.call.CallEvent.CallLogged;
import fengsui.domain.call.CallId;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentEvent.IncidentCreated;
import fengsui.domain.incident.Milestone;
import fengsui.domain.state.Due;
import fengsui.domain.state.SenderWindow;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitEvent.UnitStatusChanged;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What must hold in every State and of every record, as DESIGN section 7 and the pages say. */
public final class Invariants {
  private Invariants() {}

  /** Checks a State by itself. */
  public static void check(State state) {
    state.units().forEach(unit -> checkUnit(state, unit));
    state.assignments().forEach(assignment -> checkAssignment(state, assignment));
    state.incidents().forEach(incident -> checkIncident(state, incident));
    checkCalls(state);
    checkSenders(state);
    checkPreAlerts(state);
    holds(state.roadControls().size() <= State.ROAD_CONTROLS_MAX, "road controls");
    long waiting = count(state.assignments(), assignment -> assignment.alert().dueAt() != null);
    holds(state.due().size() == waiting, "due %s, waiting %s", state.due().size(), waiting);
    long awaited = count(state.aid(), AidRequest::isAwaited);
    holds(state.aidDue().size() == awaited, "aid due %s of %s", state.aidDue().size(), awaited);
    holds(state.closed().size() <= State.CLOSED_INCIDENTS_MAX, "closed incidents");
    holds(state.looseCalls().size() <= State.LOOSE_CALLS_MAX, "loose calls");
    long closed = count(state.incidents(), incident -> !incident.isOpen());
    holds(state.closed().size() == closed, "closed %s of %s", state.closed().size(), closed);
  }

  /** Checks that a record follows one State and leads to the next. */
  public static void check(State before, Recorded record, State after) {
    holds(record.from() == before.number() + 1, "numbers have a gap at %s", record.from());
    holds(after.number() == record.to(), "state stands at %s, not %s", after.number(), record.to());
    holds(!after.at().isBefore(before.at()), "time went back at %s", record.from());
    boolean corrects = record.events().stream().anyMatch(e -> e instanceof AssignmentCorrected);
    var statuses = new HashMap<UnitId, UnitStatus>();
    for (var event : record.events()) {
      switch (event) {
        case UnitStatusChanged e -> {
          // A diverted unit changes twice in one record.
          var was = statuses.getOrDefault(e.unit(), before.unit(e.unit()).status());
          statuses.put(e.unit(), e.to());
          holds(was == e.from(), "%s was not %s", e.unit(), e.from());
          holds(corrects || e.from().next().contains(e.to()), "no such step: %s", e);
        }
        case AssignmentReported e -> holds(e.from().next().contains(e.to()), "no step %s", e);
        case IncidentCreated e ->
            holds(e.incident().id().value().endsWith(digits(after.incidentsOfDay())), "%s", e);
        case CallLogged e ->
            holds(e.call().id().value().endsWith(digits(after.callsOfDay())), "%s", e);
        default -> {}
      }
    }
  }

  private static String digits(int number) {
    return "-" + "%04d".formatted(number);
  }

  private static void checkUnit(State state, Unit unit) {
    boolean mayMoveUp = unit.moveUp() == null || unit.status() == UnitStatus.AVAILABLE;
    holds(mayMoveUp, "%s moves up while %s", unit.id(), unit.status());
    var full = unit.definition().capabilities();
    unit.asItStands()
        .capabilities()
        .forEach(
            (c, left) ->
                holds(left <= full.getOrDefault(c, 0), "%s has more than it carries", unit.id()));
    var id = unit.assignment();
    if (id == null) {
      boolean idle = unit.status().isFree() || !unit.outOfServiceReason().isEmpty();
      holds(idle, "%s is %s without assignment", unit.id(), unit.status());
      return;
    }
    var assignment = state.assignment(id);
    holds(assignment.unit().equals(unit.id()), "%s has the assignment of another", unit.id());
    holds(assignment.status().isActive(), "%s has an ended assignment", unit.id());
    holds(
        assignment.status().unitStatus() == unit.status(),
        "%s is %s, its assignment %s",
        unit.id(),
        unit.status(),
        assignment.status());
  }

  private static void checkAssignment(State state, Assignment assignment) {
    var id = assignment.id();
    var alert = assignment.alert();
    holds(state.incident(assignment.incident()).assignments().contains(id), "%s is loose", id);
    if (assignment.status().isActive()) {
      holds(id.equals(state.unit(assignment.unit()).assignment()), "%s has no unit", id);
    }
    boolean waits =
        assignment.status() == AssignmentStatus.ORDERED
            || assignment.status() == AssignmentStatus.RECEIVED;
    boolean refusedEarly = !assignment.status().isActive();
    holds(waits == !alert.isAcknowledged() || refusedEarly, "%s: %s", id, alert);
    holds(waits == (alert.dueAt() != null), "%s ends in silence: %s", id, alert);
    if (alert.dueAt() != null) {
      holds(state.due().contains(new Due(alert.dueAt(), id)), "%s is not due", id);
    }
    holds(assignment.times().containsKey(assignment.status()), "%s has no time", id);
  }

  private static void checkIncident(State state, Incident incident) {
    var id = incident.id();
    for (var assignmentId : incident.assignments()) {
      var assignment = state.assignment(assignmentId);
      boolean mayWork = incident.isOpen() && incident.duplicateOf() == null;
      holds(mayWork || !assignment.status().isActive(), "%s has force", id);
    }
    var primary = incident.duplicateOf();
    if (primary != null && incident.isOpen()) {
      holds(state.incident(primary).isOpen(), "%s is answered by a closed one", id);
      holds(state.incident(primary).duplicateOf() == null, "%s starts a chain", id);
    }
    holds(incident.reachedAt(Milestone.RECEIVED) != null, "%s was never received", id);
    var rolling = first(state, incident, Set.of(AssignmentStatus.EN_ROUTE));
    var there =
        first(state, incident, Set.of(AssignmentStatus.ON_SCENE, AssignmentStatus.DEPLOYED));
    holds(Objects.equals(rolling, incident.reachedAt(Milestone.FIRST_EN_ROUTE)), "%s rolls", id);
    holds(Objects.equals(there, incident.reachedAt(Milestone.FIRST_ON_SCENE)), "%s there", id);
  }

  private static @Nullable Instant first(
      State state, Incident incident, Set<AssignmentStatus> statuses) {
    return incident.assignments().stream()
        .flatMap(id -> state.assignment(id).times().entrySet().stream())
        .filter(time -> statuses.contains(time.getKey()))
        .map(time -> time.getValue())
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static void checkCalls(State state) {
    for (var call : state.calls()) {
      var incident = call.incident();
      boolean loose = state.looseCalls().contains(call.id());
      holds(loose == (incident == null), "%s stands alone or not", call.id());
      if (incident != null) {
        holds(state.incident(incident).calls().contains(call.id()), "%s is lost", call.id());
      }
    }
    for (var incident : state.incidents()) {
      for (var id : incident.duplicateOf() == null ? incident.calls() : List.<CallId>of()) {
        var call = state.calls().get(id);
        holds(call != null && incident.id().equals(call.incident()), "%s is elsewhere", id);
      }
    }
  }

  private static void checkPreAlerts(State state) {
    holds(state.preAlerts().size() <= State.PRE_ALERTS_MAX, "pre-alerts");
    var told = new HashSet<UnitId>();
    var lapse = Instant.EPOCH;
    for (var preAlert : state.preAlerts()) {
      holds(!preAlert.units().isEmpty(), "%s has nobody", preAlert.id());
      holds(!preAlert.lapsesAt().isBefore(lapse), "%s lapses out of order", preAlert.id());
      lapse = preAlert.lapsesAt();
      preAlert.units().forEach(unit -> holds(told.add(unit), "%s is told twice", unit));
      var incident = preAlert.incident();
      if (incident != null) {
        holds(state.incident(incident).isOpen(), "%s is for a closed one", preAlert.id());
        holds(state.incident(incident).duplicateOf() == null, "%s: duplicate", preAlert.id());
      }
    }
  }

  private static void checkSenders(State state) {
    holds(state.sendersByNumber().size() <= State.SENDERS_MAX, "senders");
    int windows = 0;
    for (var own : state.senders()) {
      holds(!own.isEmpty() && own.size() <= State.SENDERS_OF_PERSON_MAX, "senders of a person");
      for (var window : own) {
        windows++;
        holds(window.answers().size() <= SenderWindow.ANSWERS_MAX, "window");
        holds(state.sendersByNumber().contains(window.lastNumber()), "sender without number");
      }
    }
    holds(windows == state.sendersByNumber().size(), "senders by number");
  }

  private static <T> long count(Iterable<T> values, Predicate<T> which) {
    long count = 0;
    for (var value : values) {
      count += which.test(value) ? 1 : 0;
    }
    return count;
  }

  private static void holds(boolean holds, String message, @Nullable Object... facts) {
    if (!holds) {
      throw new AssertionError(message.formatted(facts));
    }
  }
}
