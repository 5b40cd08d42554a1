package fengsui.response.eta;

import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.Proposed;
import fengsui.domain.unit.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run that the archive tells whole.
 *
 * @param fromQuarters whether the unit stood in its station at the order
 * @param from where it stood at the order; null when that was not recorded
 * @param foretold what was proposed with the order; null when the unit was not in the proposal
 */
public record PastRun(
    AssignmentId assignment,
    IncidentId incident,
    UnitId unit,
    Instant orderedAt,
    Instant enRouteAt,
    Instant onSceneAt,
    boolean fromQuarters,
    @Nullable LonLat from,
    LonLat to,
    @Nullable Proposed foretold) {

  int turnoutSeconds() {
    return seconds(orderedAt, enRouteAt);
  }

  int travelSeconds() {
    return seconds(enRouteAt, onSceneAt);
  }

  private static int seconds(Instant from, Instant to) {
    return Math.clamp(to.getEpochSecond() - from.getEpochSecond(), 0, Integer.MAX_VALUE);
  }
}
