package fengsui.protocol.plans;

import fengsui.domain.plan.PlanChange;
import fengsui.domain.plan.PlanProblem;
import fengsui.domain.plan.PlanSet;
import java.util.List;

/**
 * What was found when a plan set was looked at.
 *
 * @param set all of it, as it would be
 * @param change what leads there from the plans in force; empty lists when they are the same
 * @param problems errors first, then warnings, at most {@link #PROBLEMS_MAX}
 */
public record PlanReading(PlanSet set, PlanChange change, List<Placed> problems) {
  public static final int PROBLEMS_MAX = 200;

  /**
   * A problem and where it stands.
   *
   * @param isError whether it would be refused
   * @param yamlLine line of the document, from 1; 0 when there is no document
   * @param message in English, with the place
   */
  public record Placed(PlanProblem problem, boolean isError, int yamlLine, String message) {}

  public PlanReading {
    problems = problems.stream().limit(PROBLEMS_MAX).toList();
  }
}
