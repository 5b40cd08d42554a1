package fengsui.response;

import fengsui.domain.Check;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Exact least-time cover of all requirement lines by units.
 *
 * <p>The best set is, in this order: whole as soon as possible; with the first useful unit in it,
 * so that somebody arrives as early as can be; of the fewest units; of the least sum of ETAs; of
 * the earlier candidates. The first is found by a scan: covering is monotone, so the lines can be
 * whole at time T exactly when all candidates up to T make them whole. The rest is branch and bound
 * over the candidates up to T: take the line that needs most further units, branch on who serves it
 * next, bound by the units that lines without common candidates need at least. A candidate that
 * gives no more and comes no sooner than an excluded one is never taken (exchange argument), and
 * one whose lines are filled by such earlier ones is left out from the start, which leaves a few of
 * hundreds of equal teams. Worst case exponential; {@link #NODES_MAX} ends the search the same way
 * on every core, and the answer then says that it is not proven.
 *
 * <p>Lines that all candidates together cannot make whole are covered as far as they can.
 */
final class CoverSolver {
  /** About 5 ms on the machine of docs/performance.md. */
  static final int NODES_MAX = 50_000;

  private final int[] etas;
  private final int[][] gives;
  private final int[] needs;
  private final int lines;

  private int[] order = {};
  private int[][] byEta = {};
  private int[][] byAmount = {};
  private boolean[][] shared = {};
  private boolean[][] dominates = {};
  private boolean[] excluded = {};
  private boolean[] taken = {};
  private int nodes;
  private int nodesMax = NODES_MAX;
  private int bestCount;
  private long bestSum;
  private int @Nullable [] best;

  /**
   * The answer.
   *
   * @param chosen indexes of the candidates, ascending; empty when nothing is needed or nobody
   *     gives anything
   * @param firstSeconds ETA of the first one; 0 when empty
   * @param wholeSeconds ETA of the last one; 0 when empty
   * @param covered whether every line is whole, not only as far as possible
   */
  record Cover(
      List<Integer> chosen,
      int firstSeconds,
      int wholeSeconds,
      boolean covered,
      boolean proven,
      long etaSum) {}

  /**
   * States a problem.
   *
   * @param etas ascending
   * @param gives for each candidate what it gives to each line
   * @param needs for each line what is missing, above 0
   */
  CoverSolver(int[] etas, int[][] gives, int[] needs) {
    this.etas = etas;
    this.gives = gives;
    this.needs = needs;
    this.lines = needs.length;
  }

  /** Solves without the candidate of this index; -1 to allow all. */
  Cover solve(int forbidden) {
    return solve(forbidden, NODES_MAX);
  }

  /** Whether all lines can be met as far without this candidate as with it. */
  boolean coversAsMuchWithout(int candidate) {
    return Arrays.equals(achievable(candidate), achievable(-1));
  }

  /** As {@link #solve(int)}, with another end of the search. */
  Cover solve(int forbidden, int nodesMax) {
    this.nodesMax = nodesMax;
    var achievable = achievable(forbidden);
    boolean covered = Arrays.equals(achievable, needs);
    int end = firstWholeEnd(achievable, forbidden);
    if (end == 0) {
      return new Cover(List.of(), 0, 0, covered, true, 0);
    }
    order = usefulUpTo(end, forbidden, achievable);
    prepareDominance();
    prepareLines();
    excluded = new boolean[order.length];
    taken = new boolean[order.length];
    nodes = 0;
    best = null;
    bestCount = Integer.MAX_VALUE;
    bestSum = Long.MAX_VALUE;

    for (int first = 0; first < order.length && etas[order[first]] == etas[order[0]]; first++) {
      var open = achievable.clone();
      take(first, open);
      search(open, 1, etas[order[first]]);
      taken[first] = false;
      excluded[first] = true;
    }

    var chosen = Arrays.stream(Check.present(best, "cover")).mapToObj(i -> order[i]).toList();
    return new Cover(
        chosen,
        etas[chosen.getFirst()],
        etas[chosen.getLast()],
        covered,
        nodes <= nodesMax,
        bestSum);
  }

  private int[] achievable(int forbidden) {
    var sums = new long[lines];
    for (int c = 0; c < gives.length; c++) {
      for (int l = 0; l < lines; l++) {
        sums[l] += c == forbidden ? 0 : gives[c][l];
      }
    }
    var achievable = new int[lines];
    for (int l = 0; l < lines; l++) {
      achievable[l] = (int) Math.min(needs[l], sums[l]);
    }
    return achievable;
  }

  /**
   * How many candidates, in order of ETA, make the open lines whole; all with the ETA of the last
   * one are counted.
   */
  private int firstWholeEnd(int[] achievable, int forbidden) {
    var open = achievable.clone();
    int end = 0;
    while (isOpen(open)) {
      if (end != forbidden) {
        subtract(gives[end], open);
      }
      end++;
    }
    while (end > 0 && end < etas.length && etas[end] == etas[end - 1]) {
      end++;
    }
    return end;
  }

  private int[] usefulUpTo(int end, int forbidden, int[] achievable) {
    var useful = new int[end];
    int size = 0;
    for (int c = 0; c < end; c++) {
      if (c != forbidden && isOpen(gives[c]) && !isRedundant(c, useful, size, achievable)) {
        useful[size++] = c;
      }
    }
    return Arrays.copyOf(useful, size);
  }

  /**
   * Whether earlier candidates that give at least as much fill all lines this one serves. A best
   * set with it would have all of those instead, and then not need it.
   */
  private boolean isRedundant(int candidate, int[] earlier, int size, int[] achievable) {
    var left = achievable.clone();
    for (int e = 0; e < size; e++) {
      if (givesAtLeast(gives[earlier[e]], gives[candidate])) {
        subtract(gives[earlier[e]], left);
      }
    }
    for (int l = 0; l < lines; l++) {
      if (gives[candidate][l] > 0 && left[l] > 0) {
        return false;
      }
    }
    return true;
  }

  private void prepareLines() {
    byEta = new int[lines][];
    byAmount = new int[lines][];
    shared = new boolean[lines][lines];
    for (int l = 0; l < lines; l++) {
      int line = l;
      byEta[l] = IntStream.range(0, order.length).filter(i -> gives[order[i]][line] > 0).toArray();
      byAmount[l] =
          Arrays.stream(byEta[l])
              .boxed()
              .sorted(Comparator.comparingInt((Integer i) -> -gives[order[i]][line]))
              .mapToInt(i -> i)
              .toArray();
      for (int i : byEta[l]) {
        for (int m = 0; m < lines; m++) {
          shared[l][m] |= gives[order[i]][m] > 0;
        }
      }
    }
  }

  private void prepareDominance() {
    int n = order.length;
    dominates = new boolean[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        dominates[b][a] = givesAtLeast(gives[order[a]], gives[order[b]]);
      }
    }
  }

  private boolean givesAtLeast(int[] one, int[] other) {
    for (int l = 0; l < lines; l++) {
      if (Math.min(one[l], needs[l]) < Math.min(other[l], needs[l])) {
        return false;
      }
    }
    return true;
  }

  private void search(int[] open, int count, long sum) {
    if (!isOpen(open)) {
      keepIfBetter(count, sum);
      return;
    }
    nodes++;
    if (nodes > nodesMax && best != null) {
      return;
    }
    var units = new int[lines];
    int line = 0;
    for (int l = 0; l < lines; l++) {
      units[l] = open[l] > 0 ? unitsNeeded(l, open[l]) : 0;
      if (units[l] == Integer.MAX_VALUE) {
        return;
      }
      line = units[l] > units[line] ? l : line;
    }
    if (mayBeat(units, count, sum)) {
      branch(line, open, count, sum);
    }
  }

  private void branch(int line, int[] open, int count, long sum) {
    var tried = new int[order.length];
    int triedCount = 0;
    for (int i = nextServer(line, open[line]); i >= 0; i = nextServer(line, open[line])) {
      if (!hasExcludedDominator(i)) {
        var left = open.clone();
        take(i, left);
        search(left, count + 1, sum + etas[order[i]]);
        taken[i] = false;
      }
      excluded[i] = true;
      tried[triedCount++] = i;
    }
    for (int t = 0; t < triedCount; t++) {
      excluded[tried[t]] = false;
    }
  }

  /**
   * The free candidate that gives most to the line, the earlier one among equals; -1 when none
   * gives anything.
   */
  private int nextServer(int line, int open) {
    int found = -1;
    int most = 0;
    for (int i = 0; i < order.length; i++) {
      if (!taken[i] && !excluded[i]) {
        int amount = Math.min(gives[order[i]][line], open);
        if (amount > most) {
          most = amount;
          found = i;
        }
      }
    }
    return found;
  }

  private boolean hasExcludedDominator(int candidate) {
    for (int a = 0; a < candidate; a++) {
      if (dominates[candidate][a] && excluded[a] && !taken[a]) {
        return true;
      }
    }
    return false;
  }

  /** Least number of free candidates that can fill this line; MAX_VALUE when they cannot. */
  private int unitsNeeded(int line, int open) {
    int left = open;
    int units = 0;
    for (int i : byAmount[line]) {
      if (!taken[i] && !excluded[i]) {
        left -= Math.min(left, gives[order[i]][line]);
        units++;
        if (left == 0) {
          return units;
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  /**
   * Whether what must still be taken can make a better set. Lines that no candidate serves together
   * need units of their own, so their numbers add up; of such lines those that need most are
   * picked.
   */
  private boolean mayBeat(int[] units, int countBefore, long sumBefore) {
    var pickable = units.clone();
    int count = countBefore;
    long sum = sumBefore;
    while (true) {
      int line = 0;
      for (int l = 1; l < lines; l++) {
        line = pickable[l] > pickable[line] ? l : line;
      }
      if (pickable[line] == 0) {
        break;
      }
      count += units[line];
      sum += leastSum(line, units[line]);
      for (int l = 0; l < lines; l++) {
        pickable[l] = shared[line][l] ? 0 : pickable[l];
      }
    }
    return count != bestCount ? count < bestCount : sum < bestSum;
  }

  private long leastSum(int line, int units) {
    long sum = 0;
    int left = units;
    for (int i : byEta[line]) {
      if (!taken[i] && !excluded[i]) {
        sum += etas[order[i]];
        left--;
        if (left == 0) {
          break;
        }
      }
    }
    return sum;
  }

  private void keepIfBetter(int count, long sum) {
    if (count < bestCount || (count == bestCount && sum < bestSum)) {
      bestCount = count;
      bestSum = sum;
      var found = new int[count];
      int size = 0;
      for (int i = 0; i < taken.length; i++) {
        if (taken[i]) {
          found[size++] = i;
        }
      }
      best = found;
    }
  }

  private void take(int candidate, int[] open) {
    taken[candidate] = true;
    subtract(gives[order[candidate]], open);
  }

  private static void subtract(int[] amounts, int[] open) {
    for (int l = 0; l < open.length; l++) {
      open[l] = Math.max(0, open[l] - amounts[l]);
    }
  }

  private static boolean isOpen(int[] amounts) {
    for (int amount : amounts) {
      if (amount > 0) {
        return true;
      }
    }
    return false;
  }
}
