package fengsui.response.solver;

import fengsui.domain.Check;

/**
 * One cover problem as plain numbers. The cost of a set, in hundredths of a second, is
 *
 * <pre>
 *   time until the last unit + first-weight x time until the first
 *   + for each unit its own price, the price of any unit and a share of its ETA
 *   + for each line with a deadline a share of the time by which it is whole too late
 *   + for each line that is left open, when that is allowed, its price in proportion
 * </pre>
 *
 * <p>A line that stays open is late by all the time up to the last candidate. The arrays are not
 * copied and must not be changed.
 */
public final class CoverProblem {
  /** A line without a deadline. */
  public static final int NO_DUE = Integer.MAX_VALUE;

  final int[] etas;
  final int[] prices;
  final int[][] gives;
  final int[] needs;
  final int[] dues;
  final SetWeights weights;

  /** When a line counts as whole that stays open: the ETA of the last of all. */
  final int lastSeconds;

  /** What shall be filled: the need, or all that there is. */
  final int[] target;

  /**
   * States a problem.
   *
   * @param etas seconds of each candidate, ascending
   * @param prices what each candidate costs besides, in hundredths of a second, at least 0
   * @param gives for each candidate what it gives to each line, at least 0
   * @param needs for each line what is missing, above 0
   * @param dues for each line when it should be whole, in seconds; {@link #NO_DUE} for no deadline
   */
  public CoverProblem(
      int[] etas, int[] prices, int[][] gives, int[] needs, int[] dues, SetWeights weights) {
    Check.invariant(
        etas.length == prices.length && etas.length == gives.length && needs.length == dues.length,
        "lengths differ: %s %s %s %s %s",
        etas.length,
        prices.length,
        gives.length,
        needs.length,
        dues.length);
    for (int due : dues) {
      Check.invariant(due >= 0, "a deadline must not be below 0: %s", due);
    }
    this.etas = etas;
    this.prices = prices;
    this.gives = gives;
    this.needs = needs;
    this.dues = dues;
    this.weights = weights;
    target = target(gives, needs);
    lastSeconds = etas.length == 0 ? 0 : etas[etas.length - 1];
  }

  /** A part of the candidates, with the targets of the whole. */
  private CoverProblem(CoverProblem whole, int[] etas, int[] prices, int[][] gives) {
    this.etas = etas;
    this.prices = prices;
    this.gives = gives;
    needs = whole.needs;
    dues = whole.dues;
    weights = whole.weights;
    target = whole.target;
    lastSeconds = whole.lastSeconds;
  }

  private static int[] target(int[][] gives, int[] needs) {
    var target = new int[needs.length];
    for (int l = 0; l < needs.length; l++) {
      long sum = 0;
      for (var row : gives) {
        sum += Math.min(row[l], needs[l]);
      }
      target[l] = (int) Math.min(needs[l], sum);
    }
    return target;
  }

  public int size() {
    return etas.length;
  }

  /** When a candidate can be there. */
  public int etaSeconds(int candidate) {
    return etas[candidate];
  }

  /** What a candidate gives to a line. */
  public int gives(int candidate, int line) {
    return gives[candidate][line];
  }

  public int need(int line) {
    return needs[line];
  }

  /** The need, or all that the candidates together give. */
  public int target(int line) {
    return target[line];
  }

  /** When the line should be whole; {@link #NO_DUE} for no deadline. */
  public int dueSeconds(int line) {
    return dues[line];
  }

  public SetWeights weights() {
    return weights;
  }

  public int lines() {
    return needs.length;
  }

  /**
   * The same problem for a part of its candidates, each dearer by the price of its unit; for
   * problems whose lines may stay open.
   */
  CoverProblem part(int[] kept, int count, long[] unitPrice, int[] units) {
    var times = new int[count];
    var dear = new int[count];
    var rows = new int[count][];
    for (int i = 0; i < count; i++) {
      times[i] = etas[kept[i]];
      dear[i] = (int) Math.min(Integer.MAX_VALUE / 4, prices[kept[i]] + unitPrice[units[kept[i]]]);
      rows[i] = gives[kept[i]];
    }
    return new CoverProblem(this, times, dear, rows);
  }

