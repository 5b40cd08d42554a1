package fengsui.response.solver;

/**
 * Sets whose last unit comes at one time, and whose lines with a deadline become whole within spans
 * of time ({@link LateTimes}).
 *
 * @param lastSeconds when the last unit comes
 * @param low for each line with a deadline when it is whole at the soonest
 * @param high and when at the latest
 * @param prices of the lines, from which a bound can start
 * @param least no set of the box costs less
 */
@SuppressWarnings("ArrayRecordComponent") // Made once, compared by the least alone.
record TimeBox(int lastSeconds, int[] low, int[] high, double[] prices, double least) {

  TimeBox with(double[] better, double more) {
    return new TimeBox(lastSeconds, low, high, better, Math.max(least, more));
  }

  /** What the times themselves cost at least: the lateness of each line. */
  long lateCost(LateTimes times) {
    long cost = 0;
    for (int d = 0; d < low.length; d++) {
      cost += times.cost(d, low[d]);
    }
    return cost;
  }

  /** The line whose lateness is the least known; -1 when all are. */
  int widest(LateTimes times) {
    int widest = -1;
    long most = -1;
    for (int d = 0; d < low.length; d++) {
      long width = low[d] < high[d] ? times.cost(d, high[d]) - times.cost(d, low[d]) : -1;
      if (width > most) {
        most = width;
        widest = d;
      }
    }
    return widest;
  }

  /** The sets of this box in which the line is whole by the middle of its span. */
  TimeBox sooner(int late, int middle) {
    var sooner = high.clone();
    sooner[late] = middle;
    return new TimeBox(lastSeconds, low, sooner, prices, least);
  }

  /** And the others. */
  TimeBox later(LateTimes times, int late, int middle) {
    var later = low.clone();
    later[late] = times.possible(late, middle + 1, lastSeconds);
    return new TimeBox(lastSeconds, later, high, prices, least);
  }
}
