package fengsui.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverSolverTest {

  @Test
  void theAnswerIsThatOfTryingEverySubset() {
    for (long seed = 0; seed < 4_000; seed++) {
      var random = new Random(seed);
      int n = 1 + random.nextInt(10);
      int lines = 1 + random.nextInt(4);
      var etas = random.ints(n, 60, 300).sorted().toArray();
      var gives = new int[n][lines];
      for (var row : gives) {
        Arrays.setAll(row, l -> random.nextInt(3) == 0 ? 0 : random.nextInt(5));
      }
      var needs = random.ints(lines, 1, 9).toArray();

      var cover = new CoverSolver(etas, gives, needs).solve(-1);

      var best = everySubset(etas, gives, needs);
      assertThat(cover.proven()).as("seed %d", seed).isTrue();
      if (best == null) {
        assertThat(cover.chosen()).as("seed %d", seed).isEmpty();
      } else {
        assertThat(key(etas, cover.chosen().stream().mapToInt(i -> i).toArray()))
            .as("seed %d", seed)
            .isEqualTo(best.key);
      }
    }
  }

  @Test
  void theFirstUsefulUnitGoesEvenIfALaterOneWouldDoAlone() {
    var cover =
        new CoverSolver(new int[] {100, 200}, new int[][] {{3}, {10}}, new int[] {10}).solve(-1);

    assertThat(cover.chosen()).containsExactly(0, 1);
    assertThat(cover.wholeSeconds()).isEqualTo(200);
  }

  @Test
  void whatNobodyGivesIsLeftOpenAndSaid() {
    var cover = new CoverSolver(new int[] {100}, new int[][] {{3, 0}}, new int[] {3, 1}).solve(-1);

    assertThat(cover.chosen()).containsExactly(0);
    assertThat(cover.covered()).isFalse();
  }

  @Test
  void nobodyAtAllIsAnEmptyAnswer() {
    var cover = new CoverSolver(new int[] {}, new int[][] {}, new int[] {5}).solve(-1);

    assertThat(cover.chosen()).isEmpty();
    assertThat(cover.covered()).isFalse();
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

      var cover = new CoverSolver(etas, gives, needs).solve(-1);

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

      var cover = new CoverSolver(etas, gives, needs).solve(-1, 5);

      cutOff += cover.proven() ? 0 : 1;
      assertThat(cover.covered()).as("seed %d", seed).isTrue();
      var chosen = cover.chosen().stream().mapToInt(i -> i).toArray();
      assertThat(covers(chosen, gives, needs)).as("seed %d", seed).isTrue();
      assertThat(cover.wholeSeconds())
          .isEqualTo(new CoverSolver(etas, gives, needs).solve(-1).wholeSeconds());
    }
    assertThat(cutOff).isPositive();
  }

  private record Best(Key key) {}

  /** What the solver minimises, in order. */
  private record Key(int whole, int first, int count, long sum) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Arrays.compare(
          new long[] {whole, first, count, sum},
          new long[] {other.whole, other.first, other.count, other.sum});
    }
  }

  private static Key key(int[] etas, int[] chosen) {
    return new Key(
        etas[chosen[chosen.length - 1]],
        etas[chosen[0]],
        chosen.length,
        Arrays.stream(chosen).mapToLong(c -> etas[c]).sum());
  }

  private static @Nullable Best everySubset(int[] etas, int[][] gives, int[] needs) {
    var target = new int[needs.length];
    for (int l = 0; l < needs.length; l++) {
      int line = l;
      target[l] = Math.min(needs[l], Arrays.stream(gives).mapToInt(row -> row[line]).sum());
    }
    Key best = null;
    for (int set = 1; set < 1 << etas.length; set++) {
      int members = set;
      var chosen =
          java.util.stream.IntStream.range(0, etas.length)
              .filter(c -> (members >> c & 1) == 1)
              .toArray();
      if (covers(chosen, gives, target)
          && Arrays.stream(chosen).allMatch(c -> isUseful(gives[c], target))) {
        var key = key(etas, chosen);
        best = best == null || key.compareTo(best) < 0 ? key : best;
      }
    }
    return best == null || Arrays.stream(target).sum() == 0 ? null : new Best(best);
  }

  private static boolean isUseful(int[] gives, int[] target) {
    for (int l = 0; l < target.length; l++) {
      if (target[l] > 0 && gives[l] > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(int[] chosen, int[][] gives, int[] target) {
    for (int l = 0; l < target.length; l++) {
      int line = l;
      if (Arrays.stream(chosen).map(c -> gives[c][line]).sum() < target[l]) {
        return false;
      }
    }
    return true;
  }
}
