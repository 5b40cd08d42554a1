package fengsui.domain.station;

import fengsui.domain.Check;

/** Identity of an area of responsibility. */
public record AreaId(String value) implements Comparable<AreaId> {
  public AreaId {
    Check.id("area", value);
  }

  @Override
  public int compareTo(AreaId other) {
    return value.compareTo(other.value);
  }
}
