package fengsui.domain.plan;

import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.plan.PlanProblem.Kind;
import fengsui.domain.station.AreaId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with a set of plans as a whole, whatever force there is. The order of the
 * problems is that of formations, level rules and plans by id.
 */
public final class PlanCheck {
  private final PlanSet set;
  private final Predicate<AreaId> isArea;
  private final FormationParts formations;
  private final List<PlanProblem> problems = new ArrayList<>();

  private PlanCheck(PlanSet set, Predicate<AreaId> isArea) {
    this.set = set;
    this.isArea = isArea;
    this.formations = new FormationParts(set.formations());
  }

  /**
   * All errors.
   *
   * @param isArea whether an area is defined
   */
  public static List<PlanProblem> errors(PlanSet set, Predicate<AreaId> isArea) {
    var check = new PlanCheck(set, isArea);
    check.formations();
    set.levelRules().forEach(rule -> check.areas(rule.id(), rule.when()));
    boolean countable = check.problems.isEmpty();
    set.plans().forEach(check::lines);
    if (countable) {
      for (var kind : IncidentKind.values()) {
        check.kind(kind);
      }
    }
    return List.copyOf(new LinkedHashSet<>(check.problems));
  }

  private void formations() {
    for (var formation : set.formations()) {
      var id = formation.id().value();
      for (var part : formation.parts()) {
        known(id, part);
      }
      twice(id, formation.parts());
      var round = round(formation.id(), new ArrayList<>());
      if (round != null) {
        add(Kind.FORMATION_CYCLE, id, "", String.join(" → ", round));
      } else if (depth(formation) > FormationParts.DEPTH_MAX) {
        add(Kind.FORMATION_TOO_DEEP, id, "", FormationParts.DEPTH_MAX);
      }
    }
  }

  /** The way from a formation back to one that it went through; null when there is none. */
  private @Nullable List<String> round(FormationId id, List<String> way) {
    int met = way.indexOf(id.value());
    way.add(id.value());
    if (met >= 0) {
      return way.subList(met, way.size());
    }
    var definition = formations.find(id);
    if (definition != null) {
      for (var part : definition.parts()) {
        if (part.need() instanceof Need.WholeFormation(var inner, var _)) {
          var round = round(inner, way);
          if (round != null) {
            return round;
          }
        }
      }
    }
    way.removeLast();
    return null;
  }

  /** How many formations lie within each other; only asked of those without a circle. */
  private int depth(FormationDefinition definition) {
    int deepest = 0;
    for (var part : definition.parts()) {
      if (part.need() instanceof Need.WholeFormation(var inner, var _)) {
        var found = formations.find(inner);
        deepest = Math.max(deepest, found == null ? 0 : depth(found));
      }
    }
    return deepest + 1;
  }

  private void lines(ResponsePlan plan) {
    var id = plan.id().value();
    for (var line : plan.lines()) {
      known(id, line);
      if (line.isStaged() && line.withinSeconds() > 0) {
        add(Kind.STAGED_WITH_DEADLINE, id, line.id());
      }
    }
    twice(id, plan.lines());
    if (plan.when() != null) {
      areas(id, plan.when());
    }
  }

  private void known(String in, RequirementLine line) {
    if (line.need() instanceof Need.WholeFormation(var formation, var _)
        && formations.find(formation) == null) {
      add(Kind.UNKNOWN_FORMATION, in, line.id(), formation.value());
    }
  }

