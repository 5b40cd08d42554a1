package fengsui.domain.plan;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Rejection;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceEvent.PlanDefined;
import fengsui.domain.station.ReferenceEvent.PlanRetired;

/** Rules for one response plan alone, which is looked at together with all others. */
public final class PlanRules {
  private PlanRules() {}

  public static Decision define(State state, ResponsePlan plan) {
    var known = state.plans().get(plan.id());
    if (known != null && known.equals(plan.withVersion(known.version()))) {
      return rejected(new Rejection.NothingChanges("plan"));
    }
    var next = plan.withVersion(known == null ? 1 : known.version() + 1);
    var refusal = PlanChanges.refusal(state, PlanChange.of(next));
    return refusal == null ? accepted(new PlanDefined(known, next)) : rejected(refusal);
  }

  public static Decision retire(State state, PlanId id) {
    if (!state.plans().contains(id)) {
      return rejected(new Rejection.NotFound("plan", id.value()));
    }
    var refusal = PlanChanges.refusal(state, PlanChange.withoutPlan(id));
    return refusal == null ? accepted(new PlanRetired(id)) : rejected(refusal);
  }
}
