package fengsui.domain.state;

import fengsui.domain.assignment.AssignmentId;
import java.time.Instant;
import java.util.Comparator;

/** When the silence of one alert is noticed; sorted by time, then by assignment. */
public record Due(Instant at, AssignmentId assignment) implements Comparable<Due> {
  private static final Comparator<Due> ORDER =
      Comparator.comparing(Due::at).thenComparing(Due::assignment);

  @Override
  public int compareTo(Due other) {
    return ORDER.compare(this, other);
  }
}
