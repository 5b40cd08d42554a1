package fengsui.domain.assignment;

import fengsui.domain.Check;
import fengsui.domain.Command;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.LineAmount;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.unit.UnitId;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests about the force of an incident. */
public sealed interface AssignmentCommand extends Command {
  /** Most units one command may name. */
  int UNITS_MAX = 100;

  /**
   * Sends units. Free ones are ordered at once; the answer names those taken, by whom, and the
   * lines still open.
   *
   * @param recommendation the proposal the person acted on; null when chosen by hand
   * @param reason why the proposal was not followed; empty when it was
   */
  record OrderForce(
      IncidentId incident,
      List<UnitId> units,
      @Nullable RecommendationId recommendation,
      String reason)
      implements AssignmentCommand {
    public OrderForce {
      units = distinct("units", units, 1);
      reason = reason.isEmpty() ? "" : Check.name("reason", reason);
    }
  }

  /**
   * Cancels some assignments of an incident and orders other units, in one step.
   *
   * @param recommendation the proposal the person acted on; null when chosen by hand
   */
  record ChangeOrder(
      IncidentId incident,
      List<AssignmentId> cancel,
      List<UnitId> units,
      String reason,
      @Nullable RecommendationId recommendation)
      implements AssignmentCommand {
    public ChangeOrder {
      Check.range("cancel", cancel.size(), 1, UNITS_MAX);
      cancel = List.copyOf(new LinkedHashSet<>(cancel));
      units = distinct("units", units, 0);
      reason = Check.name("reason", reason);
    }
  }

  /**
   * Takes a unit that has not arrived from one incident and orders it to another, in one step and
   * with one record in both. Refused when the unit's order is another one by then, when the unit
   * has begun to roll or has arrived since, and when the other incident lacks nothing it gives.
   *
   * @param assignment the order that is cancelled
   * @param status of that order as the person saw it
   * @param to the incident that gets the unit
   * @param gainSeconds what the other incident's force costs less with it, as it was proposed
   * @param lossSeconds what the first one's force costs more without it, as it was proposed
   * @param fills what only it fills at the other incident, as it was proposed; null for nothing
   */
  record DivertUnit(
      UnitId unit,
      AssignmentId assignment,
      AssignmentStatus status,
      IncidentId to,
      int gainSeconds,
      int lossSeconds,
      @Nullable List<LineAmount> fills,
      String reason)
      implements AssignmentCommand {
    /** Largest gain and loss one may tell: a line left open costs no more in any proposal. */
    public static final int SECONDS_MAX = 100_000_000;

    /** Most lines that are told to be filled. */
    public static final int FILLS_MAX = 20;

    public DivertUnit {
      Check.range("gainSeconds", gainSeconds, 0, SECONDS_MAX);
      Check.range("lossSeconds", lossSeconds, 0, SECONDS_MAX);
      fills = fills == null || fills.isEmpty() ? null : List.copyOf(fills);
      Check.sizeMax("fills", fills == null ? List.of() : fills, FILLS_MAX);
      reason = Check.name("reason", reason);
    }

    /** A diversion that gains nothing but time. */
    public DivertUnit(
        UnitId unit,
        AssignmentId assignment,
        AssignmentStatus status,
        IncidentId to,
        int gainSeconds,
        int lossSeconds,
        String reason) {
      this(unit, assignment, status, to, gainSeconds, lossSeconds, null, reason);
    }
  }

  /** Takes an order back; not once the unit is on scene, then it is released. */
  record CancelAssignment(AssignmentId assignment, String reason) implements AssignmentCommand {
    public CancelAssignment {
      reason = Check.name("reason", reason);
    }
  }

  /** A device has the order. Sent by the device by itself. */
  record ReceiveAlert(AssignmentId assignment, AlertRoute route) implements AssignmentCommand {}

  /** A person of the unit, or the centre on the telephone for it, acknowledges. */
  record AcknowledgeAssignment(AssignmentId assignment) implements AssignmentCommand {}

  /** The crew cannot come. */
  record RefuseAssignment(AssignmentId assignment, String reason) implements AssignmentCommand {
    public RefuseAssignment {
      reason = Check.name("reason", reason);
    }
  }

  /** Reports EN_ROUTE, STAGED, ON_SCENE, DEPLOYED or CLEARED. */
  record ReportAssignment(AssignmentId assignment, AssignmentStatus status)
      implements AssignmentCommand {
    public ReportAssignment {
      switch (status) {
        case EN_ROUTE, STAGED, ON_SCENE, DEPLOYED, CLEARED -> {}
        case ORDERED, RECEIVED, ACKNOWLEDGED, RELEASED, REFUSED, CANCELLED ->
            throw new IllegalArgumentException(
                "status must be EN_ROUTE, STAGED, ON_SCENE, DEPLOYED or CLEARED: " + status);
      }
    }
  }

  /** Puts a wrong report right: the assignment stands at an earlier or later active status. */
  record CorrectReport(AssignmentId assignment, AssignmentStatus status, String reason)
      implements AssignmentCommand {
    public CorrectReport {
      if (!status.isActive()) {
        throw new IllegalArgumentException("status must be an active one: " + status);
      }
      reason = Check.name("reason", reason);
    }
  }

  /** Lets a unit go home; it may be ordered again on the way. */
  record ReleaseAssignment(AssignmentId assignment) implements AssignmentCommand {}

  private static List<UnitId> distinct(String field, List<UnitId> units, int min) {
    Check.range(field, units.size(), min, UNITS_MAX);
    return List.copyOf(new LinkedHashSet<>(units));
  }
}
