package fengsui.domain.plan;

import fengsui.domain.incident.IncidentKind;
import fengsui.domain.plan.PlanProblem.Kind;
import fengsui.domain.unit.UnitDefinition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Warns of what the force there is can never give, of lines that add nothing and of kinds that no
 * plan answers any more.
 */
public final class ForceCheck {
  private final List<UnitDefinition> force;
  private final FormationParts formations;
  private final List<PlanProblem> problems = new ArrayList<>();

  private ForceCheck(FormationParts formations, List<UnitDefinition> force) {
    this.formations = formations;
    this.force = force;
  }

  /** All warnings, in the order of the plans and their lines. The set must be without errors. */
  public static List<PlanProblem> warnings(PlanSet set, List<UnitDefinition> force) {
    var check = new ForceCheck(new FormationParts(set.formations()), force);
    var answered = answered(set);
    set.plans().forEach(plan -> check.plan(plan, answered));
    return List.copyOf(check.problems);
  }

  /** Warns of every kind of incident that a base plan answers before a change and none after it. */
  public static List<PlanProblem> lost(PlanSet before, PlanSet after) {
    var answered = answered(after);
    var problems = new ArrayList<PlanProblem>();
    for (var plan : before.plans()) {
      for (var kind : plan.kinds()) {
        if (!plan.isSupplement() && answered.add(kind)) {
          problems.add(PlanProblem.of(Kind.LAST_PLAN_GOES, PlanProblem.Owner.of(plan), "", kind));
        }
      }
    }
    return problems;
  }

  private static Set<IncidentKind> answered(PlanSet set) {
    var answered = EnumSet.noneOf(IncidentKind.class);
    set.plans().stream().filter(p -> !p.isSupplement()).forEach(p -> answered.addAll(p.kinds()));
    return answered;
  }

  private void plan(ResponsePlan plan, Set<IncidentKind> answered) {
    if (plan.isSupplement()) {
      plan.kinds().stream()
          .filter(kind -> !answered.contains(kind))
          .forEach(kind -> add(Kind.NO_BASE_PLAN, plan, "", kind));
    }
    for (var line : plan.lines()) {
      formations.of(line).forEach(part -> force(plan, line.id(), part));
      plan.lines().stream()
          .filter(other -> !other.id().equals(line.id()) && PlanCheck.contains(other, line))
          .findFirst()
          .ifPresent(other -> add(Kind.CONTAINED, plan, line.id(), other.id()));
    }
  }

  private void force(ResponsePlan plan, String line, RequirementLine asked) {
    var anyCrew = asked.forAnyCrew();
    var able = force.stream().filter(u -> Requirements.contribution(anyCrew, u) > 0).toList();
    if (able.isEmpty()) {
      add(Kind.NOBODY_HAS, plan, line, word(asked.need()));
      return;
    }
    int crew = able.stream().mapToInt(UnitDefinition::crew).max().orElse(0);
    if (crew < asked.crewMin()) {
      add(Kind.CREW_ABOVE_ALL, plan, line, asked.crewMin(), crew);
      return;
    }
    if (able.stream().noneMatch(asked::mayBeServedBy)) {
      add(Kind.NOBODY_QUALIFIED, plan, line);
      return;
    }
    var standing = Requirements.coverage(List.of(asked), force).getFirst();
    if (standing.missing() > 0) {
      add(Kind.FORCE_TOO_SMALL, plan, line, standing.have(), asked.need().amount());
    }
  }

  private static String word(Need need) {
    return switch (need) {
      case Need.Quantity(var capability, var _) -> capability.name();
      case Need.Units(var kind, var _) -> kind.name();
      case Need.Formation(var formation, var _) -> formation.name();
      case Need.WholeFormation(var formation, var _) -> formation.value();
    };
  }

  private void add(Kind kind, ResponsePlan plan, String line, Object... facts) {
    problems.add(PlanProblem.of(kind, PlanProblem.Owner.of(plan), line, facts));
  }
}
