package fengsui.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverSolverTest {

  @Test
  void theAnswerIsThatOfTryingEverySubset() {
    for (long seed = 0; seed < 3_000; seed++) {
      var problem = CoverCase.random(seed, 10);

      var cover = problem.solver().best();

      var best = problem.everySubset(-1);
      assertThat(cover.proven()).as("seed %d", seed).isTrue();
      if (best.isEmpty()) {
        assertThat(cover.chosen()).as("seed %d", seed).isEmpty();
      } else {
        assertThat(problem.key(cover)).as("seed %d", seed).isEqualTo(best.get());
      }
    }
  }

  @Test
  void theRunnerUpIsTheBestSetThatLacksOneOfTheChosen() {
    for (long seed = 0; seed < 1_500; seed++) {
      var problem = CoverCase.random(seed, 9);
      var solver = problem.solver();

      var sets = Sets.of(solver);

      var expected =
          sets.best().chosen().stream()
              .filter(solver::coversAsMuchWithout)
              .flatMap(c -> problem.everySubset(c).stream())
              .min(CoverCase.Key::compareTo);
      assertThat(sets.secondProven()).as("seed %d", seed).isTrue();
      assertThat(sets.second().map(c -> problem.key(c).cost()))
          .as("seed %d", seed)
          .isEqualTo(expected.map(CoverCase.Key::cost));
    }
  }

  @Test
  void theFirstUsefulUnitGoesEvenIfALaterOneWouldDoAlone() {
    var weights = new ForceWeights(1, 60);

    var much = new CoverSolver(new int[] {100, 200}, gives(3, 10), new int[] {10}, weights).best();
    var little = new CoverSolver(new int[] {150, 200}, gives(3, 10), new int[] {10}, weights);

    assertThat(much.chosen()).as("100 s sooner is worth a unit").containsExactly(0, 1);
    assertThat(little.best().chosen()).as("50 s are not").containsExactly(1);
  }

  @Test
  void manySmallUnitsGoOnlyWhenTheyAreWorthTheirNumber() {
    // Thirteen teams on foot, one each 10 s from the third minute on; one tender that does it all.
    int teams = 13;
    var gives = new int[teams + 1][];
    Arrays.fill(gives, 0, teams, new int[] {1});
    gives[teams] = new int[] {teams};
    var etas = IntStream.range(0, teams + 1).map(i -> 180 + 10 * i).toArray();
    var need = new int[] {teams};

    etas[teams] = 600;
    var near = new CoverSolver(etas, gives, need, ForceWeights.DEFAULT).best();
    etas[teams] = 3_000;
    var far = new CoverSolver(etas, gives, need, ForceWeights.DEFAULT).best();
    var free = new CoverSolver(etas, gives, need, new ForceWeights(1, 0)).best();

    assertThat(near.chosen()).as("the tender, and one team ahead").containsExactly(0, teams);
    assertThat(far.chosen()).as("45 minutes sooner").hasSize(teams).doesNotContain(teams);
    assertThat(free.chosen()).hasSize(teams);
  }

  @Test
  void noSetIsWholeSoonerThanTheBound() {
    var solver =
        new CoverSolver(
            new int[] {100, 110, 120, 150}, gives(1, 1, 1, 3), new int[] {3}, ForceWeights.DEFAULT);

    assertThat(solver.best().chosen()).containsExactly(3);
    assertThat(solver.soonestWholeSeconds()).isEqualTo(120);
  }

  @Test
  void whatNobodyGivesIsLeftOpenAndSaid() {
    var cover =
        new CoverSolver(
                new int[] {100}, new int[][] {{3, 0}}, new int[] {3, 1}, ForceWeights.DEFAULT)
            .best();

    assertThat(cover.chosen()).containsExactly(0);
    assertThat(cover.covered()).isFalse();
  }

  @Test
  void nobodyAtAllIsAnEmptyAnswer() {
    var solver = new CoverSolver(new int[] {}, new int[][] {}, new int[] {5}, ForceWeights.DEFAULT);

    assertThat(solver.best().chosen()).isEmpty();
    assertThat(solver.best().covered()).isFalse();
    assertThat(solver.soonestWholeSeconds()).isZero();
  }

  @Test
  void twoHundredCandidatesAndSixLinesAreProven() {
    for (long seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var etas = random.ints(200, 60, 3_000).sorted().toArray();
      var gives = new int[200][6];
      for (var row : gives) {
        Arrays.setAll(row, l -> random.nextInt(4) == 0 ? 1 + random.nextInt(6) : 0);
      }
      var needs = random.ints(6, 3, 15).toArray();

      var cover =
          new CoverSolver(etas, gives, needs, ForceWeights.DEFAULT).best(new Budget(1L << 40));

      assertThat(cover.proven()).as("seed %d", seed).isTrue();
      assertThat(cover.covered()).as("seed %d", seed).isTrue();
    }
  }

  @Test
  void aSearchThatIsCutOffSaysSoAndStillCovers() {
    int cutOff = 0;
    for (long seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var etas = random.ints(40, 60, 3_000).sorted().toArray();
      var gives = new int[40][4];
      for (var row : gives) {
        Arrays.setAll(row, l -> random.nextInt(5));
      }
      var needs = random.ints(4, 40, 60).toArray();
      var problem = new CoverCase(etas, gives, needs, ForceWeights.DEFAULT);

      var cover = problem.solver().best(new Budget(3_000));
      var sets = Sets.of(problem.solver(), new Budget(3_000), new Budget(1_000));

      cutOff += cover.proven() ? 0 : 1;
      assertThat(cover.covered()).as("seed %d", seed).isTrue();
      var chosen = cover.chosen().stream().mapToInt(i -> i).toArray();
      assertThat(problem.covers(chosen, needs)).as("seed %d", seed).isTrue();
      assertThat(sets.second().map(s -> s.isBetterThan(sets.best())).orElse(false)).isFalse();
      assertThat(sets.proven() || !sets.secondProven()).as("seed %d", seed).isTrue();
    }
    assertThat(cutOff).isPositive();
  }

  private static int[][] gives(int... amounts) {
    return Arrays.stream(amounts).mapToObj(a -> new int[] {a}).toArray(int[][]::new);
  }
}
