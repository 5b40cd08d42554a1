package fengsui.response.solver;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Small problems, and the answer of trying every subset. */
final class EverySubset {
  private EverySubset() {}

  /** Up to {@code unitsMax} units, four lines, any weights; deadlines and prices in some. */
  static CoverProblem random(long seed, int unitsMax, int shortSeconds) {
    var random = new Random(seed);
    int n = 1 + random.nextInt(unitsMax);
    int lines = 1 + random.nextInt(4);
    int types = 1 + random.nextInt(n);
    var kinds = new int[types][lines];
    for (var row : kinds) {
      Arrays.setAll(row, l -> random.nextInt(3) == 0 ? 0 : random.nextInt(5));
    }
    var gives = new int[n][];
    Arrays.setAll(gives, c -> kinds[random.nextInt(types)].clone());
    var etas = random.ints(n, 60, 60 + (random.nextBoolean() ? 300 : 3_000)).sorted().toArray();
    boolean priced = random.nextBoolean();
    var prices = new int[n];
    Arrays.setAll(prices, c -> priced ? 1_000 * random.nextInt(20) : 0);
    boolean due = random.nextBoolean();
    var dues = new int[lines];
    Arrays.setAll(
        dues, l -> due && random.nextBoolean() ? random.nextInt(600) : CoverProblem.NO_DUE);
    var weights =
        new SetWeights(
            random.nextInt(3),
            random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(200),
            random.nextInt(3) * 5,
            random.nextInt(3) * 50,
            shortSeconds);
    return new CoverProblem(etas, prices, gives, random.ints(lines, 1, 9).toArray(), dues, weights);
  }

  /**
   * Least cost of all subsets without a candidate (-1 to allow all) that cover as far as it goes.
   */
  static Optional<Long> least(CoverProblem problem, int forbidden) {
    Long best = null;
    for (int set = 0; set < 1 << problem.size(); set++) {
      int members = set;
      var chosen =
          IntStream.range(0, problem.size()).filter(c -> (members >> c & 1) == 1).toArray();
      boolean allowed =
          Arrays.stream(chosen).noneMatch(c -> c == forbidden) && isOfUse(problem, chosen);
      if (allowed && (problem.weights.mayLeaveOpen() || problem.covers(chosen))) {
        long cost = problem.cost(chosen);
        best = best == null || cost < best ? cost : best;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A unit that gives nothing is never sent, not even to be the first. */
  private static boolean isOfUse(CoverProblem problem, int[] chosen) {
    return Arrays.stream(chosen)
        .allMatch(c -> Arrays.stream(problem.gives[c]).anyMatch(amount -> amount > 0));
  }
}
