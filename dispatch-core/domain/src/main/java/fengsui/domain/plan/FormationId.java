package fengsui.domain.plan;

import fengsui.domain.Check;

/** Identity of a formation definition. */
public record FormationId(String value) implements Comparable<FormationId> {
  public FormationId {
    Check.id("formation", value);
  }

  @Override
  public int compareTo(FormationId other) {
    return value.compareTo(other.value);
  }
}
