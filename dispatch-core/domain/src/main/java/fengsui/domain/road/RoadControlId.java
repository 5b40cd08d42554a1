package fengsui.domain.road;

import fengsui.domain.Check;

/** Identity of a road control: {@code RC-} and the number of the event that set it first. */
public record RoadControlId(String value) implements Comparable<RoadControlId> {
  public RoadControlId {
    Check.id("control", value);
  }

  @Override
  public int compareTo(RoadControlId other) {
    return value.compareTo(other.value);
  }
}