  /** Whether somebody gives something that is needed. */
  boolean hasTarget() {
    for (int amount : target) {
      if (amount > 0) {
        return true;
      }
    }
    return false;
  }

  /** What one candidate costs, whatever else goes. */
  public long unitCost(int candidate) {
    return (long) SetWeights.PER_SECOND * weights.unitSeconds()
        + prices[candidate]
        + (long) weights.travelPercent() * etas[candidate];
  }

  /** What the time costs of a set whose units come from the first to the last of these seconds. */
  long timeCost(int firstSeconds, int lastSeconds) {
    return SetWeights.PER_SECOND * (lastSeconds + (long) weights.firstWeight() * firstSeconds);
  }

  /** Cost of a set; the candidates ascending. */
  public long cost(int[] chosen) {
    long cost = chosen.length == 0 ? 0 : timeCost(etas[chosen[0]], etas[chosen[chosen.length - 1]]);
    for (int candidate : chosen) {
      cost += unitCost(candidate);
    }
    for (int l = 0; l < needs.length; l++) {
      cost += lateCost(l, chosen) + shortCost(l, missing(l, chosen));
    }
    return cost;
  }

  /** What a set costs because this line is late. */
  public long lateCost(int line, int[] chosen) {
    return dues[line] == NO_DUE
        ? 0
        : (long) weights.latePercent() * Math.max(0, wholeAt(line, chosen) - dues[line]);
  }

  /** When a set makes this line whole as far as it can be; the last ETA of all when it does not. */
  int wholeAt(int line, int[] chosen) {
    int open = target[line];
    int at = 0;
    for (int i = 0; i < chosen.length && open > 0; i++) {
      open -= Math.min(open, gives[chosen[i]][line]);
      at = etas[chosen[i]];
    }
    return target[line] == 0 ? 0 : open > 0 ? lastSeconds : at;
  }

  /** No set can be whole sooner, as far as it can be whole at all; 0 when nothing is needed. */
  public int soonestWholeSeconds() {
    var open = target.clone();
    int at = 0;
    for (int c = 0; c < etas.length; c++) {
      for (int l = 0; l < open.length; l++) {
        if (open[l] > 0 && gives[c][l] > 0) {
          open[l] -= Math.min(open[l], gives[c][l]);
          at = open[l] == 0 ? etas[c] : at;
        }
      }
    }
    return at;
  }

  /** What leaving so much of a line open costs. */
  public long shortCost(int line, long missing) {
    return SetWeights.PER_SECOND * (long) weights.shortSeconds() * missing / needs[line];
  }

  /** How much of a line a set leaves open, in the unit of the needs. */
  public long missing(int line, int[] chosen) {
    long left = needs[line];
    for (int candidate : chosen) {
      left -= gives[candidate][line];
    }
    return Math.max(0, left);
  }

  /** Whether a set fills every line as far as all candidates together do. */
  public boolean covers(int[] chosen) {
    for (int l = 0; l < needs.length; l++) {
      if (missing(l, chosen) > needs[l] - target[l]) {
        return false;
      }
    }
    return true;
  }

  /** Whether all lines can be filled as far without this candidate. */
  boolean coversAsMuchWithout(int candidate) {
    for (int l = 0; l < needs.length; l++) {
      long sum = 0;
      for (int c = 0; c < gives.length; c++) {
        sum += c == candidate ? 0 : Math.min(gives[c][l], needs[l]);
      }
      if (sum < target[l]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the first comes no later, costs no more and gives no less; of equal ones the earlier.
   */
  boolean dominates(int candidate, int other) {
    if (candidate >= other || prices[candidate] > prices[other]) {
      return false;
    }
    for (int l = 0; l < needs.length; l++) {
      if (Math.min(gives[candidate][l], target[l]) < Math.min(gives[other][l], target[l])) {
        return false;
      }
    }
    return true;
  }
}
