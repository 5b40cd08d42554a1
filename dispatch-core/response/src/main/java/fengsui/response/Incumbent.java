package fengsui.response;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The best set found so far, as indexes of the problem's candidates. */
final class Incumbent {
  private final CoverLines problem;
  private final ForceWeights weights;

  private long cost = Long.MAX_VALUE;
  private int units = Integer.MAX_VALUE;
  private long etaSum = Long.MAX_VALUE;
  private int @Nullable [] chosen;

  Incumbent(CoverLines problem, ForceWeights weights) {
    this.problem = problem;
    this.weights = weights;
  }

  /** Only what is better than this is taken from now on. */
  void mustBeat(Cover cover) {
    cost = cover.cost();
    units = cover.chosen().size();
    etaSum = cover.etaSum();
  }

  long cost() {
    return cost;
  }

  int units() {
    return units;
  }

  /** Whether a set of this cost and number can be better, if its sum of ETAs is at least this. */
  boolean isBeatenBy(long otherCost, int otherUnits, long otherSum) {
    if (otherCost != cost) {
      return otherCost < cost;
    }
    return otherUnits != units ? otherUnits < units : otherSum < etaSum;
  }

  /** Takes what the search has taken when it is better. */
  void offer(CoverField field, CoverTypes types, int end) {
    var taken = new boolean[end];
    for (int i = 0; i < end; i++) {
      taken[i] = types.isTaken(i);
    }
    offer(field, taken);
  }

  /** Takes the marked ones of the field when they are better. */
  void offer(CoverField field, boolean[] taken) {
    int first = -1;
    int last = -1;
    int count = 0;
    long sum = 0;
    for (int i = 0; i < taken.length; i++) {
      if (taken[i]) {
        first = first < 0 ? field.etas[i] : first;
        last = field.etas[i];
        sum += field.etas[i];
        count++;
      }
    }
    long found = weights.cost(last, first, count);
    if (isBeatenBy(found, count, sum)) {
      cost = found;
      units = count;
      etaSum = sum;
      chosen = new int[count];
      for (int i = 0, at = 0; i < taken.length; i++) {
        if (taken[i]) {
          chosen[at++] = field.candidates[i];
        }
      }
    }
  }

  /** What was taken; null when nothing was good enough. */
  @Nullable Cover cover(boolean proven) {
    var set = chosen;
    if (set == null) {
      return null;
    }
    var indexes = new ArrayList<Integer>(set.length);
    for (int candidate : set) {
      indexes.add(candidate);
    }
    int first = problem.etas[set[0]];
    int last = problem.etas[set[set.length - 1]];
    return new Cover(indexes, first, last, cost, etaSum, problem.covered, proven);
  }
}
