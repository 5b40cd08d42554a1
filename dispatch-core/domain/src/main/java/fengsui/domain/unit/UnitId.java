package fengsui.domain.unit;

import fengsui.domain.Check;

/** Identity of a unit; the call sign is a name beside it and may be Chinese. */
public record UnitId(String value) implements Comparable<UnitId> {
  public UnitId {
    Check.id("unit", value);
  }

  @Override
  public int compareTo(UnitId other) {
    return value.compareTo(other.value);
  }
}
