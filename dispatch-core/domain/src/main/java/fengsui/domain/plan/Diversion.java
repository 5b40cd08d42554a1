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
 * @param gainSeconds what the other one's force costs less with it, the lines in {@code fills} left
 *     out: time and nothing else
 * @param fills what it fills at the other one that nobody else who is free fills; the saving is not
 *     a time then
 * @param lossSeconds what the first one's force costs more without it, its replacement included,
 *     the lines in {@code opens} left out
 * @param opens what nobody who is free would fill at the first one without it
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
    List<LineAmount> fills,
    int lossSeconds,
    List<LineAmount> opens,
    List<UnitId> replacement) {
  public Diversion {
    fills = List.copyOf(fills);
    opens = List.copyOf(opens);
    replacement = List.copyOf(replacement);
  }
}
