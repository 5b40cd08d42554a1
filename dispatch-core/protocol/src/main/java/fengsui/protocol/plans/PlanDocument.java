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

  /**
   * The line of the document that a problem is about, from 1; of its list, or 1, when it is about
   * something that the document leaves out.
   */
  public int lineOf(PlanProblem problem) {
    var id = problem.in().id();
    return switch (problem.in().kind()) {
      case PLAN -> {
        var plan = set.plans().stream().filter(p -> p.id().value().equals(id)).findFirst();
        var rest = plan.map(p -> inner("lines", p.lines(), problem.line())).orElse("");
        yield lines.of("plans[" + plans.indexOf(id) + "]" + rest);
      }
      case FORMATION -> {
        var formation =
            set.formations().stream().filter(f -> f.id().value().equals(id)).findFirst();
        var rest = formation.map(f -> inner("parts", f.parts(), problem.line())).orElse("");
        yield lines.of("formations[" + formations.indexOf(id) + "]" + rest);
      }
      case LEVEL_RULE -> lines.of("levelRules[" + rules.indexOf(id) + "]");
    };
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
