package fengsui.domain.plan;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Rejection;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceEvent.PlanDefined;
import fengsui.domain.station.ReferenceEvent.PlanRetired;
import org.jspecify.annotations.Nullable;

/**
 * Rules for response plans: one base plan per kind and level, and a higher level never asks for
 * less. {@link PlanCheck} looks at all of them together.
 */
public final class PlanRules {
  private PlanRules() {}

  public static Decision define(State state, ResponsePlan plan) {
    var known = state.plans().get(plan.id());
    if (known != null && known.equals(plan.withVersion(known.version()))) {
      return rejected(new Rejection.NothingChanges("plan"));
    }
    var next = plan.withVersion(known == null ? 1 : known.version() + 1);
    if (!isPlain(plan) || (known != null && !isPlain(known))) {
      return oneOf(state, plan, known, next);
    }
    for (var other : state.plans()) {
      if (!other.id().equals(plan.id()) && !other.isSupplement()) {
        var refusal = against(plan, other);
        if (refusal != null) {
          return rejected(refusal);
        }
      }
    }
    return accepted(new PlanDefined(known, next));
  }

  /** What plans of level 1 of State did not have is looked at with all other plans. */
  private static Decision oneOf(
      State state, ResponsePlan plan, @Nullable ResponsePlan known, ResponsePlan next) {
    var refusal = PlanChanges.refusal(state, PlanChange.of(plan.withVersion(next.version())));
    return refusal == null ? accepted(new PlanDefined(known, next)) : rejected(refusal);
  }

  /** A base plan of lines without qualification, staging and whole formations. */
  private static boolean isPlain(ResponsePlan plan) {
    return !plan.isSupplement()
        && plan.lines().stream()
            .allMatch(
                line ->
                    line.qualified() == null
                        && !line.isStaged()
                        && !(line.need() instanceof Need.WholeFormation));
  }

  public static Decision retire(State state, PlanId id) {
    return state.plans().contains(id)
        ? accepted(new PlanRetired(id))
        : rejected(new Rejection.NotFound("plan", id.value()));
  }

  private static @Nullable Rejection against(ResponsePlan plan, ResponsePlan other) {
    var shared = plan.kinds().stream().filter(other.kinds()::contains).findFirst();
    if (shared.isEmpty()) {
      return null;
    }
    int order = plan.level().compareTo(other.level());
    if (order == 0) {
      return new Rejection.Contradiction(
          "plan.kinds",
          "plan %s answers %s at level %s already"
              .formatted(other.id().value(), shared.get(), other.level().value()));
    }
    return order > 0 ? lessThan(plan, other, shared.get()) : lessThan(other, plan, shared.get());
  }

  /** Names the first line of the lower plan that the higher one undercuts. */
  private static @Nullable Rejection lessThan(
      ResponsePlan higher, ResponsePlan lower, IncidentKind kind) {
    for (var line : lower.lines()) {
      int asked =
          higher.lines().stream()
              .filter(other -> Requirements.isSameThing(other.need(), line.need()))
              .mapToInt(other -> other.need().amount())
              .max()
              .orElse(0);
      if (asked < line.need().amount()) {
        return new Rejection.Contradiction(
            "plan.lines",
            "plan %s, level %s, asks for %s where line %s of plan %s, level %s, asks for %s (%s)"
                .formatted(
                    higher.id().value(),
                    higher.level().value(),
                    asked,
                    line.id(),
                    lower.id().value(),
                    lower.level().value(),
                    line.need().amount(),
                    kind));
      }
    }
    return null;
  }
}
