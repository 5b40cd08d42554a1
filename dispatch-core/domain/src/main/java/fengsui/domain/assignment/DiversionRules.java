package fengsui.domain.assignment;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Event;
import fengsui.domain.Rejection;
import fengsui.domain.Stamped;
import fengsui.domain.assignment.AssignmentCommand.DivertUnit;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.assignment.AssignmentEvent.UnitDiverted;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentRules;
import fengsui.domain.plan.Requirements;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules for taking a unit on its way from one incident for another: both orders in one step. */
final class DiversionRules {
  private DiversionRules() {}

  static Decision divert(State state, Stamped stamped, DivertUnit command) {
    var cancelled = state.assignments().get(command.assignment());
    if (cancelled == null || !cancelled.unit().equals(command.unit())) {
      return rejected(new Rejection.NotFound("order of the unit", command.assignment().value()));
    }
    var changed = changed(cancelled, command);
    return changed != null
        ? rejected(changed)
        : IncidentRules.onAnswered(
            state, command.to(), to -> divert(state, stamped, command, cancelled, to));
  }

  /** Why this is not the order any more that the person saw, or null when it is. */
  private static @Nullable Rejection changed(Assignment cancelled, DivertUnit command) {
    var status = cancelled.status();
    if (!isUnderWay(status)) {
      return new Rejection.WrongTransition(
          "assignment", cancelled.id().value(), status.name(), AssignmentStatus.CANCELLED.name());
    }
    if (isRolling(status) != isRolling(command.status())) {
      return new Rejection.Contradiction(
          "status", "the order is " + status + " by now, not " + command.status());
    }
    return cancelled.incident().equals(command.to())
        ? new Rejection.Contradiction("to", "the unit is ordered there already")
        : null;
  }

  private static Decision divert(
      State state, Stamped stamped, DivertUnit command, Assignment cancelled, Incident to) {
    var events =
        new ArrayList<Event>(AssignmentRules.cancelled(state, cancelled, command.reason()));
    var turned = turned(state, stamped, cancelled);
    var there = Requirements.committed(state, to);
    if (Requirements.open(Requirements.lines(state, to), there).stream()
        .noneMatch(line -> Requirements.contribution(line.line(), turned.asItStands()) > 0)) {
      return rejected(
          new Rejection.Contradiction("to", "nothing is missing there that the unit gives"));
    }
    if (to.assignments().size() >= Incident.ASSIGNMENTS_MAX) {
      return OrderRules.tooMany();
    }
    var free = List.of(turned);
    var force = OrderRules.force(state, to, List.of(), free);
    var ordered = OrderRules.assignments(state, stamped, to, free, force, cancelled.incident());
    var order =
        new ForceOrdered(
            to.id(),
            ordered,
            List.of(),
            OrderRules.open(state, to, force),
            null,
            stamped.explanation(),
            "",
            stamped.unexplained());
    events.addAll(OrderRules.events(state, stamped, order, to, free));
    events.addFirst(diverted(state, command, cancelled, ordered.getFirst()));
    return accepted(events);
  }

  private static UnitDiverted diverted(
      State state, DivertUnit command, Assignment cancelled, Assignment ordered) {
    var from = state.incident(cancelled.incident());
    var left = OrderRules.force(state, from, List.of(cancelled.id()), List.of());
    return new UnitDiverted(
        command.unit(),
        cancelled.id(),
        ordered.id(),
        from.id(),
        command.to(),
        command.gainSeconds(),
        command.lossSeconds(),
        command.fills(),
        OrderRules.open(state, from, left),
        command.reason());
  }

  /** The unit as it stands between the two orders. */
  private static Unit turned(State state, Stamped stamped, Assignment cancelled) {
    var status = AssignmentRules.statusWhenCancelled(cancelled);
    return state.unit(cancelled.unit()).withStatus(status, stamped.happenedAt(), null, "");
  }

  private static boolean isUnderWay(AssignmentStatus status) {
    return status.isActive() && status.compareTo(AssignmentStatus.EN_ROUTE) <= 0;
  }

  private static boolean isRolling(AssignmentStatus status) {
    return status == AssignmentStatus.EN_ROUTE;
  }
}
