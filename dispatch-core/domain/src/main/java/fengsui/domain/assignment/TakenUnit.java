package fengsui.domain.assignment;

import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import org.jspecify.annotations.Nullable;

/**
 * A unit that was named in an order and could not be ordered.
 *
 * @param incident who has it; null when it is out of service
 * @param orderedBy who ordered it there; null when it is out of service
 */
public record TakenUnit(
    UnitId unit, UnitStatus status, @Nullable IncidentId incident, @Nullable PersonId orderedBy) {

  /** Who has this unit now. */
  public static TakenUnit of(State state, Unit unit) {
    var id = unit.assignment();
    if (id == null) {
      return new TakenUnit(unit.id(), unit.status(), null, null);
    }
    var assignment = state.assignment(id);
    return new TakenUnit(
        unit.id(), unit.status(), assignment.incident(), assignment.orderedBy().person());
  }
}
