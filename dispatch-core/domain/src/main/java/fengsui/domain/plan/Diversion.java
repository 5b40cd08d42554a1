package fengsui.domain.plan;

import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.unit.UnitId;
import java.util.List;

/**
 * A unit that is ordered or on its way to one incident and would help another more. Never done by
 * itself: somebody takes it with {@link fengsui.domain.assignment.AssignmentCommand.DivertUnit}.
 *
 * @param assignment that would be cancelled
 * @param status of that order when this was proposed
 * @param from the incident that would lose it
 * @param to the incident that would gain it
 * @param etaSeconds when it could be at the other one
 * @param gainSeconds what the other one's force costs less with it
 * @param lossSeconds what the first one's force costs more without it, its replacement included
 * @param replacement who would go to the first one instead; empty when nobody is needed or can
 */
public record Diversion(
    UnitId unit,
    AssignmentId assignment,
    AssignmentStatus status,
    IncidentId from,
    IncidentId to,
    int etaSeconds,
    int gainSeconds,
    int lossSeconds,
    List<UnitId> replacement) {
  public Diversion {
    replacement = List.copyOf(replacement);
  }
}
