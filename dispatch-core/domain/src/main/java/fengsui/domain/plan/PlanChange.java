package fengsui.domain.plan;

import fengsui.domain.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would change of the plans in force, in one step. Each list names nothing twice.
 *
 * @param plans new ones and changed ones; a changed one carries the version it was made from
 * @param retired taken out of force
 * @param formations new ones and changed ones
 * @param retiredFormations taken out; nothing may ask for them any more
 * @param levelRules all of them as they shall be; null leaves them as they are
 * @param madeFrom what was in force of all that it touches, so that nobody undoes what somebody
 *     else did meanwhile; null in changes older than this, of which only changed plans are compared
 */
public record PlanChange(
    List<ResponsePlan> plans,
    List<PlanId> retired,
    List<FormationDefinition> formations,
    List<FormationId> retiredFormations,
    @Nullable List<LevelRule> levelRules,
    @Nullable MadeFrom madeFrom) {
  public PlanChange {
    plans = List.copyOf(plans);
    retired = List.copyOf(retired);
    formations = List.copyOf(formations);
    retiredFormations = List.copyOf(retiredFormations);
    levelRules = levelRules == null ? null : List.copyOf(levelRules);
    Check.sizeMax("change.plans", plans, PlanSet.PLANS_MAX);
    Check.sizeMax("change.retired", retired, PlanSet.PLANS_MAX);
    Check.sizeMax("change.formations", formations, PlanSet.FORMATIONS_MAX);
    Check.sizeMax("change.retiredFormations", retiredFormations, PlanSet.FORMATIONS_MAX);
    PlanSet.checkIds("change.plans", plans.stream().map(plan -> plan.id().value()).toList());
    PlanSet.checkIds("change.retired", retired.stream().map(PlanId::value).toList());
    PlanSet.checkIds("change.formations", formations.stream().map(f -> f.id().value()).toList());
    PlanSet.checkIds(
        "change.retiredFormations", retiredFormations.stream().map(FormationId::value).toList());
    if (levelRules != null) {
      Check.sizeMax("change.levelRules", levelRules, PlanSet.LEVEL_RULES_MAX);
      PlanSet.checkIds("change.levelRules", levelRules.stream().map(LevelRule::id).toList());
    }
  }

  /** One of which only the versions of changed plans tell what it was made from. */
  public PlanChange(
      List<ResponsePlan> plans,
      List<PlanId> retired,
      List<FormationDefinition> formations,
      List<FormationId> retiredFormations,
      @Nullable List<LevelRule> levelRules) {
    this(plans, retired, formations, retiredFormations, levelRules, null);
  }

  /** One plan alone. */
  static PlanChange of(ResponsePlan plan) {
    return new PlanChange(List.of(plan), List.of(), List.of(), List.of(), null);
  }

  /** One plan less. */
  static PlanChange withoutPlan(PlanId id) {
    return new PlanChange(List.of(), List.of(id), List.of(), List.of(), null);
  }

  public boolean isEmpty() {
    return plans.isEmpty()
        && retired.isEmpty()
        && formations.isEmpty()
        && retiredFormations.isEmpty()
        && levelRules == null;
  }
}
