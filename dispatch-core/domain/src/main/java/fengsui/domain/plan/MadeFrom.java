package fengsui.domain.plan;

import fengsui.domain.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was in force of the things that a change touches, when it was made. What it names and is not
 * here was not there.
 *
 * @param plans versions of the plans that are changed or retired
 * @param formations those that are changed or retired, as they were
 * @param levelRules all of them as they were; null when the change leaves them alone
 */
public record MadeFrom(
    List<PlanAt> plans,
    List<FormationDefinition> formations,
    @Nullable List<LevelRule> levelRules) {

  /** A version of a plan. */
  public record PlanAt(PlanId plan, int version) {
    public PlanAt {
      Check.range("planAt.version", version, 1, Integer.MAX_VALUE);
    }
  }

  public MadeFrom {
    plans = List.copyOf(plans);
    formations = List.copyOf(formations);
    levelRules = levelRules == null ? null : List.copyOf(levelRules);
    Check.sizeMax("madeFrom.plans", plans, 2 * PlanSet.PLANS_MAX);
    Check.sizeMax("madeFrom.formations", formations, 2 * PlanSet.FORMATIONS_MAX);
    PlanSet.checkIds("madeFrom.plans", plans.stream().map(at -> at.plan().value()).toList());
    PlanSet.checkIds("madeFrom.formations", formations.stream().map(f -> f.id().value()).toList());
    if (levelRules != null) {
      Check.sizeMax("madeFrom.levelRules", levelRules, PlanSet.LEVEL_RULES_MAX);
    }
  }

  /** The version that was in force; 0 when there was no such plan. */
  int version(PlanId id) {
    for (var at : plans) {
      if (at.plan().equals(id)) {
        return at.version();
      }
    }
    return 0;
  }

  @Nullable FormationDefinition formation(FormationId id) {
    for (var formation : formations) {
      if (formation.id().equals(id)) {
        return formation;
      }
    }
    return null;
  }
}
