package fengsui.domain.plan;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Event;
import fengsui.domain.Rejection;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceEvent.FormationDefined;
import fengsui.domain.station.ReferenceEvent.FormationRetired;
import fengsui.domain.station.ReferenceEvent.LevelRulesSet;
import fengsui.domain.station.ReferenceEvent.PlanDefined;
import fengsui.domain.station.ReferenceEvent.PlanRetired;
import fengsui.domain.station.ReferenceEvent.PlansActivated;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules for changing several plans, formations and level rules in one step: all of it, or nothing.
 */
public final class PlanChanges {
  private PlanChanges() {}

  public static Decision change(State state, PlanChange change, String reason) {
    var stale = outdated(state, change);
    if (stale != null) {
      return rejected(stale);
    }
    var events = events(state, change);
    if (events.isEmpty()) {
      return rejected(new Rejection.NothingChanges("plans"));
    }
    var refusal = refusal(state, change);
    if (refusal != null) {
      return rejected(refusal);
    }
    var all = new ArrayList<Event>();
    all.add(new PlansActivated(reason, events.size()));
    all.addAll(events);
    return accepted(all);
  }

  /** The errors that would be there after a change and that it brings or touches. */
  public static List<PlanProblem> errors(State state, PlanChange change) {
    var now = PlanSet.of(state);
    var before = new HashSet<>(PlanCheck.errors(now, state.areas()::contains));
    var touched = PlanCheck.touched(change);
    return PlanCheck.errors(now.with(change), state.areas()::contains).stream()
        .filter(problem -> touched.contains(problem.in()) || !before.contains(problem))
        .toList();
  }

  /** Names the first error, and how many more there are. */
  static @Nullable Rejection refusal(State state, PlanChange change) {
    var limit = limit(state, change);
    if (limit != null) {
      return limit;
    }
    var errors = errors(state, change);
    if (errors.isEmpty()) {
      return null;
    }
    var first = errors.getFirst();
    var field = first.line().isEmpty() ? first.in().id() : first.in().id() + "." + first.line();
    var more = errors.size() == 1 ? "" : " (and %s more)".formatted(errors.size() - 1);
    return new Rejection.Contradiction(field, first.message() + more);
  }

  private static @Nullable Rejection limit(State state, PlanChange change) {
    var fresh = change.plans().stream().filter(p -> !state.plans().contains(p.id())).count();
    if (state.plans().size() + fresh - change.retired().size() > PlanSet.PLANS_MAX) {
      return new Rejection.LimitReached("plans", PlanSet.PLANS_MAX);
    }
    var known = state.settings().formationsOrEmpty();
    var made =
        change.formations().stream()
            .filter(f -> known.stream().noneMatch(k -> k.id().equals(f.id())))
            .count();
    return known.size() + made - change.retiredFormations().size() > PlanSet.FORMATIONS_MAX
        ? new Rejection.LimitReached("formations", PlanSet.FORMATIONS_MAX)
        : null;
  }

  /** What it names must be there, and as it was when the change was made. */
  private static @Nullable Rejection outdated(State state, PlanChange change) {
    for (var plan : change.plans()) {
      var known = state.plans().get(plan.id());
      if (known != null && known.version() != plan.version()) {
        return new Rejection.Contradiction(
            plan.id().value(),
            "version %s is in force, the change was made from version %s; look at it again"
                .formatted(known.version(), plan.version()));
      }
      if (change.retired().contains(plan.id())) {
        return new Rejection.Contradiction(
            plan.id().value(), "it is changed and retired in one step");
      }
    }
    for (var id : change.retired()) {
      if (!state.plans().contains(id)) {
        return new Rejection.NotFound("plan", id.value());
      }
    }
    for (var id : change.retiredFormations()) {
      if (find(state, id) == null) {
        return new Rejection.NotFound("formation", id.value());
      }
      if (change.formations().stream().anyMatch(formation -> formation.id().equals(id))) {
        return new Rejection.Contradiction(id.value(), "it is changed and retired in one step");
      }
    }
    var from = change.madeFrom();
    return from == null ? null : outdated(state, change, from);
  }

  private static @Nullable Rejection outdated(State state, PlanChange change, MadeFrom from) {
    var plans =
        Stream.concat(change.plans().stream().map(ResponsePlan::id), change.retired().stream());
    for (var id : plans.toList()) {
      var known = state.plans().get(id);
      if (from.version(id) != (known == null ? 0 : known.version())) {
        return changedMeanwhile(id.value());
      }
    }
    var formations =
        Stream.concat(
            change.formations().stream().map(FormationDefinition::id),
            change.retiredFormations().stream());
    for (var id : formations.toList()) {
      if (!Objects.equals(from.formation(id), find(state, id))) {
        return changedMeanwhile(id.value());
      }
    }
    var inForce = state.settings().levelRulesOrEmpty();
    return change.levelRules() == null || isSame(from.levelRules(), inForce)
        ? null
        : changedMeanwhile("levelRules");
  }

  private static Rejection changedMeanwhile(String what) {
    return new Rejection.Contradiction(
        what, "somebody else changed it since this change was begun; look at it again");
  }

  /** Whether two lists hold the same rules, in whatever order. */
  private static boolean isSame(@Nullable List<LevelRule> rules, List<LevelRule> inForce) {
    return new HashSet<>(rules == null ? List.of() : rules).equals(new HashSet<>(inForce));
  }

  private static List<Event> events(State state, PlanChange change) {
    var events = new ArrayList<Event>();
    for (var formation : change.formations()) {
      var known = find(state, formation.id());
      if (!formation.equals(known)) {
        events.add(new FormationDefined(known, formation));
      }
    }
    change.retiredFormations().forEach(id -> events.add(new FormationRetired(id)));
    var rules = change.levelRules();
    var inForce = state.settings().levelRulesOrEmpty();
    if (rules != null && !isSame(rules, inForce)) {
      events.add(new LevelRulesSet(inForce, rules));
    }
    for (var plan : change.plans()) {
      var known = state.plans().get(plan.id());
      if (!plan.equals(known)) {
        events.add(
            new PlanDefined(known, plan.withVersion(known == null ? 1 : known.version() + 1)));
      }
    }
    change.retired().forEach(id -> events.add(new PlanRetired(id)));
    return events;
  }

  private static @Nullable FormationDefinition find(State state, FormationId id) {
    for (var formation : state.settings().formationsOrEmpty()) {
      if (formation.id().equals(id)) {
        return formation;
      }
    }
    return null;
  }
}
