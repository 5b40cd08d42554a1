package fengsui.check.rival;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.check.bench.SolverFamily;
import fengsui.response.solver.CoverSolver;
import fengsui.response.solver.JointSolver;
import fengsui.response.solver.SolverBudget;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The solver against OR-Tools CP-SAT: the same optimum on every problem that both close, and never
 * worse than what the other proves. {@code -Dfengsui.referee.problems=5000} makes it longer.
 */
class SolverRefereeTest {
  private static final int PROBLEMS = Integer.getInteger("fengsui.referee.problems", 1_000);
  private static final List<SolverFamily> FAMILIES = List.of(SolverFamily.values());
  private static final long STEPS_MAX = 200_000_000;

  @Test
  void theSolverAndTheRefereeFindTheSameOptimum() {
    var referee = new CpSat(10);
    int closed = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      var family = FAMILIES.get((int) (seed / 6 % FAMILIES.size()));
      int candidates = 5 + (int) (seed % 31);
      var problem = family.single(seed, candidates, 1 + (int) (seed % 6), seed % 3 == 0);

      var found = CoverSolver.best(problem, SolverBudget.steps(STEPS_MAX));
      var verdict = referee.solve(problem);

      assertThat(problem.covers(found.chosen())).as("seed %d", seed).isTrue();
      if (verdict.isOptimal() && found.proven()) {
        closed++;
        assertThat(found.cost()).as("seed %d", seed).isEqualTo(verdict.cost());
      }
      if (verdict.isOptimal()) {
        assertThat(found.bound()).as("seed %d", seed).isLessThanOrEqualTo(verdict.cost());
      }
    }
    assertThat(closed).as("closed by both").isGreaterThan(PROBLEMS * 9 / 10);
  }

  @Test
  void forIncidentsTogetherTheBoundIsNeverAboveTheRefereesOptimum() {
    var referee = new CpSat(10);
    int closed = 0;
    for (long seed = 0; seed < PROBLEMS / 20; seed++) {
      var joint = SolverFamily.joint(seed, 2 + (int) (seed % 3), 10 + (int) (seed % 10));

      var found = JointSolver.best(joint, SolverBudget.steps(STEPS_MAX));
      var verdict = referee.solve(joint);

      assertThat(joint.cost(found.sets())).as("seed %d", seed).isEqualTo(found.cost());
      if (verdict.isOptimal()) {
        assertThat(found.bound()).as("seed %d", seed).isLessThanOrEqualTo(verdict.cost());
        assertThat(found.cost()).as("seed %d", seed).isGreaterThanOrEqualTo(verdict.cost());
        closed += found.proven() ? 1 : 0;
      }
    }
    assertThat(closed).as("closed by both").isGreaterThan(PROBLEMS / 40);
  }
}
