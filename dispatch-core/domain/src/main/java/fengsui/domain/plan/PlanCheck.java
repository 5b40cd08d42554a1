package fengsui.domain.plan;

import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.plan.PlanProblem.Kind;
import fengsui.domain.plan.PlanProblem.Owner;
import fengsui.domain.station.AreaId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
  private final FormationNesting nesting;
  private final List<PlanProblem> problems = new ArrayList<>();

  private PlanCheck(PlanSet set, Predicate<AreaId> isArea) {
    this.set = set;
    this.isArea = isArea;
    this.formations = new FormationParts(set.formations());
    this.nesting = new FormationNesting(formations);
  }

  /**
   * All errors.
   *
   * @param isArea whether an area is defined
   */
  public static List<PlanProblem> errors(PlanSet set, Predicate<AreaId> isArea) {
    var check = new PlanCheck(set, isArea);
    check.formations();
    set.levelRules().forEach(rule -> check.areas(Owner.of(rule), rule.when()));
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
      var owner = Owner.of(formation);
      for (var part : formation.parts()) {
        known(owner, part);
      }
      twice(owner, formation.parts());
      var round = nesting.round(formation.id());
      if (round != null) {
        add(Kind.FORMATION_CYCLE, owner, "", String.join(" → ", round));
      } else if (nesting.depth(formation.id()) > FormationParts.DEPTH_MAX) {
        add(Kind.FORMATION_TOO_DEEP, owner, "", FormationParts.DEPTH_MAX);
      } else if (nesting.lines(formation.id()) > FormationParts.LINES_MAX) {
        add(
            Kind.FORMATION_TOO_LARGE,
            owner,
            "",
            nesting.lines(formation.id()),
            FormationParts.LINES_MAX);
      }
    }
  }

  private void lines(ResponsePlan plan) {
    var owner = Owner.of(plan);
    for (var line : plan.lines()) {
      known(owner, line);
      if (line.isStaged() && line.withinSeconds() > 0) {
        add(Kind.STAGED_WITH_DEADLINE, owner, line.id());
      }
    }
    twice(owner, plan.lines());
    if (plan.when() != null) {
      areas(owner, plan.when());
    }
  }

  private void known(Owner in, RequirementLine line) {
    if (line.need() instanceof Need.WholeFormation(var formation, var _)
        && formations.find(formation) == null) {
      add(Kind.UNKNOWN_FORMATION, in, line.id(), formation.value());
    }
  }

  private void twice(Owner in, List<RequirementLine> lines) {
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

  private void areas(Owner in, List<Condition> conditions) {
    for (var condition : conditions) {
      if (condition instanceof Condition.InArea(var areas)) {
        areas.stream()
            .filter(isArea.negate())
            .forEach(area -> add(Kind.UNKNOWN_AREA, in, "", area.value()));
      }
    }
  }

  private void kind(IncidentKind kind) {
    var bases = bases(kind);
    var supplements =
        set.plans().stream().filter(p -> p.isSupplement() && p.kinds().contains(kind)).toList();
    if (!mayBePutTogether(kind, bases.values(), supplements)) {
      return;
    }
    var upwards = List.copyOf(bases.values());
    for (int i = 1; i < upwards.size(); i++) {
      // What asks for no less than the one below asks for no less than those further down.
      less(kind, upwards.get(i), upwards.get(i - 1));
    }
    ResponsePlan base = null;
    for (int level = AlarmLevel.MIN; level <= AlarmLevel.MAX; level++) {
      base = bases.getOrDefault(level, base);
      // A base plan meets most supplements at the last level before the next one's.
      if (level == AlarmLevel.MAX || bases.containsKey(level + 1)) {
        count(kind, base, new AlarmLevel(level), supplements);
      }
    }
  }

  /** The base plans of a kind by their level. */
  private SortedMap<Integer, ResponsePlan> bases(IncidentKind kind) {
    var bases = new TreeMap<Integer, ResponsePlan>();
    for (var plan : set.plans()) {
      if (plan.isSupplement() || !plan.kinds().contains(kind)) {
        continue;
      }
      int level = plan.level().value();
      var first = bases.putIfAbsent(level, plan);
      if (first != null) {
        add(Kind.KIND_AND_LEVEL_TWICE, Owner.of(plan), "", first.id().value(), kind, level);
      }
    }
    return bases;
  }

  /** Whether plans have few enough lines to be put together at all, which is done at each order. */
  private boolean mayBePutTogether(
      IncidentKind kind, Collection<ResponsePlan> bases, List<ResponsePlan> supplements) {
    var largest = bases.stream().max(Comparator.comparingLong(this::expanded));
    long lines =
        largest.map(this::expanded).orElse(0L)
            + supplements.stream().mapToLong(this::expanded).sum();
    if (lines <= PlanLines.ADDED_MAX) {
      return true;
    }
    var in = Owner.of(largest.orElseGet(supplements::getFirst));
    add(Kind.TOO_MANY_LINES, in, "", kind, lines, PlanLines.ADDED_MAX);
    return false;
  }

  private long expanded(ResponsePlan plan) {
    return plan.lines().stream().mapToLong(nesting::lines).sum();
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
    var in = Owner.of(higher);
    var at = instead == null ? "" : own(higher, instead.id());
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

  /**
   * The plan's own line that a line came from: that of a part is named after the line that asks for
   * its formation, and one of a name that is taken gets a number.
   */
  private static String own(ResponsePlan plan, String id) {
    return plan.lines().stream()
        .map(RequirementLine::id)
        .filter(own -> id.equals(own) || id.startsWith(own + ".") || id.startsWith(own + ":"))
        .max(Comparator.comparingInt(String::length))
        .orElse(id);
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
        && larger.isCrewedAs(smaller)
        && (smaller.withinSeconds() == 0
            || (larger.withinSeconds() > 0 && larger.withinSeconds() <= smaller.withinSeconds()));
  }

  /** Whoever meets all supplements at once must not get more lines than a proposal weighs. */
  private void count(
      IncidentKind kind,
      @Nullable ResponsePlan base,
      AlarmLevel level,
      List<ResponsePlan> supplements) {
    var all = new PlanLines(formations);
    if (base != null) {
      all.addBase(base);
    }
    var added = supplements.stream().filter(plan -> plan.level().compareTo(level) <= 0).toList();
    added.forEach(all::addSupplement);
    int lines = all.lines().size();
    if (lines > Requirements.PLAN_LINES_MAX) {
      var in = Owner.of(base == null ? added.getFirst() : base);
      add(Kind.TOO_MANY_LINES, in, "", kind, lines, Requirements.PLAN_LINES_MAX);
    }
  }

  private void add(Kind kind, Owner in, String line, Object... facts) {
    problems.add(PlanProblem.of(kind, in, line, facts));
  }

  /** What a change touches: only there, and where it makes something wrong, it is refused. */
  static Set<Owner> touched(PlanChange change) {
    var owners = new LinkedHashSet<Owner>();
    change.plans().forEach(plan -> owners.add(Owner.of(plan)));
    change.formations().forEach(formation -> owners.add(Owner.of(formation)));
    if (change.levelRules() != null) {
      change.levelRules().forEach(rule -> owners.add(Owner.of(rule)));
    }
    return owners;
  }
}
