package fengsui.response.solver;

import fengsui.domain.Check;
import java.util.List;

/**
 * Several cover problems that share units: each unit goes to one of them at most. The cost is the
 * sum of theirs; lines may stay open at a price, since the force need not be enough for all.
 *
 * @param problems one for each incident
 * @param units for each problem the unit that each of its candidates is, 0 to {@code unitCount - 1}
 * @param unitCount how many units there are
 */
public record JointProblem(List<CoverProblem> problems, List<int[]> units, int unitCount) {
  public JointProblem {
    problems = List.copyOf(problems);
    units = List.copyOf(units);
    Check.invariant(problems.size() == units.size(), "a problem lacks its units");
  }

  /** Cost of one set for each problem. */
  public long cost(List<int[]> sets) {
    long cost = 0;
    for (int k = 0; k < problems.size(); k++) {
      cost += problems.get(k).cost(sets.get(k));
    }
    return cost;
  }
}
