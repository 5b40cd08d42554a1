package fengsui.domain.incident;

import fengsui.domain.Check;

/**
 * Identity of an incident, {@code prefix-YYYYMMDD-NNNN}, given in decide from the stamped Beijing
 * date.
 */
public record IncidentId(String value) implements Comparable<IncidentId> {
  public IncidentId {
    Check.id("incident", value);
  }

  @Override
  public int compareTo(IncidentId other) {
    return value.compareTo(other.value);
  }
}
