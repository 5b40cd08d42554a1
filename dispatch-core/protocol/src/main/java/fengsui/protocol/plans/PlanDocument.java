package fengsui.protocol.plans;

import fengsui.domain.plan.PlanProblem;
import fengsui.domain.plan.PlanSet;
import fengsui.domain.plan.RequirementLine;
import java.util.List;

/** A plan set that was read, and where in the document everything stands. */
public final class PlanDocument {
  private final PlanSet set;
  private final LineNumbers lines;
  private final List<String> plans;
  private final List<String> formations;
  private final List<String> rules;

  /** The set sorts by id; the ids in the order of the document are kept beside it. */
  PlanDocument(PlanSet set, LineNumbers lines, Order order) {
    this.set = set;
    this.lines = lines;
    this.plans = order.plans();
    this.formations = order.formations();
    this.rules = order.levelRules();
  }

  /** Ids in the order of the document. */
  record Order(List<String> plans, List<String> formations, List<String> levelRules) {}

  public PlanSet set() {
    return set;
  }

  /** The line of the document that a problem is about, from 1. */
  public int lineOf(PlanProblem problem) {
    int plan = plans.indexOf(problem.in());
    if (plan >= 0) {
      var found = set.plans().stream().filter(p -> p.id().value().equals(problem.in())).findFirst();
      return lines.of(
          "plans[" + plan + "]" + inner("lines", found.orElseThrow().lines(), problem.line()));
    }
    int formation = formations.indexOf(problem.in());
    if (formation >= 0) {
      var found =
          set.formations().stream().filter(f -> f.id().value().equals(problem.in())).findFirst();
      return lines.of(
          "formations["
              + formation
              + "]"
              + inner("parts", found.orElseThrow().parts(), problem.line()));
    }
    int rule = rules.indexOf(problem.in());
    return rule >= 0 ? lines.of("levelRules[" + rule + "]") : 1;
  }

  private static String inner(String list, List<RequirementLine> all, String id) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(id)) {
        return "." + list + "[" + i + "]";
      }
    }
    return "";
  }
}
