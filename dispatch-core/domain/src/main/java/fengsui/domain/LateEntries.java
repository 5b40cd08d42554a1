package fengsui.domain;

import static java.util.stream.Collectors.toSet;

import fengsui.domain.aid.AidCommand;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentCommand.ChangeOrder;
import fengsui.domain.assignment.AssignmentCommand.CorrectReport;
import fengsui.domain.assignment.AssignmentCommand.DivertUnit;
import fengsui.domain.assignment.AssignmentCommand.OrderForce;
import fengsui.domain.assignment.AssignmentCommand.ReceiveAlert;
import fengsui.domain.assignment.AssignmentCommand.RefuseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.call.CallCommand;
import fengsui.domain.call.CallCommand.LogCall;
import fengsui.domain.incident.IncidentCommand;
import fengsui.domain.prealert.PreAlertCommand;
import fengsui.domain.road.RoadCommand;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.unit.UnitCommand;
import fengsui.domain.weather.WeatherCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether the time of a late entry is possible. */
final class LateEntries {
  /** Older facts belong to the archive, not to the running service. */
  static final Duration AGE_MAX = Duration.ofDays(30);

  private static final Set<AssignmentStatus> MOVES =
      Collections.unmodifiableSet(
          EnumSet.range(AssignmentStatus.EN_ROUTE, AssignmentStatus.RELEASED));

  private LateEntries() {}

  /** Why the true time cannot be, or null when it can or when the command is not late. */
  static @Nullable Rejection refusal(State state, Stamped stamped) {
    var late = stamped.late();
    if (late == null) {
      return null;
    }
    var occurredAt = late.occurredAt();
    if (occurredAt.isAfter(stamped.at())) {
      return impossible(occurredAt, "it lies in the future");
    }
    if (occurredAt.isBefore(stamped.at().minus(AGE_MAX))) {
      return impossible(occurredAt, "it is more than " + AGE_MAX.toDays() + " days ago");
    }
    // One more call may have come in before the one that made the incident.
    return stamped.command() instanceof LogCall
        ? null
        : beforeSubject(state, stamped.command(), occurredAt);
  }

  private static @Nullable Rejection beforeSubject(
      State state, Command command, Instant occurredAt) {
    var subject = Subject.of(command);
    for (var id : subject.calls()) {
      var call = state.calls().get(id);
      if (call != null && occurredAt.isBefore(call.receivedAt())) {
        return impossible(occurredAt, "call " + id.value() + " came in at " + call.receivedAt());
      }
    }
    for (var id : subject.incidents()) {
      var incident = state.incidents().get(id);
      if (incident != null && occurredAt.isBefore(incident.receivedAt())) {
        return impossible(
            occurredAt, "incident " + id.value() + " was received at " + incident.receivedAt());
      }
    }
    for (var id : subject.assignments()) {
      var assignment = state.assignments().get(id);
      var refusal = assignment == null ? null : beforeMove(command, assignment, occurredAt);
      if (refusal != null) {
        return refusal;
      }
    }
    return command instanceof UnitCommand ? beforeStatus(state, subject, occurredAt) : null;
  }

  /** No step of a unit outside any incident comes before it took the status it has. */
  private static @Nullable Rejection beforeStatus(
      State state, Subject subject, Instant occurredAt) {
    for (var id : subject.units()) {
      var unit = state.units().get(id);
      if (unit != null && occurredAt.isBefore(unit.statusAt())) {
        return impossible(
            occurredAt, "unit " + id.value() + " was " + unit.status() + " at " + unit.statusAt());
      }
    }
    return null;
  }

  /** No step comes before the order, nor before the moves that it follows. */
  private static @Nullable Rejection beforeMove(
      Command command, Assignment assignment, Instant occurredAt) {
    var id = assignment.id().value();
    if (occurredAt.isBefore(assignment.orderedAt())) {
      return impossible(
          occurredAt, "assignment " + id + " was ordered at " + assignment.orderedAt());
    }
    var moves = movesBefore(command, assignment.status());
    for (var time : assignment.times().entrySet()) {
      if (moves.contains(time.getKey()) && occurredAt.isBefore(time.getValue())) {
        return impossible(
            occurredAt,
            "assignment %s was %s at %s; if that is wrong, correct it first"
                .formatted(id, time.getKey(), time.getValue()));
      }
    }
    return null;
  }

  /**
   * The moves that what is entered follows: all for the next step, the earlier ones for a
   * correction. When the device received the order and when somebody acknowledged do not count: a
   * crew may roll first and acknowledge on the way.
   */
  private static Set<AssignmentStatus> movesBefore(Command command, AssignmentStatus now) {
    if (command instanceof CorrectReport(var id, var corrected, var reason)) {
      return MOVES.stream().filter(move -> move.compareTo(corrected) < 0).collect(toSet());
    }
    var step = step(command);
    return step != null && now.next().contains(step) ? MOVES : Set.of();
  }

  /** The next status of the assignments it names; null when it does not move them. */
  private static @Nullable AssignmentStatus step(Command command) {
    return switch (command) {
      case ReportAssignment(var id, var status) -> status;
      case ReleaseAssignment _ -> AssignmentStatus.RELEASED;
      case CancelAssignment _, ChangeOrder _, DivertUnit _ -> AssignmentStatus.CANCELLED;
      case OrderForce _,
          ReceiveAlert _,
          AcknowledgeAssignment _,
          RefuseAssignment _,
          CorrectReport _ ->
          null;
      case CallCommand _,
          IncidentCommand _,
          UnitCommand _,
          RoadCommand _,
          ReferenceCommand _,
          WeatherCommand _,
          AidCommand _,
          PreAlertCommand _,
          SystemCommand _ ->
          null;
    };
  }

  private static Rejection impossible(Instant occurredAt, String why) {
    return new Rejection.ImpossibleTime(occurredAt, why);
  }
}
