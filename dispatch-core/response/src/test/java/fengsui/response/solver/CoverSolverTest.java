package fengsui.response.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverSolverTest {
  private static final long UNLIMITED = 1L << 40;

  @Test
  void theAnswerIsThatOfTryingEverySubset() {
    for (long seed = 0; seed < 4_000; seed++) {
      var problem = EverySubset.random(seed, 10, 0);

      var found = CoverSolver.best(problem, SolverBudget.steps(UNLIMITED));

      assertThat(found.proven()).as("seed %d", seed).isTrue();
      assertThat(problem.covers(found.chosen())).as("seed %d", seed).isTrue();
      assertThat(found.cost()).as("seed %d", seed).isEqualTo(problem.cost(found.chosen()));
      assertThat(found.cost())
          .as("seed %d", seed)
          .isEqualTo(EverySubset.least(problem, -1).orElseThrow());
    }
  }

  @Test
  void whereLinesMayStayOpenItIsThatOfTryingEverySubsetToo() {
    for (long seed = 0; seed < 3_000; seed++) {
      var problem = EverySubset.random(seed, 9, seed % 3 == 0 ? 100_000 : 1 + (int) seed);

      var found = CoverSolver.best(problem, SolverBudget.steps(UNLIMITED));

      assertThat(found.proven()).as("seed %d", seed).isTrue();
      assertThat(found.cost()).as("seed %d", seed).isEqualTo(problem.cost(found.chosen()));
      assertThat(found.cost())
          .as("seed %d", seed)
          .isEqualTo(EverySubset.least(problem, -1).orElseThrow());
    }
  }

  @Test
  void whereTheSearchBeginsChangesNothing() {
    for (long seed = 0; seed < 3_000; seed++) {
      int shortSeconds = seed % 3 == 0 ? 100_000 : 1 + (int) seed;
      var problem = EverySubset.random(seed, 9, shortSeconds);
      var random = new Random(seed);
      var hint = new Hint();
      CoverSolver.again(problem, hint, SolverBudget.steps(UNLIMITED));
      hint.set =
          IntStream.range(0, problem.size())
              .filter(c -> random.nextInt(3) == 0 && Arrays.stream(problem.gives[c]).sum() > 0)
              .toArray();
      for (int l = 0; l < hint.prices.length; l++) {
        hint.prices[l] *= 2 * random.nextDouble();
      }

      var found = CoverSolver.again(problem, hint, SolverBudget.steps(UNLIMITED));

      assertThat(found.proven()).as("seed %d", seed).isTrue();
      assertThat(found.cost()).as("seed %d", seed).isEqualTo(problem.cost(found.chosen()));
      assertThat(found.cost())
          .as("seed %d", seed)
          .isEqualTo(EverySubset.least(problem, -1).orElseThrow());
    }
  }
}
