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
import org.jspecify.annotations.Nullable;

/**
 * One unit's part in one incident.
 *
 * @param times when each status was first taken, as it happened
 * @param unitBefore the unit's status before the order; a cancelled unit that has not rolled goes
 *     back to it
 * @param etaSeconds estimate at the order; -1 when unknown
 * @param endReason why it was refused or cancelled; else empty
 * @param staged whether it was ordered to the staging point instead of the scene; null stands for
 *     no
 * @param divertedFrom the incident that it was on its way to when this one got it; null for an
 *     order like any
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
    String endReason,
    @Nullable Boolean staged,
    @Nullable IncidentId divertedFrom) {

  public Assignment {
    staged = Boolean.TRUE.equals(staged) ? true : null;
    var ordered = new EnumMap<AssignmentStatus, Instant>(AssignmentStatus.class);
    ordered.putAll(times);
    times = Collections.unmodifiableMap(ordered);
  }

  public Instant orderedAt() {
    return Check.present(times.get(AssignmentStatus.ORDERED), id);
  }

  public Assignment withAlert(Alert next) {
    return new Assignment(
        id,
        incident,
        unit,
        status,
        orderedBy,
        times,
        next,
        unitBefore,
        etaSeconds,
        endReason,
        staged,
        divertedFrom);
  }

  /** With the next status; the earliest time of a status is kept. */
  public Assignment withStatus(AssignmentStatus next, Instant happenedAt) {
    var merged = new EnumMap<AssignmentStatus, Instant>(AssignmentStatus.class);
    merged.putAll(times);
    merged.merge(next, happenedAt, (a, b) -> a.isBefore(b) ? a : b);
    return new Assignment(
        id,
        incident,
        unit,
        next,
        orderedBy,
        merged,
        alert,
        unitBefore,
        etaSeconds,
        endReason,
        staged,
        divertedFrom);
  }

  /**
   * With the status that really holds: the times of later statuses were wrong and go, but a unit
   * that is back from work at the scene has worked there. For the status it has, the time is put
   * right.
   */
  public Assignment withCorrection(AssignmentStatus next, Instant happenedAt) {
    boolean worked = next == AssignmentStatus.ON_SCENE && status != AssignmentStatus.DEPLOYED;
    var kept = new EnumMap<AssignmentStatus, Instant>(AssignmentStatus.class);
    times.forEach(
        (taken, at) -> {
          if (taken.compareTo(next) <= 0 || (worked && taken == AssignmentStatus.DEPLOYED)) {
            kept.put(taken, at);
          }
        });
    if (next == status) {
      kept.put(next, happenedAt);
    } else {
      kept.putIfAbsent(next, happenedAt);
    }
    return new Assignment(
        id,
        incident,
        unit,
        next,
        orderedBy,
        kept,
        alert,
        unitBefore,
        etaSeconds,
        endReason,
        staged,
        divertedFrom);
  }

  /** Refused or cancelled; its alert has ended. */
  public Assignment withEnd(AssignmentStatus end, Instant happenedAt, String reason) {
    var ended = withStatus(end, happenedAt);
    return new Assignment(
        id,
        incident,
        unit,
        end,
        orderedBy,
        ended.times,
        alert.ended(),
        unitBefore,
        etaSeconds,
        reason,
        staged,
        divertedFrom);
  }
}
