package fengsui.console.api;

import fengsui.domain.Recorded;
import fengsui.domain.plan.ForceCheck;
import fengsui.domain.plan.PlanChanges;
import fengsui.domain.plan.PlanId;
import fengsui.domain.plan.PlanProblem;
import fengsui.domain.plan.PlanSet;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceEvent.PlanDefined;
import fengsui.domain.station.ReferenceEvent.PlanRetired;
import fengsui.domain.station.ReferenceEvent.PlansActivated;
import fengsui.domain.unit.UnitDefinition;
import fengsui.protocol.plans.PlanReading;
import fengsui.protocol.plans.PlanReading.Placed;
import fengsui.protocol.plans.PlanVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Looks at plans for a person who would change them. */
final class PlanReadings {
  private PlanReadings() {}

  /** What a set would change, and what is wrong with it. */
  static PlanReading of(State state, PlanSet set, ToIntFunction<PlanProblem> lineOf) {
    var inForce = PlanSet.of(state);
    var change = inForce.to(set);
    var problems = new ArrayList<Placed>();
    for (var error : PlanChanges.errors(state, change)) {
      problems.add(placed(error, lineOf));
    }
    if (problems.isEmpty()) {
      var force = new ArrayList<UnitDefinition>();
      for (var unit : state.units()) {
        force.add(unit.definition());
      }
      for (var warning : ForceCheck.lost(inForce, set)) {
        problems.add(placed(warning, lineOf));
      }
      for (var warning : ForceCheck.warnings(set, force)) {
        problems.add(placed(warning, lineOf));
      }
    }
    return new PlanReading(set, change, problems);
  }

  private static Placed placed(PlanProblem problem, ToIntFunction<PlanProblem> lineOf) {
    return new Placed(
        problem, problem.kind().isError(), lineOf.applyAsInt(problem), problem.message());
  }

  /** The versions of one plan in these records, in their order. */
  static List<PlanVersion> versions(List<Recorded> records, PlanId id) {
    var versions = new ArrayList<PlanVersion>();
    for (var record : records) {
      var reason = "";
      for (var event : record.events()) {
        switch (event) {
          case PlansActivated(var why, var changes) -> reason = why;
          case PlanDefined(var from, var to) when to.id().equals(id) ->
              versions.add(
                  new PlanVersion(
                      record.from(), record.at(), record.author().person(), reason, to));
          case PlanRetired(var plan) when plan.equals(id) ->
              versions.add(
                  new PlanVersion(
                      record.from(), record.at(), record.author().person(), reason, null));
          default -> {}
        }
      }
    }
    return versions;
  }

  /** An area and all below it; empty, which stands for all, when it has none above. */
  static Set<AreaId> areasBelow(State state, AreaId area) {
    var own = state.areas().get(area);
    if (own != null && own.parent() == null) {
      return Set.of();
    }
    var below = new TreeSet<AreaId>();
    below.add(area);
    for (var other : state.areas()) {
      if (state.contains(area, other.id())) {
        below.add(other.id());
      }
    }
    return below;
  }
}
