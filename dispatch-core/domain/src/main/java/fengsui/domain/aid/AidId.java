package fengsui.domain.aid;

import fengsui.domain.Check;
import fengsui.domain.incident.IncidentId;

/** Identity of a request for aid: its incident's id, {@code -A} and a running number from 1. */
public record AidId(String value) implements Comparable<AidId> {
  private static final String MARK = "-A";

  public AidId {
    Check.id("aid", value);
    if (value.lastIndexOf(MARK) < 1) {
      throw new IllegalArgumentException("aid must be an incident's id, -A and a number: " + value);
    }
  }

  static AidId of(IncidentId incident, int number) {
    return new AidId(incident.value() + MARK + number);
  }

  /** The incident it is for; it may be unknown. */
  public IncidentId incident() {
    return new IncidentId(value.substring(0, value.lastIndexOf(MARK)));
  }

  @Override
  public int compareTo(AidId other) {
    return value.compareTo(other.value);
  }
}
