package fengsui.domain.plan;

import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an incident calls for and how far its force gives it. Only active assignments count; a unit
 * counts for every line that it can serve.
 */
public final class Requirements {
  private Requirements() {}

  /**
   * The lines of the plan in force, then what the scene asked for beyond it. Empty when no plan
   * answers the kind and nothing was asked for.
   */
  public static List<RequirementLine> lines(State state, Incident incident) {
    var lines = new ArrayList<RequirementLine>();
    planFor(state, incident.kind(), incident.level()).ifPresent(plan -> lines.addAll(plan.lines()));
    lines.addAll(incident.requested());
    return lines;
  }

  /** The plan of this level, or of the nearest lower level that has one. */
  public static Optional<ResponsePlan> planFor(State state, IncidentKind kind, AlarmLevel level) {
    for (int value = level.value(); value >= AlarmLevel.MIN; value--) {
      var plan = state.findPlan(kind, new AlarmLevel(value));
      if (plan.isPresent()) {
        return plan;
      }
    }
    return Optional.empty();
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
        force.add(state.unit(assignment.unit()).definition());
      }
    }
    return force;
  }

  /** What one unit gives to a line, in the unit of its need; 0 when its crew is too small. */
  public static int contribution(RequirementLine line, UnitDefinition unit) {
    if (unit.crew() < line.crewMin()) {
      return 0;
    }
    return switch (line.need()) {
      case Need.Quantity(var capability, var amount) -> unit.quantity(capability);
      case Need.Units(var kind, var amount) -> unit.kind() == kind ? 1 : 0;
      case Need.Formation(var formation, var amount) ->
          unit.formations().contains(formation) ? 1 : 0;
    };
  }

  /** Whether the contributions to this need add up; reach and crane load do not. */
  public static boolean isAdditive(Need need) {
    return switch (need) {
      case Need.Quantity(var capability, var amount) -> capability.isAdditive();
      case Need.Units _, Need.Formation _ -> true;
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
    };
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
