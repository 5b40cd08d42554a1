package fengsui.response;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** One cover problem, and the answer of trying every subset. */
final class CoverCase {
  private final int[] etas;
  private final int[][] gives;
  private final int[] needs;
  private final ForceWeights weights;

  CoverCase(int[] etas, int[][] gives, int[] needs, ForceWeights weights) {
    this.etas = etas;
    this.gives = gives;
    this.needs = needs;
    this.weights = weights;
  }

  /** What is minimised, in order. */
  record Key(long cost, int count, long sum) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Arrays.compare(
          new long[] {cost, count, sum}, new long[] {other.cost, other.count, other.sum});
    }
  }

  /** Up to {@code unitsMax} units, four lines and any weights. */
  static CoverCase random(long seed, int unitsMax) {
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
    var weights =
        new ForceWeights(
            random.nextInt(3), random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(200));
    return new CoverCase(etas, gives, random.ints(lines, 1, 9).toArray(), weights);
  }

  CoverSolver solver() {
    return new CoverSolver(etas, gives, needs, weights);
  }

  Key key(Cover cover) {
    return key(cover.chosen().stream().mapToInt(i -> i).toArray());
  }

  Key key(int[] chosen) {
    return new Key(
        weights.cost(etas[chosen[chosen.length - 1]], etas[chosen[0]], chosen.length),
        chosen.length,
        Arrays.stream(chosen).mapToLong(c -> etas[c]).sum());
  }

  /** The best of all subsets without a candidate (-1 to allow all); empty when none helps. */
  Optional<Key> everySubset(int forbidden) {
    var target = target();
    if (Arrays.stream(target).sum() == 0) {
      return Optional.empty();
    }
    Key best = null;
    for (int set = 1; set < 1 << etas.length; set++) {
      int members = set;
      var chosen = IntStream.range(0, etas.length).filter(c -> (members >> c & 1) == 1).toArray();
      boolean allowed =
          Arrays.stream(chosen).noneMatch(c -> c == forbidden) && isOfUse(chosen, target);
      if (allowed && covers(chosen, target)) {
        var key = key(chosen);
        best = best == null || key.compareTo(best) < 0 ? key : best;
      }
    }
    return Optional.ofNullable(best);
  }

  int[] target() {
    return IntStream.range(0, needs.length)
        .map(l -> Math.min(needs[l], Arrays.stream(gives).mapToInt(row -> row[l]).sum()))
        .toArray();
  }

  boolean covers(int[] chosen, int[] target) {
    return IntStream.range(0, target.length)
        .allMatch(l -> Arrays.stream(chosen).map(c -> gives[c][l]).sum() >= target[l]);
  }

  /** A unit that gives nothing is never sent, not even to be the first. */
  private boolean isOfUse(int[] chosen, int[] target) {
    return Arrays.stream(chosen)
        .allMatch(
            c -> IntStream.range(0, target.length).anyMatch(l -> gives[c][l] > 0 && target[l] > 0));
  }
}
