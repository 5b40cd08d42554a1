package fengsui.domain.plan;

import fengsui.domain.Check;

/** Which version of which plan a line came from. */
public record LineSource(PlanId plan, int version) {
  public LineSource {
    Check.range("source.version", version, 1, Integer.MAX_VALUE);
  }
}
