package fengsui.domain.plan;

import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Milestone;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an incident calls for and how far its force gives it. Only active assignments count; a unit
 * counts for every line that it can serve.
 */
public final class Requirements {
  private Requirements() {}

  /** Most lines that plans may call for together; {@link PlanCheck} refuses more. */
  public static final int PLAN_LINES_MAX = 120;

  /** Most lines of one incident: what its plans call for, and what the scene asked for. */
  public static final int LINES_MAX = PLAN_LINES_MAX + Incident.REQUESTED_MAX;

  /**
   * What an incident calls for: the lines of the base plan in force, what the supplements add whose
   * conditions hold, then what the scene asked for beyond it. Each line of a plan tells its source.
   * Formations stand for their parts. Empty when no plan answers the kind and nothing was asked
   * for.
   */
  public static List<RequirementLine> lines(State state, Incident incident) {
    var lines = new ArrayList<>(lines(state, PlanSubject.of(incident)));
    lines.addAll(incident.requested());
    return lines;
  }

  /** What plans call for; the same for an incident and for a form that says the same. */
  public static List<RequirementLine> lines(State state, PlanSubject subject) {
    var lines = new PlanLines(new FormationParts(state.settings().formationsOrEmpty()));
    planFor(state, subject.kind(), subject.level()).ifPresent(lines::addBase);
    for (var plan : state.plans()) {
      if (adds(state, plan, subject)) {
        lines.addSupplement(plan);
      }
    }
    return lines.lines();
  }

  private static boolean adds(State state, ResponsePlan plan, PlanSubject subject) {
    var when = plan.when();
    return when != null
        && plan.kinds().contains(subject.kind())
        && plan.level().compareTo(subject.level()) <= 0
        && Conditions.hold(state, subject, when);
  }

  /** The base plan of this level, or of the nearest lower level that has one. */
  public static Optional<ResponsePlan> planFor(State state, IncidentKind kind, AlarmLevel level) {
    for (int value = level.value(); value >= AlarmLevel.MIN; value--) {
      var plan = state.findPlan(kind, new AlarmLevel(value));
      if (plan.isPresent()) {
        return plan;
      }
    }
    return Optional.empty();
  }

  /**
   * The rule that proposes the highest level for what is known; of equal ones the first by id.
   * Empty when none holds: level 1.
   */
  public static Optional<LevelRule> levelRule(State state, PlanSubject subject) {
    LevelRule highest = null;
    for (var rule : state.settings().levelRulesOrEmpty()) {
      if (rule.kinds().contains(subject.kind())
          && (highest == null || rule.level().compareTo(highest.level()) > 0)
          && Conditions.hold(state, subject, rule.when())) {
        highest = rule;
      }
    }
    return Optional.ofNullable(highest);
  }

  /** Every line with what the committed force gives. */
  public static List<OpenLine> coverage(State state, Incident incident) {
    return coverage(lines(state, incident), committed(state, incident));
  }

  /** Every line with what this force gives. */
  public static List<OpenLine> coverage(List<RequirementLine> lines, List<UnitDefinition> force) {
    return lines.stream().map(line -> standing(line, force)).toList();
  }

  /** The lines that the committed force does not make whole. */
  public static List<OpenLine> open(State state, Incident incident) {
    return open(lines(state, incident), committed(state, incident));
  }

  /** The lines that this force does not make whole. */
  public static List<OpenLine> open(List<RequirementLine> lines, List<UnitDefinition> force) {
    return coverage(lines, force).stream().filter(line -> line.missing() > 0).toList();
  }

  /** The units with an active assignment to the incident, in the order of their orders. */
  public static List<UnitDefinition> committed(State state, Incident incident) {
    var force = new ArrayList<UnitDefinition>();
    for (var id : incident.assignments()) {
      var assignment = state.assignment(id);
      if (assignment.status().isActive()) {
        force.add(counted(incident, state.unit(assignment.unit())));
      }
    }
    return force;
  }

  /**
   * What a unit of an incident counts for: what it has left. Once it is under control, what was
   * used up to get it there is not asked for again.
   */
  public static UnitDefinition counted(Incident incident, Unit unit) {
    boolean isMastered =
        incident.reachedAt(Milestone.UNDER_CONTROL) != null
            || incident.reachedAt(Milestone.EXTINGUISHED) != null;
    return isMastered ? unit.definition() : unit.asItStands();
  }

