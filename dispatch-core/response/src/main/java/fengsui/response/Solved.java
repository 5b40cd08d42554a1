package fengsui.response;

import fengsui.response.solver.Solution;
import java.util.List;

/** One incident's lines with a set that serves them. */
record Solved(ForceProblem force, Solution solution) {
  /** A set that was found with others. */
  static Solved with(ForceProblem force, int[] set) {
    return new Solved(force, new Solution(set, force.problem.cost(set), 0));
  }

  List<Candidate> units() {
    return force.units(solution.chosen());
  }

  /** How much of a line the set leaves open. */
  long missing(int line) {
    return force.problem.missing(line, solution.chosen());
  }

  /** What it costs that the set leaves some of a line open. */
  long shortCost(int line) {
    return force.problem.shortCost(line, missing(line));
  }
}
