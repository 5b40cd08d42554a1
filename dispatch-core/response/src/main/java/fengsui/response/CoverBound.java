package fengsui.response;

/**
 * How many units must still be taken at least, by Lagrangian relaxation: with a price for each
 * line, no set can be smaller than the price of what is open, less what the candidates give beyond
 * their own cost of one. Every price gives a true bound; a few subgradient steps find a good one.
 * Unlike the bound of a single line it sees that the lines need different units. Held and Karp
 * 1971; Beasley 1987 for set covering.
 */
final class CoverBound {
  private static final double EPSILON = 1e-6;

  private final CoverTypes types;
  private final int lines;
  private final double[] price;
  private final double[] bestPrice;
  private final double[] slope;

  CoverBound(CoverTypes types) {
    this.types = types;
    lines = types.lines;
    price = new double[lines];
    bestPrice = new double[lines];
    slope = new double[lines];
    for (int l = 0; l < lines; l++) {
      price[l] = 1.0 / lines / Math.max(1, types.field.problem.target[l]);
    }
  }

  /** Least number of free units that fill what is open. */
  int units(int[] open) {
    double bound = 0;
    for (int l = 0; l < lines; l++) {
      bound += price[l] * open[l];
    }
    for (int t = 0; t < types.count; t++) {
      if (types.isFree(t)) {
        bound += types.free(t) * Math.min(0, 1 - worth(t, open));
      }
    }
    return (int) Math.ceil(bound - EPSILON);
  }

  /**
   * Looks for prices that show that more than {@code enough} units are needed.
   *
   * @return the best bound that was found; its prices are kept
   */
  int improve(int[] open, int enough, int rounds) {
    double best = Double.NEGATIVE_INFINITY;
    double step = 1;
    for (int round = 0; round < rounds; round++) {
      double bound = slope(open);
      if (bound > best + EPSILON) {
        best = bound;
        System.arraycopy(price, 0, bestPrice, 0, lines);
      } else {
        step /= 2;
      }
      if (best > enough + EPSILON || !move(step * (enough + 1 - bound), open)) {
        break;
      }
    }
    System.arraycopy(bestPrice, 0, price, 0, lines);
    return (int) Math.ceil(best - EPSILON);
  }

  /** The bound at the present prices; leaves its slope along each line's price. */
  private double slope(int[] open) {
    double bound = 0;
    for (int l = 0; l < lines; l++) {
      slope[l] = open[l];
      bound += price[l] * open[l];
    }
    for (int t = 0; t < types.count; t++) {
      int free = types.free(t);
      double worth = free == 0 ? 0 : worth(t, open);
      if (worth > 1) {
        bound += free * (1 - worth);
        for (int l = 0; l < lines; l++) {
          slope[l] -= (double) free * Math.min(types.gives[t * lines + l], open[l]);
        }
      }
    }
    return bound;
  }

  /** Prices are moved in shares of what is open, so that litres and people weigh alike. */
  private boolean move(double gap, int[] open) {
    double square = 0;
    for (int l = 0; l < lines; l++) {
      double share = open[l] == 0 ? 0 : slope[l] / open[l];
      if (price[l] == 0 && share < 0) {
        share = 0;
      }
      slope[l] = share;
      square += share * share;
    }
    if (square < EPSILON || gap <= 0) {
      return false;
    }
    for (int l = 0; l < lines; l++) {
      if (open[l] > 0) {
        price[l] = Math.max(0, price[l] + gap * slope[l] / square / open[l]);
      }
    }
    return true;
  }

  private double worth(int type, int[] open) {
    double worth = 0;
    int row = type * lines;
    for (int l = 0; l < lines; l++) {
      worth += price[l] * Math.min(types.gives[row + l], open[l]);
    }
    return worth;
  }
}
