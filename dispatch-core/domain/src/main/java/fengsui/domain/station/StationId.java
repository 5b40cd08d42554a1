package fengsui.domain.station;

import fengsui.domain.Check;

/** Identity of a station. */
public record StationId(String value) implements Comparable<StationId> {
  public StationId {
    Check.id("station", value);
  }

  @Override
  public int compareTo(StationId other) {
    return value.compareTo(other.value);
  }
}
