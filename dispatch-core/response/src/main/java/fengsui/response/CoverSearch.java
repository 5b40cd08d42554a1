package fengsui.response;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Branch and bound over a field of candidates. For each candidate that may be the last of the set,
 * and each that may be the first, the fewest units between them that fill all lines: take the line
 * that needs most further units, branch on the type that serves it next. With first and last fixed
 * the times are known, so only the number of units is bounded: by the line that needs most, and by
 * {@link CoverBound}.
 */
final class CoverSearch {
  private static final int PRICE_ROUNDS = 16;

  private final CoverField field;
  private final ForceWeights weights;
  private final Incumbent incumbent;
  private final Budget budget;

  /** Whether sets of equal cost and number are searched for a smaller sum of ETAs. */
  private final boolean ties;

  private final CoverTypes types;
  private final CoverBound bound;
  private final int[][] byAmount;
  private final long stepsOfNode;
  private int end;
  private long timeCost;

  CoverSearch(
      CoverField field, ForceWeights weights, Incumbent incumbent, Budget budget, boolean ties) {
    this.field = field;
    this.weights = weights;
    this.incumbent = incumbent;
    this.budget = budget;
    this.ties = ties;
    types = new CoverTypes(field);
    bound = new CoverBound(types);
    byAmount = new int[field.lines][];
    Arrays.setAll(byAmount, this::byAmount);
    stepsOfNode = (long) types.count * types.lines;
  }

  /**
   * Searches all; false when the budget ended it.
   *
   * @param unitsLeast no set has fewer units
   */
  boolean run(int unitsLeast) {
    for (int last = field.wholeIndex; last < field.size && !budget.isSpent(); last++) {
      if (weights.cost(field.etas[last], field.etas[0], unitsLeast) > incumbent.cost()) {
        break;
      }
      withLast(last);
    }
    return !budget.isSpent();
  }

  private void withLast(int last) {
    var open = field.problem.target.clone();
    end = last;
    types.beginWithLast(last, open);
    int earliest = last;
    int count = 0;
    long sum = 0;
    for (int i = last; i >= 0; i--) {
      if (types.isTaken(i)) {
        earliest = i;
        sum += field.etas[i];
        count++;
      }
    }
    for (int first = 0; first <= earliest; first++) {
      timeCost = weights.cost(field.etas[last], field.etas[first], 0);
      withFirst(first, first == earliest, open, count, sum);
    }
  }

  /** Sets whose first unit this is; whoever stands before it is left out. */
  private void withFirst(int first, boolean isTaken, int[] open, int count, long sum) {
    int type = types.typeOf(first);
    if (isTaken) {
      solve(open, count, sum);
    } else if (types.isFree(type)) {
      if (!types.isDominated(type) && mayBeat(count + 1, sum + field.etas[first])) {
        var left = open.clone();
        types.take(type, left);
        solve(left, count + 1, sum + field.etas[first]);
        types.taken[type]--;
      }
      types.closed[type] = true;
    }
  }

  /** Whether the best prices that a few steps find leave hope, and then all of it. */
  private void solve(int[] open, int count, long sum) {
    if (!mayBeat(count, sum)) {
      return;
    }
    if (CoverLines.isOpen(open)) {
      long spare = incumbent.cost() - timeCost - weights.cost(0, 0, count);
      int unit = weights.unitSeconds();
      int enough = unit == 0 ? end : (int) Math.min(end, spare / unit);
      budget.spend(PRICE_ROUNDS / 2 * stepsOfNode);
      if (bound.improve(open, enough, PRICE_ROUNDS) > enough) {
        return;
      }
    }
    search(open, count, sum);
  }

  private void search(int[] open, int count, long sum) {
    if (!CoverLines.isOpen(open)) {
      incumbent.offer(field, types, end + 1);
      return;
    }
    if (!budget.spend(stepsOfNode)) {
      return;
    }
    int line = 0;
    int most = 0;
    for (int l = 0; l < open.length; l++) {
      int units = open[l] > 0 ? unitsNeeded(l, open[l]) : 0;
      if (units == Integer.MAX_VALUE) {
        return;
      }
      if (units > most) {
        most = units;
        line = l;
      }
    }
    if (!mayBeat(count + most, sum + leastSum(most))) {
      return;
    }
    int more = bound.units(open);
    if (more <= most || mayBeat(count + more, sum + leastSum(more))) {
      branch(line, open, count, sum);
    }
  }

  private void branch(int line, int[] open, int count, long sum) {
    var tried = new int[types.count];
    int triedCount = 0;
    for (int t = nextServer(line, open[line]); t >= 0; t = nextServer(line, open[line])) {
      if (!types.isDominated(t)) {
        var left = open.clone();
        int eta = field.etas[types.next(t)];
        types.take(t, left);
        search(left, count + 1, sum + eta);
        types.taken[t]--;
      }
      types.closed[t] = true;
      tried[triedCount++] = t;
      if (budget.isSpent()) {
        break;
      }
    }
    for (int t = 0; t < triedCount; t++) {
      types.closed[tried[t]] = false;
    }
  }

  /**
   * The free type that gives most to the line, among equals the one whose next member is earliest;
   * -1 when none gives anything. So whoever dominates a candidate is tried before it.
   */
  private int nextServer(int line, int open) {
    int found = -1;
    int most = 0;
    for (int t = 0; t < types.count; t++) {
      int amount = Math.min(types.gives[t * types.lines + line], open);
      if (amount >= Math.max(1, most) && types.isFree(t)) {
        if (amount > most || types.next(t) < types.next(found)) {
          most = amount;
          found = t;
        }
      }
    }
    return found;
  }

  /** Least number of free candidates that can fill this line; MAX_VALUE when they cannot. */
  private int unitsNeeded(int line, int open) {
    int left = open;
    int units = 0;
    for (int t : byAmount[line]) {
      int free = types.free(t);
      if (free > 0) {
        int each = types.gives[t * types.lines + line];
        int wanted = (left + each - 1) / each;
        if (wanted <= free) {
          return units + wanted;
        }
        units += free;
        left -= free * each;
      }
    }
    return Integer.MAX_VALUE;
  }

  private boolean mayBeat(int units, long sumLeast) {
    long sum = ties ? sumLeast : Long.MAX_VALUE;
    return incumbent.isBeatenBy(timeCost + weights.cost(0, 0, units), units, sum);
  }

  /** The ETAs of the earliest free ones. */
  private long leastSum(int units) {
    long sum = 0;
    int left = ties ? units : 0;
    for (int i = 0; i < end && left > 0; i++) {
      if (!types.closed[types.typeOf(i)] && !types.isTaken(i)) {
        sum += field.etas[i];
        left--;
      }
    }
    return sum;
  }

  private int[] byAmount(int line) {
    return IntStream.range(0, types.count)
        .filter(t -> types.gives[t * types.lines + line] > 0)
        .boxed()
        .sorted(Comparator.comparingInt(t -> -types.gives[t * types.lines + line]))
        .mapToInt(t -> t)
        .toArray();
  }
}
