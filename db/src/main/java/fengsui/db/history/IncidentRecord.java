package fengsui.db.history;

import fengsui.domain.Recorded;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.call.CallId;
import fengsui.domain.call.CallSource;
import fengsui.domain.people.PersonId;
import fengsui.domain.unit.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept about one incident.
 *
 * @param calls oldest first
 * @param assignments in the order of the orders
 * @param notes in the order of entry
 * @param timeline everything decided about it, in order, at most {@link History#TIMELINE_MAX}
 */
public record IncidentRecord(
    PastIncident incident,
    List<PastCall> calls,
    List<PastAssignment> assignments,
    List<Note> notes,
    List<Recorded> timeline) {

  /** A call of the incident. */
  public record PastCall(
      CallId id,
      Instant receivedAt,
      CallSource source,
      String callerNumber,
      String callerName,
      String address,
      String text) {}

  /**
   * One unit's part.
   *
   * @param callSign as it is now; the unit's id when it is not known
   * @param times when each status was first taken
   * @param acknowledgedBy null when nobody did
   * @param alertRounds how often the alert went out
   * @param escalations how often the centre was called to act
   * @param endReason why it was refused or cancelled; else empty
   */
  public record PastAssignment(
      AssignmentId id,
      UnitId unit,
      String callSign,
      AssignmentStatus status,
      PersonId orderedBy,
      int etaSeconds,
      Map<AssignmentStatus, Instant> times,
      @Nullable PersonId acknowledgedBy,
      int alertRounds,
      int escalations,
      String endReason) {}

  /**
   * A line of the command log.
   *
   * @param at when it was entered
   * @param happenedAt when it happened; earlier than {@code at} for a late entry
   */
  public record Note(long number, Instant at, Instant happenedAt, PersonId person, String text) {}
}
