package fengsui.domain.assignment;

import fengsui.domain.Author;
import fengsui.domain.Check;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One unit's part in one incident.
 *
 * @param times when each status was first taken, as it happened
 * @param unitBefore the unit's status before the order; a cancelled unit that has not rolled goes
 *     back to it
 * @param etaSeconds estimate at the order; -1 when unknown
 * @param endReason why it was refused or cancelled; else empty
 */
public record Assignment(
    AssignmentId id,
    IncidentId incident,
    UnitId unit,
    AssignmentStatus status,
    Author orderedBy,
    Map<AssignmentStatus, Instant> times,
    Alert alert,
    UnitStatus unitBefore,
    int etaSeconds,
    String endReason) {

  public Assignment {
    var ordered = new EnumMap<AssignmentStatus, Instant>(AssignmentStatus.class);
    ordered.putAll(times);
    times = Collections.unmodifiableMap(ordered);
  }

  public Instant orderedAt() {
    return Check.present(times.get(AssignmentStatus.ORDERED), id);
  }
}
