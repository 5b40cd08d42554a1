package fengsui.response.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetsTest {
  private static final SetWeights WEIGHTS = new SetWeights(1, 60, 0, 100, 0);

  @Test
  void theRunnerUpIsTheBestSetThatLacksOneOfTheChosen() {
    for (long seed = 0; seed < 1_500; seed++) {
      var problem = EverySubset.random(seed, 9, 0);

      var sets = Sets.of(problem, SolverBudget.steps(1L << 40));

      var expected =
          Arrays.stream(sets.best().chosen())
              .filter(problem::coversAsMuchWithout)
              .mapToObj(c -> EverySubset.least(problem, c))
              .flatMap(Optional::stream)
              .min(Long::compare);
      assertThat(sets.secondProven()).as("seed %d", seed).isTrue();
      assertThat(sets.second().map(Solution::cost)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void theFirstUsefulUnitGoesEvenIfALaterOneWouldDoAlone() {
    var much = problem(new int[] {100, 200}, 10, 3, 10);
    var little = problem(new int[] {150, 200}, 10, 3, 10);

    assertThat(best(much)).as("100 s sooner is worth a unit").containsExactly(0, 1);
    assertThat(best(little)).as("50 s are not").containsExactly(1);
  }

  @Test
  void manySmallUnitsGoOnlyWhenTheyAreWorthTheirNumber() {
    // Thirteen teams on foot, one each 10 s from the third minute on; one tender that does it all.
    int teams = 13;
    var gives = IntStream.range(0, teams + 1).map(i -> i < teams ? 1 : teams).toArray();
    var etas = IntStream.range(0, teams + 1).map(i -> 180 + 10 * i).toArray();

    etas[teams] = 600;
    var near = best(problem(etas.clone(), teams, gives));
    etas[teams] = 3_000;
    var far = best(problem(etas, teams, gives));

    assertThat(near).as("the tender, and one team ahead").containsExactly(0, teams);
    assertThat(far).as("45 minutes sooner").hasSize(teams).doesNotContain(teams);
  }

  @Test
  void aPriceKeepsAUnitAtHomeUntilItIsNeeded() {
    var etas = new int[] {100, 200};
    var gives = new int[][] {{1}, {1}};
    int due = CoverProblem.NO_DUE;
    var dear =
        new CoverProblem(
            etas, new int[] {30_000, 0}, gives, new int[] {1}, new int[] {due}, WEIGHTS);

    assertThat(best(dear)).as("300 s for 2 x 100 s").containsExactly(1);
  }

  @Test
  void aDeadlineIsWorthAUnitMore() {
    // A tender that fills the line late; two small ones that fill it in time.
    var etas = new int[] {100, 200, 200, 290};
    var gives = new int[][] {{2}, {1}, {1}, {2}};
    var price = new int[] {40_000, 0, 0, 0};
    var none = new int[] {CoverProblem.NO_DUE};

    var late = new CoverProblem(etas, price, gives, new int[] {4}, none, WEIGHTS);
    var inTime = new CoverProblem(etas, price, gives, new int[] {4}, new int[] {200}, WEIGHTS);

    assertThat(best(late)).containsExactly(1, 2, 3);
    assertThat(best(inTime)).as("90 s late cost 90 s more").containsExactly(1, 2, 3);
    assertThat(CoverSolver.best(inTime, SolverBudget.steps(1L << 40)).cost())
        .isEqualTo(CoverSolver.best(late, SolverBudget.steps(1L << 40)).cost() + 9_000);
  }

  @Test
  void whatNobodyGivesIsLeftOpenAndNobodyAtAllIsAnEmptyAnswer() {
    var someone =
        new CoverProblem(
            new int[] {100},
            new int[] {0},
            new int[][] {{3, 0}},
            new int[] {3, 1},
            new int[] {CoverProblem.NO_DUE, 60},
            WEIGHTS);
    var nobody =
        new CoverProblem(
            new int[0], new int[0], new int[0][], new int[] {5}, new int[] {60}, WEIGHTS);

    assertThat(best(someone)).containsExactly(0);
    assertThat(someone.target(1)).isZero();
    assertThat(best(nobody)).isEmpty();
    assertThat(nobody.soonestWholeSeconds()).isZero();
  }

  @Test
  void aSearchThatIsCutOffSaysSoCoversAndKnowsHowFarItCanBeFromTheBest() {
    int cutOff = 0;
    for (long seed = 0; seed < 100; seed++) {
      var random = new Random(seed);
      var etas = random.ints(40, 60, 3_000).sorted().toArray();
      var gives = new int[40][4];
      for (var row : gives) {
        Arrays.setAll(row, l -> random.nextInt(5));
      }
      var needs = random.ints(4, 8, 14).toArray();
      var dues = new int[] {300, 600, CoverProblem.NO_DUE, CoverProblem.NO_DUE};
      var problem = new CoverProblem(etas, new int[40], gives, needs, dues, WEIGHTS);

      var cut = Sets.of(problem, SolverBudget.steps(2_000));
      var whole = CoverSolver.best(problem, SolverBudget.steps(1L << 40));

      cutOff += cut.best().proven() ? 0 : 1;
      assertThat(problem.covers(cut.best().chosen())).as("seed %d", seed).isTrue();
      assertThat(cut.best().bound()).as("seed %d", seed).isLessThanOrEqualTo(whole.cost());
      assertThat(cut.best().cost()).as("seed %d", seed).isGreaterThanOrEqualTo(whole.cost());
      assertThat(cut.best().proven() || !cut.secondProven()).as("seed %d", seed).isTrue();
    }
    assertThat(cutOff).isPositive();
  }

  private static int[] best(CoverProblem problem) {
    return CoverSolver.best(problem, SolverBudget.steps(1L << 40)).chosen();
  }

  private static CoverProblem problem(int[] etas, int need, int... gives) {
    var rows = Arrays.stream(gives).mapToObj(a -> new int[] {a}).toArray(int[][]::new);
    return new CoverProblem(
        etas,
        new int[etas.length],
        rows,
        new int[] {need},
        new int[] {CoverProblem.NO_DUE},
        WEIGHTS);
  }
}