  /**
   * What one unit gives to a line, in the unit of its need; 0 when its crew is too small or not
   * qualified. Whole formations are not given by one unit: {@link #lines} asks for their parts.
   */
  public static int contribution(RequirementLine line, UnitDefinition unit) {
    if (!line.mayBeServedBy(unit)) {
      return 0;
    }
    return switch (line.need()) {
      case Need.Quantity(var capability, var amount) -> unit.quantity(capability);
      case Need.Units(var kind, var amount) -> unit.kind() == kind ? 1 : 0;
      case Need.Formation(var formation, var amount) ->
          unit.formations().contains(formation) ? 1 : 0;
      case Need.WholeFormation _ -> 0;
    };
  }

  /** Whether the contributions to this need add up; reach and crane load do not. */
  public static boolean isAdditive(Need need) {
    return switch (need) {
      case Need.Quantity(var capability, var amount) -> capability.isAdditive();
      case Need.Units _, Need.Formation _, Need.WholeFormation _ -> true;
    };
  }

  /** Whether two needs ask for the same thing, whatever the amounts. */
  public static boolean isSameThing(Need one, Need other) {
    return withAmount(one, 1).equals(withAmount(other, 1));
  }

  /** The same need with another amount. */
  public static Need withAmount(Need need, int amount) {
    return switch (need) {
      case Need.Quantity(var capability, var old) -> new Need.Quantity(capability, amount);
      case Need.Units(var kind, var old) -> new Need.Units(kind, amount);
      case Need.Formation(var formation, var old) -> new Need.Formation(formation, amount);
      case Need.WholeFormation(var formation, var old) ->
          new Need.WholeFormation(formation, amount);
    };
  }

  /**
   * Which units of a force go to the staging point, when they come in this order: those that the
   * scene does not need any more and that serve a staged line.
   */
  public static Set<UnitId> staged(List<RequirementLine> lines, List<UnitDefinition> force) {
    var staged = new LinkedHashSet<UnitId>();
    if (lines.stream().noneMatch(RequirementLine::isStaged)) {
      return staged;
    }
    var scene = lines.stream().filter(line -> !line.isStaged()).toList();
    var there = new ArrayList<UnitDefinition>();
    for (var unit : force) {
      boolean isNeeded =
          open(scene, there).stream().anyMatch(line -> contribution(line.line(), unit) > 0);
      boolean waits =
          lines.stream().anyMatch(line -> line.isStaged() && contribution(line, unit) > 0);
      if (!isNeeded && waits) {
        staged.add(unit.id());
      } else {
        there.add(unit);
      }
    }
    return staged;
  }

  /** As they are kept in events: which plan a line came from is in the explanation of an order. */
  public static List<OpenLine> withoutSource(List<OpenLine> lines) {
    return lines.stream()
        .map(line -> new OpenLine(line.line().withSource(null), line.have(), line.missing()))
        .toList();
  }

  /**
   * A line for each need; those of the parts of a known formation, under their own terms, in its
   * place.
   */
  public static List<RequirementLine> parts(State state, List<Need> needs) {
    var formations = new FormationParts(state.settings().formationsOrEmpty());
    var parts = new ArrayList<RequirementLine>();
    for (var need : needs) {
      var line = new RequirementLine("need", "need", need, 0, 0);
      var made = formations.of(line);
      parts.addAll(made.isEmpty() ? List.of(line) : made);
    }
    return parts;
  }

  /** The largest amount that one line may ask for. */
  public static int amountMax(Need need) {
    return Lines.amountMax(need);
  }

  private static OpenLine standing(RequirementLine line, List<UnitDefinition> force) {
    boolean additive = isAdditive(line.need());
    long have = 0;
    for (var unit : force) {
      int gives = contribution(line, unit);
      have = additive ? have + gives : Math.max(have, gives);
    }
    // More than anybody can need: 500 units of the greatest capability do not fit an int.
    int counted = (int) Math.min(have, Integer.MAX_VALUE);
    return new OpenLine(line, counted, Math.max(0, line.need().amount() - counted));
  }
}
