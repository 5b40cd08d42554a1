package fengsui.response;

import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How long each unit was committed in the last 24 hours, by the assignments that State still has:
 * those of open incidents and of the last closed ones. Shifts are not known to the system, so how
 * long a crew has been on duty is not counted.
 */
public final class Worked {
  /** So many hours of work in a day cost nothing. */
  public static final int FREE_HOURS = 4;

  private static final Duration DAY = Duration.ofHours(24);
  private static final long SECONDS_OF_HOUR = 3_600;

  private final Map<UnitId, Long> seconds = new HashMap<>();

  Worked(State state, Instant at) {
    for (var assignment : state.assignments()) {
      long worked = worked(assignment, at);
      if (worked > 0) {
        seconds.merge(assignment.unit(), worked, Long::sum);
      }
    }
  }

  private static long worked(Assignment assignment, Instant at) {
    var from = later(assignment.orderedAt(), at.minus(DAY));
    var end = at;
    for (var status :
        new AssignmentStatus[] {
          AssignmentStatus.RELEASED,
          AssignmentStatus.CLEARED,
          AssignmentStatus.REFUSED,
          AssignmentStatus.CANCELLED
        }) {
      var ended = assignment.times().get(status);
      end = ended != null && ended.isBefore(end) ? ended : end;
    }
    return Duration.between(from, end).toSeconds();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Seconds committed in the last 24 hours. */
  long seconds(UnitId unit) {
    return seconds.getOrDefault(unit, 0L);
  }

  /** Price in seconds: so much for each hour beyond the free ones. */
  int priceSeconds(UnitId unit, int secondsOfHour) {
    long beyond = Math.max(0, seconds(unit) - FREE_HOURS * SECONDS_OF_HOUR);
    return (int) (beyond * secondsOfHour / SECONDS_OF_HOUR);
  }
}
