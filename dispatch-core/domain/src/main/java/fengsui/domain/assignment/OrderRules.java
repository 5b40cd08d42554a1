package fengsui.domain.assignment;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Event;
import fengsui.domain.Rejection;
import fengsui.domain.Stamped;
import fengsui.domain.assignment.AssignmentCommand.ChangeOrder;
import fengsui.domain.assignment.AssignmentCommand.OrderForce;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentRules;
import fengsui.domain.incident.Milestones;
import fengsui.domain.plan.Basis;
import fengsui.domain.plan.OpenLine;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.Requirements;
import fengsui.domain.prealert.PreAlertRules;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitEvent.UnitStatusChanged;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules for sending force. A unit has at most one active assignment, whoever presses first. */
final class OrderRules {
  private OrderRules() {}

  /** Orders the free ones of the named units at once and names who has the others. */
  static Decision order(State state, Stamped stamped, OrderForce command) {
    return IncidentRules.onAnswered(
        state,
        command.incident(),
        incident -> {
          var unknown = unknown(state, command.units());
          if (unknown != null) {
            return rejected(unknown);
          }
          var taken = taken(state, command.units());
          var free = free(state, command.units());
          if (free.isEmpty()) {
            return rejected(new Rejection.UnitsNotAvailable(taken));
          }
          if (incident.assignments().size() + free.size() > Incident.ASSIGNMENTS_MAX) {
            return tooMany();
          }
          var force = force(state, incident, List.of(), free);
          var ordered = assignments(state, stamped, incident, free, force, null);
          return accepted(
              events(
                  state,
                  stamped,
                  new ForceOrdered(
                      incident.id(),
                      ordered,
                      taken,
                      open(state, incident, force),
                      command.recommendation(),
                      stamped.explanation(),
                      command.reason(),
                      stamped.unexplained()),
                  incident,
                  free));
        });
  }

  /** Cancels and orders in one step, or does nothing: no force is lost for one that is taken. */
  static Decision change(State state, Stamped stamped, ChangeOrder command) {
    return IncidentRules.onAnswered(
        state, command.incident(), incident -> change(state, stamped, incident, command));
  }

  private static Decision change(
      State state, Stamped stamped, Incident incident, ChangeOrder command) {
    var refusal = refusal(state, incident, command);
    if (refusal != null) {
      return rejected(refusal);
    }
    var events = new ArrayList<Event>();
    for (var id : command.cancel()) {
      events.addAll(AssignmentRules.cancelled(state, state.assignment(id), command.reason()));
    }
    if (command.units().isEmpty()) {
      return accepted(events);
    }
    var free = free(state, command.units());
    if (incident.assignments().size() + free.size() > Incident.ASSIGNMENTS_MAX) {
      return tooMany();
    }
    var force = force(state, incident, command.cancel(), free);
    var ordered =
        new ForceOrdered(
            incident.id(),
            assignments(state, stamped, incident, free, force, null),
            List.of(),
            open(state, incident, force),
            command.recommendation(),
            stamped.explanation(),
            isFollowed(stamped) ? "" : command.reason(),
            stamped.unexplained());
    events.addAll(events(state, stamped, ordered, incident, free));
    return accepted(events);
  }

  /** Then the reason of a change is only why force was taken back, as the cancelled orders say. */
  private static boolean isFollowed(Stamped stamped) {
    var explanation = stamped.explanation();
    return explanation != null && explanation.overridden().isEmpty();
  }

  private static @Nullable Rejection refusal(State state, Incident incident, ChangeOrder command) {
    for (var id : command.cancel()) {
      var assignment = state.assignments().get(id);
      if (assignment == null || !assignment.incident().equals(incident.id())) {
        return new Rejection.NotFound("assignment of the incident", id.value());
      }
      if (!AssignmentRules.canBecome(assignment, AssignmentStatus.CANCELLED)) {
        return new Rejection.WrongTransition(
            "assignment",
            id.value(),
            assignment.status().name(),
            AssignmentStatus.CANCELLED.name());
      }
      if (command.units().contains(assignment.unit())) {
        return new Rejection.Contradiction(
            "units", assignment.unit().value() + " is cancelled and ordered in one step");
      }
    }
    var unknown = unknown(state, command.units());
    if (unknown != null) {
      return unknown;
    }
    var taken = taken(state, command.units());
    return taken.isEmpty() ? null : new Rejection.UnitsNotAvailable(taken);
  }

