package fengsui.response;

import fengsui.domain.Check;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exact least-time cover of all requirement lines by units.
 *
 * <p>The best set is, in this order: whole as soon as possible; with the first useful unit in it,
 * so that somebody arrives as early as can be; of the fewest units; of the least sum of ETAs; of
 * the earlier candidates. The first is found by a scan: covering is monotone, so the lines can be
 * whole at time T exactly when all candidates up to T make them whole. The rest is branch and bound
 * over the candidates up to T: take the line that needs most further units, branch on who serves it
 * next, bound by the units each line still needs at least. A candidate that gives no more and comes
 * no sooner than an excluded one is never taken (exchange argument). Worst case exponential; {@link
 * #NODES_MAX} ends the search the same way on every core, and the answer then says that it is not
 * proven.
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
  private boolean[][] dominates = {};
  private boolean[] excluded = {};
  private boolean[] taken = {};
  private int nodes;
  private int bestCount;
  private long bestSum;
  private int @Nullable [] best;

  /**
   * The answer.
   *
   * @param chosen indexes of the candidates, ascending; empty when nothing is needed or nobody
   *     gives anything
   * @param wholeSeconds ETA of the last one; 0 when empty
   * @param covered whether every line is whole, not only as far as possible
   */
  record Cover(
      List<Integer> chosen, int wholeSeconds, boolean covered, boolean proven, long etaSum) {}

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
    var achievable = achievable(forbidden);
    boolean covered = Arrays.equals(achievable, needs);
    int end = firstWholeEnd(achievable, forbidden);
    if (end == 0) {
      return new Cover(List.of(), 0, covered, true, 0);
    }
    order = usefulUpTo(end, forbidden);
    prepareDominance();
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
    return new Cover(chosen, etas[chosen.getLast()], covered, nodes <= NODES_MAX, bestSum);
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

  private int[] usefulUpTo(int end, int forbidden) {
    var useful = new int[end];
    int size = 0;
    for (int c = 0; c < end; c++) {
      if (c != forbidden && isOpen(gives[c])) {
        useful[size++] = c;
      }
    }
    return Arrays.copyOf(useful, size);
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
    if (nodes > NODES_MAX && best != null) {
      return;
    }
    int line = -1;
    int further = 0;
    for (int l = 0; l < lines; l++) {
      int atLeast = open[l] > 0 ? unitsNeeded(l, open[l]) : 0;
      if (atLeast > further) {
        line = l;
        further = atLeast;
      }
    }
    if (line < 0 || further == Integer.MAX_VALUE || !mayBeat(count + further, sum, further)) {
      return;
    }
    branch(line, open, count, sum);
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
    var amounts = new int[order.length];
    int size = 0;
    for (int i = 0; i < order.length; i++) {
      if (!taken[i] && !excluded[i] && gives[order[i]][line] > 0) {
        amounts[size++] = gives[order[i]][line];
      }
    }
    Arrays.sort(amounts, 0, size);
    long left = open;
    int units = 0;
    while (left > 0 && units < size) {
      left -= amounts[size - 1 - units];
      units++;
    }
    return left > 0 ? Integer.MAX_VALUE : units;
  }

  private boolean mayBeat(int countAtLeast, long sum, int further) {
    if (countAtLeast != bestCount) {
      return countAtLeast < bestCount;
    }
    long least = sum;
    int added = 0;
    for (int i = 0; i < order.length && added < further; i++) {
      if (!taken[i] && !excluded[i]) {
        least += etas[order[i]];
        added++;
      }
    }
    return least < bestSum;
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
