package fengsui.response.solver;

/**
 * What the rest of a set must cost at least, by Lagrangian relaxation: with a price for each row no
 * set can cost less than the price of what is open, less what the candidates give beyond their own
 * cost. Every price gives a true bound; a few subgradient steps find a good one. Held and Karp
 * 1971; Beasley 1987 for set covering. Prices stay from one use to the next, which is why few steps
 * do.
 */
final class Duals {
  /** No cover at all with what is free. */
  static final double NEVER = Double.POSITIVE_INFINITY;

  private static final double EPSILON = 1e-9;

  private final int lines;
  private final double[] priceMax;
  private final double[] price;
  private final double[] best;
  private final double[] slope;
  private final int[] surplus;

  /**
   * @param rows the lines of the field, and more after them
   */
  Duals(Field field, int rows) {
    lines = field.lines;
    priceMax = new double[rows];
    price = new double[rows];
    best = new double[rows];
    slope = new double[rows];
    surplus = new int[field.size];
  }

  /** What leaving all of a row open costs; infinite where it must be filled. */
  void setPriceMax(int row, double most) {
    priceMax[row] = most;
  }

  /** Goes on from these prices. */
  void start(double[] prices) {
    System.arraycopy(prices, 0, price, 0, prices.length);
  }

  /** Whether all of them together fill the lines that must be filled. */
  boolean canFill(double[] open, Columns columns) {
    for (int l = 0; l < lines; l++) {
      if (open[l] > 0 && Double.isInfinite(priceMax[l])) {
        double left = open[l] - EPSILON;
        var row = columns.shares[l];
        for (int k = 0; k < columns.count && left > 0; k++) {
          left -= row[k];
        }
        if (left > 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** The bound at the present prices; what moves them is left inside. */
  double evaluate(double[] open, Columns columns) {
    int count = columns.count;
    var worth = columns.worth;
    double bound = 0;
    boolean isFirst = true;
    for (int r = 0; r < open.length; r++) {
      price[r] = Math.min(price[r], priceMax[r]);
      slope[r] = open[r];
      double each = price[r];
      bound += each * open[r];
      if (isFirst || (each > 0 && open[r] > 0)) {
        add(worth, columns.shares[r], open[r] > 0 ? each : 0, count, isFirst);
        isFirst = false;
      }
    }
    int found = 0;
    for (int k = 0; k < count; k++) {
      double beyond = columns.costs[k] - worth[k];
      if (beyond < 0) {
        bound += beyond;
        surplus[found++] = k;
      }
    }
    for (int r = 0; r < open.length; r++) {
      if (open[r] > 0) {
        var row = columns.shares[r];
        double sum = 0;
        for (int s = 0; s < found; s++) {
          sum += row[surplus[s]];
        }
        slope[r] -= sum;
      }
    }
    return bound;
  }

  private static void add(double[] worth, double[] row, double each, int count, boolean isFirst) {
    if (isFirst) {
      for (int k = 0; k < count; k++) {
        worth[k] = each * row[k];
      }
    } else {
      for (int k = 0; k < count; k++) {
        worth[k] += each * row[k];
      }
    }
  }

  /**
   * Looks for prices that show that the rest costs at least {@code enough}.
   *
   * @param rounds how many prices are tried, at least 1
   * @return the best bound found; its prices are kept and the worth of the columns belongs to them
   */
  double improve(double[] open, Columns columns, double enough, int rounds) {
    double bound = evaluate(open, columns);
    if (bound >= enough || rounds == 1) {
      return bound;
    }
    double most = bound;
    System.arraycopy(price, 0, best, 0, price.length);
    boolean isBest = true;
    double step = 1;
    int behind = 0;
    for (int round = 1; round < rounds && move(step * (enough - bound), open); round++) {
      bound = evaluate(open, columns);
      isBest = bound > most;
      if (isBest) {
        most = bound;
        System.arraycopy(price, 0, best, 0, price.length);
        behind = 0;
      } else if (++behind >= 2) {
        step /= 2;
        behind = 0;
      }
      if (bound >= enough) {
        return bound;
      }
    }
    if (!isBest) {
      System.arraycopy(best, 0, price, 0, price.length);
      most = evaluate(open, columns);
    }
    return most;
  }

  private boolean move(double gap, double[] open) {
    double square = 0;
    for (int r = 0; r < open.length; r++) {
      if (open[r] <= 0
          || (price[r] <= 0 && slope[r] < 0)
          || (price[r] >= priceMax[r] && slope[r] > 0)) {
        slope[r] = 0;
      }
      square += slope[r] * slope[r];
    }
    if (square < EPSILON) {
      return false;
    }
    for (int r = 0; r < open.length; r++) {
      price[r] = Math.max(0, Math.min(priceMax[r], price[r] + gap * slope[r] / square));
    }
    return true;
  }

  /** The present price of each row's whole share; not to be changed. */
  double[] prices() {
    return price;
  }
}