  private void twice(String in, List<RequirementLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      int first = Lines.same(lines, line);
      if (first < i) {
        var other = lines.get(first);
        add(
            Kind.SAME_THING_TWICE,
            in,
            line.id(),
            other.id(),
            other.need().amount(),
            line.need().amount());
      }
    }
  }

  private void areas(String in, List<Condition> conditions) {
    for (var condition : conditions) {
      if (condition instanceof Condition.InArea(var areas)) {
        areas.stream()
            .filter(isArea.negate())
            .forEach(area -> add(Kind.UNKNOWN_AREA, in, "", area.value()));
      }
    }
  }

  private void kind(IncidentKind kind) {
    var bases = new ArrayList<ResponsePlan>();
    for (int level = AlarmLevel.MIN; level <= AlarmLevel.MAX; level++) {
      ResponsePlan found = null;
      for (var plan : set.plans()) {
        if (!plan.answers(kind, new AlarmLevel(level))) {
          continue;
        }
        if (found == null) {
          found = plan;
        } else {
          add(
              Kind.KIND_AND_LEVEL_TWICE,
              plan.id().value(),
              "",
              found.id().value(),
              kind,
              plan.level().value());
        }
      }
      if (found != null) {
        // What asks for no less than the one below asks for no less than those further down.
        if (!bases.isEmpty()) {
          less(kind, found, bases.getLast());
        }
        bases.add(found);
      }
    }
    count(kind, bases);
  }

  /** Names every line of the lower plan that the higher one undercuts. */
  private void less(IncidentKind kind, ResponsePlan higher, ResponsePlan lower) {
    var asked = composed(higher);
    for (var line : composed(lower)) {
      if (asked.stream().anyMatch(other -> contains(other, line))) {
        continue;
      }
      undercut(kind, higher, lower, line, counterpart(asked, line));
    }
  }

  private void undercut(
      IncidentKind kind,
      ResponsePlan higher,
      ResponsePlan lower,
      RequirementLine line,
      @Nullable RequirementLine instead) {
    var in = higher.id().value();
    var at = instead == null ? "" : instead.id();
    int amount = instead == null ? 0 : instead.need().amount();
    if (amount >= line.need().amount()) {
      add(Kind.SOFTER_THAN_BELOW, in, at, kind, lower.id().value(), line.id());
    } else {
      add(
          Kind.LESS_THAN_BELOW,
          in,
          at,
          kind,
          lower.id().value(),
          line.id(),
          line.need().amount(),
          amount);
    }
  }

  /** The line that stands for another one on a higher level: of its name, else the largest. */
  private static @Nullable RequirementLine counterpart(
      List<RequirementLine> asked, RequirementLine line) {
    return asked.stream()
        .filter(other -> isSameThing(other, line))
        .max(
            Comparator.comparing((RequirementLine other) -> other.id().equals(line.id()))
                .thenComparingInt(other -> other.need().amount()))
        .orElse(null);
  }

  private List<RequirementLine> composed(ResponsePlan plan) {
    var lines = new PlanLines(formations);
    lines.addBase(plan);
    return lines.lines();
  }

  private static boolean isSameThing(RequirementLine line, RequirementLine with) {
    return line.isStaged() == with.isStaged() && Requirements.isSameThing(line.need(), with.need());
  }

  /** Whether one line asks for all that the other asks for, under terms that are no softer. */
  static boolean contains(RequirementLine larger, RequirementLine smaller) {
    return isSameThing(larger, smaller)
        && larger.need().amount() >= smaller.need().amount()
        && larger.crewMin() >= smaller.crewMin()
        && (smaller.withinSeconds() == 0
            || (larger.withinSeconds() > 0 && larger.withinSeconds() <= smaller.withinSeconds()))
        && Objects.equals(Lines.both(larger.qualified(), smaller.qualified()), larger.qualified());
  }

  /** Whoever meets all supplements at once must not get more lines than a proposal weighs. */
  private void count(IncidentKind kind, List<ResponsePlan> bases) {
    var all = new PlanLines(formations);
    var in = bases.isEmpty() ? "" : bases.getLast().id().value();
    if (!bases.isEmpty()) {
      all.addBase(bases.getLast());
    }
    for (var plan : set.plans()) {
      if (plan.isSupplement() && plan.kinds().contains(kind)) {
        all.addSupplement(plan);
        in = in.isEmpty() ? plan.id().value() : in;
      }
    }
    int lines = all.lines().size();
    if (lines > Requirements.PLAN_LINES_MAX) {
      add(Kind.TOO_MANY_LINES, in, "", kind, lines, Requirements.PLAN_LINES_MAX);
    }
  }

  private void add(Kind kind, String in, String line, Object... facts) {
    problems.add(PlanProblem.of(kind, in, line, facts));
  }

  /**
   * The ids of what a change touches: only there, and where it makes something wrong, it is
   * refused.
   */
  static Set<String> touched(PlanChange change) {
    var ids = new LinkedHashSet<String>();
    change.plans().forEach(plan -> ids.add(plan.id().value()));
    change.formations().forEach(formation -> ids.add(formation.id().value()));
    if (change.levelRules() != null) {
      change.levelRules().forEach(rule -> ids.add(rule.id()));
    }
    return ids;
  }
}
