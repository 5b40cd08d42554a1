package fengsui.domain.plan;

import fengsui.domain.Check;
import fengsui.domain.plan.MadeFrom.PlanAt;
import fengsui.domain.state.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/**
 * All response plans with what they are made of: what is in force, or what somebody proposes
 * instead.
 *
 * @param formations with ids of their own
 * @param levelRules with ids of their own
 * @param plans with ids of their own
 */
public record PlanSet(
    List<FormationDefinition> formations, List<LevelRule> levelRules, List<ResponsePlan> plans) {
  public static final int FORMATIONS_MAX = 100;
  public static final int LEVEL_RULES_MAX = 200;
  public static final int PLANS_MAX = 500;

  public static final PlanSet EMPTY = new PlanSet(List.of(), List.of(), List.of());

  public PlanSet {
    formations = formations.stream().sorted(Comparator.comparing(FormationDefinition::id)).toList();
    levelRules = levelRules.stream().sorted(Comparator.comparing(LevelRule::id)).toList();
    plans = plans.stream().sorted(Comparator.comparing(ResponsePlan::id)).toList();
    Check.sizeMax("formations", formations, FORMATIONS_MAX);
    Check.sizeMax("levelRules", levelRules, LEVEL_RULES_MAX);
    Check.sizeMax("plans", plans, PLANS_MAX);
    checkIds("formations", formations.stream().map(f -> f.id().value()).toList());
    checkIds("levelRules", levelRules.stream().map(LevelRule::id).toList());
    checkIds("plans", plans.stream().map(p -> p.id().value()).toList());
  }

  /** What is in force. */
  public static PlanSet of(State state) {
    var plans = new ArrayList<ResponsePlan>();
    for (var plan : state.plans()) {
      plans.add(plan);
    }
    var settings = state.settings();
    return new PlanSet(settings.formationsOrEmpty(), settings.levelRulesOrEmpty(), plans);
  }

  /** After a change; what it retires and does not know is left out. */
  public PlanSet with(PlanChange change) {
    var byId = new TreeMap<PlanId, ResponsePlan>();
    plans.forEach(plan -> byId.put(plan.id(), plan));
    change.retired().forEach(byId::remove);
    change.plans().forEach(plan -> byId.put(plan.id(), plan));
    var made = new TreeMap<FormationId, FormationDefinition>();
    formations.forEach(formation -> made.put(formation.id(), formation));
    change.retiredFormations().forEach(made::remove);
    change.formations().forEach(formation -> made.put(formation.id(), formation));
    var rules = change.levelRules();
    return new PlanSet(
        List.copyOf(made.values()), rules == null ? levelRules : rules, List.copyOf(byId.values()));
  }

  /**
   * The change that leads from here to another set: only what differs, made from what is in force
   * here.
   */
  public PlanChange to(PlanSet next) {
    var known = new TreeMap<PlanId, ResponsePlan>();
    plans.forEach(plan -> known.put(plan.id(), plan));
    var changed = new ArrayList<ResponsePlan>();
    var versions = new ArrayList<PlanAt>();
    for (var plan : next.plans) {
      var from = known.remove(plan.id());
      var based = from == null ? plan : plan.withVersion(from.version());
      if (!based.equals(from)) {
        changed.add(based);
        if (from != null) {
          versions.add(new PlanAt(from.id(), from.version()));
        }
      }
    }
    known.values().forEach(plan -> versions.add(new PlanAt(plan.id(), plan.version())));
    var gone = new TreeMap<FormationId, FormationDefinition>();
    formations.forEach(formation -> gone.put(formation.id(), formation));
    var made = new ArrayList<FormationDefinition>();
    var were = new ArrayList<FormationDefinition>();
    for (var formation : next.formations) {
      var from = gone.remove(formation.id());
      if (!formation.equals(from)) {
        made.add(formation);
        if (from != null) {
          were.add(from);
        }
      }
    }
    were.addAll(gone.values());
    boolean sameRules = levelRules.equals(next.levelRules);
    return new PlanChange(
        changed,
        List.copyOf(known.keySet()),
        made,
        List.copyOf(gone.keySet()),
        sameRules ? null : next.levelRules,
        new MadeFrom(versions, were, sameRules ? null : levelRules));
  }

  /** Nothing may be named twice. */
  static void checkIds(String field, List<String> ids) {
    var seen = new HashSet<String>();
    for (var id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException(field + " must have different ids: " + id);
      }
    }
  }
}
