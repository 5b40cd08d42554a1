package fengsui.response.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JointSolverTest {

  @Test
  void noUnitGoesToTwoIncidentsAndTheBoundHolds() {
    int proven = 0;
    for (long seed = 0; seed < 300; seed++) {
      var joint = random(seed, 2 + (int) (seed % 2), 5);

      var found = JointSolver.best(joint, SolverBudget.steps(1L << 28));

      var sent = new HashSet<Integer>();
      for (int k = 0; k < joint.problems().size(); k++) {
        for (int candidate : found.sets().get(k)) {
          assertThat(sent.add(joint.units().get(k)[candidate])).as("seed %d", seed).isTrue();
        }
      }
      long least = everyWay(joint);
      assertThat(found.cost()).as("seed %d", seed).isEqualTo(joint.cost(found.sets()));
      assertThat(found.bound()).as("seed %d", seed).isLessThanOrEqualTo(least);
      assertThat(found.cost()).as("seed %d", seed).isGreaterThanOrEqualTo(least);
      if (found.proven()) {
        proven++;
        assertThat(found.cost()).as("seed %d", seed).isEqualTo(least);
      }
    }
    assertThat(proven).isGreaterThan(270);
  }

  @Test
  void aSpentBudgetStillGivesSetsThatCanBeSent() {
    var joint = random(7, 40, 30);

    var found = JointSolver.best(joint, SolverBudget.steps(1_000));

    assertThat(found.sets()).hasSize(40);
    assertThat(found.proven()).isFalse();
    assertThat(found.bound()).isLessThan(found.cost());
  }

  /** Each unit to one of the incidents or to none, in every way. */
  private static long everyWay(JointProblem joint) {
    int incidents = joint.problems().size();
    long least = Long.MAX_VALUE;
    long ways = Math.round(Math.pow(incidents + 1.0, joint.unitCount()));
    for (long way = 0; way < ways; way++) {
      long left = way;
      var owner = new int[joint.unitCount()];
      for (int u = 0; u < owner.length; u++) {
        owner[u] = (int) (left % (incidents + 1));
        left /= incidents + 1;
      }
      var sets = new ArrayList<int[]>();
      for (int k = 0; k < incidents; k++) {
        int mine = k;
        var units = joint.units().get(k);
        sets.add(IntStream.range(0, units.length).filter(c -> owner[units[c]] == mine).toArray());
      }
      least = Math.min(least, joint.cost(sets));
    }
    return least;
  }

  private static JointProblem random(long seed, int incidents, int units) {
    var random = new Random(seed);
    var kinds = new int[units][2];
    for (var kind : kinds) {
      Arrays.setAll(kind, l -> random.nextInt(3));
      kind[random.nextInt(2)]++;
    }
    var problems = new ArrayList<CoverProblem>();
    var who = new ArrayList<int[]>();
    for (int k = 0; k < incidents; k++) {
      var order = new ArrayList<>(IntStream.range(0, units).boxed().toList());
      Collections.shuffle(order, random);
      var ids = order.stream().mapToInt(i -> i).toArray();
      problems.add(
          new CoverProblem(
              random.ints(units, 60, 1_200).sorted().toArray(),
              new int[units],
              Arrays.stream(ids).mapToObj(u -> kinds[u]).toArray(int[][]::new),
              random.ints(2, 1, 4).toArray(),
              new int[] {CoverProblem.NO_DUE, random.nextBoolean() ? 300 : CoverProblem.NO_DUE},
              new SetWeights(1, 60, 5, 100, 20_000)));
      who.add(ids);
    }
    return new JointProblem(List.copyOf(problems), List.copyOf(who), units);
  }
}
