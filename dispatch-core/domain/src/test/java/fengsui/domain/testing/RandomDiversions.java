package fengsui.domain.testing;

import fengsui.domain.Command;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentCommand.DivertUnit;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.Requirements;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.UnitStatus;
import java.util.Optional;
import java.util.Random;

/** Diversions for random walks: mostly ones that make sense, now and then one that is too late. */
final class RandomDiversions {
  private RandomDiversions() {}

  /** Whether a unit that plans ask for is on its way. */
  static boolean isUnderWay(Unit unit) {
    return unit.definition().kind() == UnitKind.WATER_TENDER
        && (unit.status() == UnitStatus.EN_ROUTE || unit.status() == UnitStatus.DISPATCHED);
  }

  /** The last open incident that lacks what the unit gives, and does not have it. */
  static Optional<IncidentId> lacking(State state, UnitId id) {
    Optional<IncidentId> found = Optional.empty();
    var unit = state.units().get(id);
    for (var incident : state.incidents()) {
      if (unit != null && incident.isOpen() && lacks(state, incident, unit)) {
        found = Optional.of(incident.id());
      }
    }
    return found;
  }

  private static boolean lacks(State state, Incident incident, Unit unit) {
    var order = unit.assignment();
    return order != null
        && !incident.assignments().contains(order)
        && Requirements.open(state, incident).stream()
            .anyMatch(line -> Requirements.contribution(line.line(), unit.asItStands()) > 0);
  }

  /**
   * @param other an order for a unit that has none
   */
  static Command divert(
      Random random, State state, UnitId unit, AssignmentId other, IncidentId to) {
    var order = state.units().find(unit).map(Unit::assignment).orElse(other);
    var status =
        state.assignments().find(order).map(Assignment::status).orElse(AssignmentStatus.ORDERED);
    var seen = random.nextInt(4) == 0 ? AssignmentStatus.EN_ROUTE : status;
    return new DivertUnit(unit, order, seen, to, 600, 60, "trapped");
  }
}
