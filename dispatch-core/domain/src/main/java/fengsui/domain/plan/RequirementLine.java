package fengsui.domain.plan;

import fengsui.domain.Check;

/**
 * One line of a response plan.
 *
 * @param id unique within its plan
 * @param label what people read, for example 举高 ≥ 32 m
 * @param crewMin smallest crew of a unit that may serve the line; 0 for any
 * @param withinSeconds the line should be whole this long after the order; 0 for no deadline
 */
public record RequirementLine(String id, String label, Need need, int crewMin, int withinSeconds) {
  public RequirementLine {
    Check.id("line.id", id);
    label = Check.name("line.label", label);
    Check.range("line.crewMin", crewMin, 0, 200);
    Check.range("line.withinSeconds", withinSeconds, 0, 86_400);
  }
}
