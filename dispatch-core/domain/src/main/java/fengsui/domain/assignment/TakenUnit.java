package fengsui.domain.assignment;

import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
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
    UnitId unit, UnitStatus status, @Nullable IncidentId incident, @Nullable PersonId orderedBy) {}
