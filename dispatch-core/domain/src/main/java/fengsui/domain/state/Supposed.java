package fengsui.domain.state;

import fengsui.domain.plan.PlanId;
import fengsui.domain.plan.PlanSet;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitStatus;
import java.util.List;

/** States that never were, to look at what would follow from them. Nothing of them is recorded. */
public final class Supposed {
  private Supposed() {}

  /** With other plans in force, and no special weather. */
  public static State withPlans(State state, PlanSet set) {
    var draft = new Draft(state);
    Table<PlanId, ResponsePlan> plans = Table.empty();
    for (var plan : set.plans()) {
      plans = plans.with(plan.id(), plan);
    }
    draft.plans = plans;
    draft.settings =
        state
            .settings()
            .withFormations(set.formations())
            .withLevelRules(set.levelRules())
            .withWeather(List.of());
    return draft.state(state.number(), state.at());
  }

  /** With every unit free at its station, with all that it carries. */
  public static State inQuarters(State state) {
    var draft = new Draft(state);
    for (var unit : state.units()) {
      var definition = unit.definition();
      if (unit.status() != UnitStatus.IN_QUARTERS
          || unit.assignment() != null
          || unit.moveUp() != null
          || unit.left() != null) {
        draft.units = draft.units.with(definition.id(), Unit.ready(definition, unit.statusAt()));
      }
    }
    return draft.state(state.number(), state.at());
  }
}
