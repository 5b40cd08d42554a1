package fengsui.domain.plan;

import fengsui.domain.Check;

/** Identity of a response plan. */
public record PlanId(String value) implements Comparable<PlanId> {
  public PlanId {
    Check.id("plan", value);
  }

  @Override
  public int compareTo(PlanId other) {
    return value.compareTo(other.value);
  }
}