  static List<OpenLine> open(State state, Incident incident, List<UnitDefinition> force) {
    return Requirements.withoutSource(
        Requirements.open(Requirements.lines(state, incident), force));
  }

  private static @Nullable Rejection unknown(State state, List<UnitId> named) {
    for (var id : named) {
      if (!state.units().contains(id)) {
        return new Rejection.NotFound("unit", id.value());
      }
    }
    return null;
  }

  private static List<TakenUnit> taken(State state, List<UnitId> named) {
    return named.stream()
        .map(state::unit)
        .filter(unit -> !unit.isFree())
        .map(unit -> TakenUnit.of(state, unit))
        .toList();
  }

  private static List<Unit> free(State state, List<UnitId> named) {
    return named.stream().map(state::unit).filter(Unit::isFree).toList();
  }

  static List<UnitDefinition> force(
      State state, Incident incident, List<AssignmentId> cancelled, List<Unit> added) {
    var gone = new HashSet<UnitId>();
    cancelled.forEach(id -> gone.add(state.assignment(id).unit()));
    return Stream.concat(
            Requirements.committed(state, incident).stream().filter(u -> !gone.contains(u.id())),
            added.stream().map(Unit::asItStands))
        .toList();
  }

  static List<Assignment> assignments(
      State state,
      Stamped stamped,
      Incident incident,
      List<Unit> free,
      List<UnitDefinition> force,
      @Nullable IncidentId divertedFrom) {
    var waiting = Requirements.staged(Requirements.lines(state, incident), force);
    var ordered = new ArrayList<Assignment>();
    for (var unit : free) {
      int number = incident.assignments().size() + ordered.size() + 1;
      var policy = AlertRules.policy(state, unit.id());
      var routes = policy.routes().stream().map(r -> Delivery.sent(r, stamped.at())).toList();
      var dueAt = AlertRules.due(state, stamped.at(), unit.id(), false);
      ordered.add(
          new Assignment(
              new AssignmentId(incident.id().value() + "-" + number),
              incident.id(),
              unit.id(),
              AssignmentStatus.ORDERED,
              stamped.author(),
              Map.of(AssignmentStatus.ORDERED, stamped.happenedAt()),
              new Alert(1, routes, null, null, null, dueAt, null),
              unit.status(),
              etaSeconds(stamped, unit.id()),
              "",
              waiting.contains(unit.id()),
              divertedFrom));
    }
    return ordered;
  }

  private static int etaSeconds(Stamped stamped, UnitId unit) {
    var explanation = stamped.explanation();
    if (explanation == null) {
      return -1;
    }
    var seen = explanation.recommendation();
    return Stream.concat(seen.chosen().stream(), seen.runnerUp().stream())
        .filter(proposed -> proposed.unit().equals(unit))
        .mapToInt(Proposed::etaSeconds)
        .findFirst()
        .orElseGet(() -> etaSeconds(explanation.basis(), unit));
  }

  /** Also a unit that was chosen by hand is expected. */
  private static int etaSeconds(@Nullable Basis basis, UnitId unit) {
    return basis == null
        ? -1
        : basis.units().stream()
            .filter(then -> then.unit().equals(unit))
            .mapToInt(Basis.UnitThen::etaSeconds)
            .findFirst()
            .orElse(-1);
  }

  static List<Event> events(
      State state, Stamped stamped, ForceOrdered ordered, Incident incident, List<Unit> free) {
    var events = new ArrayList<Event>();
    events.add(ordered);
    for (int i = 0; i < free.size(); i++) {
      var unit = free.get(i);
      var assignment = ordered.ordered().get(i).id();
      events.add(
          new UnitStatusChanged(unit.id(), unit.status(), UnitStatus.DISPATCHED, assignment, ""));
    }
    events.addAll(Milestones.ordered(incident, stamped.happenedAt()));
    events.addAll(
        PreAlertRules.ordered(state, incident.id(), free.stream().map(Unit::id).toList()));
    return events;
  }

  static Decision tooMany() {
    return rejected(new Rejection.LimitReached("assignments", Incident.ASSIGNMENTS_MAX));
  }
}
