package fengsui.domain.assignment;

import fengsui.domain.DeviceId;
import fengsui.domain.Event;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Explanation;
import fengsui.domain.plan.LineAmount;
import fengsui.domain.plan.OpenLine;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.Unexplained;
import fengsui.domain.unit.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts about the force of an incident. Changes of a unit's own status follow as events of their
 * own.
 */
public sealed interface AssignmentEvent extends Event {

  /**
   * Units were ordered.
   *
   * @param ordered the new assignments
   * @param taken named units that were not free, and who has them
   * @param open requirement lines that are still not whole
   * @param explanation why this force; null when it could not be computed in time
   * @param reason why the proposal was not followed; empty when it was. Why an order was changed or
   *     a unit diverted is in the events of that; older records have it here too
   * @param unexplained why there is no explanation; null when there is one, or in records made
   *     before this was told
   */
  record ForceOrdered(
      IncidentId incident,
      List<Assignment> ordered,
      List<TakenUnit> taken,
      List<OpenLine> open,
      @Nullable RecommendationId recommendation,
      @Nullable Explanation explanation,
      String reason,
      @Nullable Unexplained unexplained)
      implements AssignmentEvent {
    public ForceOrdered {
      ordered = List.copyOf(ordered);
      taken = List.copyOf(taken);
      open = List.copyOf(open);
    }
  }

  /**
   * A unit was taken from one incident and ordered to another. The cancelled and the new order
   * follow as events of their own, in the same record; it stands in the log of both.
   *
   * @param cancelled its order at the first incident
   * @param ordered its order at the other one
   * @param gainSeconds what the other incident's force costs less with it, as it was proposed
   * @param lossSeconds what the first one's force costs more without it, as it was proposed
   * @param fills what only it fills at the other incident, as it was proposed; null for nothing
   * @param open requirement lines of the first one that are not whole without it
   */
  record UnitDiverted(
      UnitId unit,
      AssignmentId cancelled,
      AssignmentId ordered,
      IncidentId from,
      IncidentId to,
      int gainSeconds,
      int lossSeconds,
      @Nullable List<LineAmount> fills,
      List<OpenLine> open,
      String reason)
      implements AssignmentEvent {
    public UnitDiverted {
      fills = fills == null ? null : List.copyOf(fills);
      open = List.copyOf(open);
    }
  }

  record AssignmentCancelled(AssignmentId assignment, AssignmentStatus from, String reason)
      implements AssignmentEvent {}

  /**
   * A device confirmed that it has the order.
   *
   * @param dueAt when the missing acknowledgement is noticed; null when it was acknowledged before
   */
  record AlertReceived(
      AssignmentId assignment,
      AlertRoute route,
      DeviceId device,
      Instant receivedAt,
      @Nullable Instant dueAt)
      implements AssignmentEvent {}

  record AssignmentAcknowledged(AssignmentId assignment, AssignmentStatus from, PersonId person)
      implements AssignmentEvent {}

  record AssignmentRefused(AssignmentId assignment, AssignmentStatus from, String reason)
      implements AssignmentEvent {}

  record AssignmentReported(AssignmentId assignment, AssignmentStatus from, AssignmentStatus to)
      implements AssignmentEvent {}

  record AssignmentCorrected(
      AssignmentId assignment, AssignmentStatus from, AssignmentStatus to, String reason)
      implements AssignmentEvent {}

  record AssignmentReleased(AssignmentId assignment, AssignmentStatus from)
      implements AssignmentEvent {}

  /** The same alert goes out again. */
  record AlertRepeated(AssignmentId assignment, int round, Instant dueAt)
      implements AssignmentEvent {}

  /**
   * Nobody answered; the centre must act. Repeated until somebody does.
   *
   * @param received whether at least a device had it
   */
  record AlertEscalated(AssignmentId assignment, boolean received, Instant dueAt)
      implements AssignmentEvent {}
}
