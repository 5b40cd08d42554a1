package fengsui.response;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.OutsideForce;
import fengsui.domain.plan.PassedOver.Why;
import fengsui.domain.plan.Weighed;
import fengsui.domain.unit.UnitId;
import fengsui.response.solver.Sets;
import fengsui.response.solver.Solution;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The solver's answer to one incident's problem, as units. */
final class Answer {
  final List<Candidate> chosen;
  final List<Candidate> runnerUp;
  private final ForceProblem force;
  private final Sets sets;
  private final Map<UnitId, IncidentId> goes;

  /**
   * @param goes units that another incident gets
   */
  Answer(ForceProblem force, Sets sets, Map<UnitId, IncidentId> goes) {
    this.goes = goes;
    this.force = force;
    this.sets = sets;
    chosen = force.units(sets.best().chosen());
    runnerUp = sets.second().map(s -> force.units(s.chosen())).orElse(List.of());
  }

  /** Whom the sets could be made of, the nearest first. */
  List<Candidate> able() {
    return force.able;
  }

  int wholeSeconds() {
    return force.wholeSeconds(sets.best().chosen());
  }

  /** How much later the runner-up is whole; 0 without one. */
  int laterSeconds() {
    return sets.second().map(s -> force.wholeSeconds(s.chosen()) - wholeSeconds()).orElse(0);
  }

  Weighed weighed(EtaModel etas, List<OutsideForce> outside) {
    var best = sets.best();
    var second = sets.second();
    var cost = force.cost(best);
    int gap = best.proven() ? 0 : Math.min(cost.totalSeconds(), ForceProblem.seconds(best.gap()));
    int error = second.isPresent() ? TossUp.errorSeconds(etas, chosen, runnerUp) : -1;
    long worse = second.map(Solution::cost).orElse(Long.MAX_VALUE) - best.cost();
    return new Weighed(
        cost,
        second.map(force::cost).orElse(null),
        cost.totalSeconds() - gap,
        gap,
        cost.totalSeconds() == 0 ? 0 : 100.0 * gap / cost.totalSeconds(),
        second.isPresent() && ForceProblem.seconds(worse) < error,
        error,
        outside);
  }

  /** Which other incident gets the unit; null when none does. */
  @Nullable IncidentId goesTo(UnitId unit) {
    return chosen.stream().anyMatch(c -> c.unit().id().equals(unit)) ? null : goes.get(unit);
  }

  /** A part of a price, and how much it is. */
  record Against(Why part, int seconds) {}

  /**
   * What spoke against an able unit that was passed over, when its own price did: without that
   * price it would have made the set better in the place of one of the chosen.
   */
  Optional<Against> priceAgainst(Candidate unit) {
    int index = force.able.indexOf(unit);
    if (index < 0 || force.prices.get(index).total() == 0) {
      return Optional.empty();
    }
    var price = force.prices.get(index);
    long without = 100L * price.total();
    var set = sets.best().chosen();
    for (int k = 0; k < set.length; k++) {
      var swapped = set.clone();
      swapped[k] = index;
      Arrays.sort(swapped);
      if (force.problem.covers(swapped)
          && force.problem.cost(swapped) - without < sets.best().cost()) {
        var part = price.greatest();
        return Optional.of(new Against(part, price.of(part)));
      }
    }
    return Optional.empty();
  }
}
