package fengsui.response;

import fengsui.domain.incident.Incident;
import fengsui.domain.incident.Milestone;
import fengsui.domain.plan.ForceCost;
import fengsui.domain.state.State;
import fengsui.response.solver.CoverProblem;
import fengsui.response.solver.SetWeights;
import fengsui.response.solver.Solution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One incident's open lines and the units that can serve them, stated for the solver, and its
 * answers told as units and seconds.
 */
final class ForceProblem {
  /** Who can be sent and gives something, the nearest first. */
  final List<Candidate> able;

  final List<UnitPrice> prices;
  final LineNeeds needs;
  final CoverProblem problem;

  private final SetWeights weights;

  ForceProblem(
      State state,
      Ask ask,
      LineNeeds needs,
      List<Candidate> able,
      Prices pricing,
      SetWeights weights) {
    this.able = able;
    this.needs = needs;
    this.weights = weights;
    var worked = pricing.worked(state, ask.at());
    prices = able.stream().map(c -> pricing.of(worked, c)).toList();
    problem =
        new CoverProblem(
            able.stream().mapToInt(Candidate::etaSeconds).toArray(),
            prices.stream().mapToInt(p -> SetWeights.PER_SECOND * p.total()).toArray(),
            able.stream().map(c -> needs.gives(c.unit().asItStands())).toArray(int[][]::new),
            needs.needs(),
            dues(ask, needs),
            weights);
  }

  /** Deadlines run from the incident's first order, or from now. */
  private static int[] dues(Ask ask, LineNeeds needs) {
    Incident incident = ask.incident();
    var ordered = incident == null ? null : incident.reachedAt(Milestone.FIRST_ORDER);
    long gone = ordered == null ? 0 : Math.max(0, Duration.between(ordered, ask.at()).toSeconds());
    return needs.withinSeconds().stream()
        .mapToInt(within -> within == 0 ? CoverProblem.NO_DUE : (int) Math.max(0, within - gone))
        .toArray();
  }

  /** The same lines with other candidates, the nearest first. */
  ForceProblem withAble(State state, Ask ask, List<Candidate> others, Prices pricing) {
    return new ForceProblem(state, ask, needs, others, pricing, weights);
  }

  List<Candidate> units(int[] chosen) {
    var units = new ArrayList<Candidate>(chosen.length);
    for (int index : chosen) {
      units.add(able.get(index));
    }
    return units;
  }

  int wholeSeconds(int[] chosen) {
    return chosen.length == 0 ? 0 : able.get(chosen[chosen.length - 1]).etaSeconds();
  }

  /** What a set costs, part by part; what is left open is told by the lines. */
  ForceCost cost(Solution solution) {
    var chosen = solution.chosen();
    int first = chosen.length == 0 ? 0 : able.get(chosen[0]).etaSeconds();
    long late = 0;
    for (int l = 0; l < problem.lines(); l++) {
      late += problem.lateCost(l, chosen);
    }
    int travel = Arrays.stream(chosen).map(c -> able.get(c).etaSeconds()).sum();
    int[] parts = {
      wholeSeconds(chosen),
      weights.firstWeight() * first,
      weights.unitSeconds() * chosen.length,
      travel * weights.travelPercent() / SetWeights.PER_SECOND,
      Arrays.stream(chosen).map(c -> prices.get(c).cover()).sum(),
      Arrays.stream(chosen).map(c -> prices.get(c).rest()).sum(),
      Arrays.stream(chosen).map(c -> prices.get(c).stale()).sum(),
      seconds(late)
    };
    return new ForceCost(
        Arrays.stream(parts).sum(),
        parts[0],
        parts[1],
        parts[2],
        parts[3],
        parts[4],
        parts[5],
        parts[6],
        parts[7]);
  }

  /** Hundredths as whole seconds. */
  static int seconds(long hundredths) {
    return (int) Math.round(hundredths / (double) SetWeights.PER_SECOND);
  }
}
