package fengsui.response.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sets of a {@link TimeBox} cost at least.
 *
 * <p>The last arrival is known, the first is no sooner than the soonest of all, and each line with
 * a deadline is whole no sooner than its span begins: that is what the times cost at least. For the
 * units a line counts only those that are there by the end of its span, which any set of the box
 * must make do with; they cost at least what {@link Duals} finds, and somebody must be the last: at
 * least one of those that come then is paid beyond its worth.
 *
 * <p>Where it is not known when a line with a deadline is whole, a row of its own prices the time
 * between the beginning and the end of its span, from {@code a} to {@code b}. At each moment in it
 * the line is either whole or at least as late as the share of it that is still open, since a share
 * is at most 1. Over the span that is at least {@code (b - a) x (1 - sum of share x (b - max(eta,
 * a)) / (b - a))} seconds: a row like the lines, of which everybody gives his share for as long as
 * he is there before the span ends.
 */
final class BoxBound {
  private final Field field;
  private final SolverBudget budget;
  private final Duals duals;
  private final LateTimes times;

  private final double[] open;

  /** Whoever can be in a better set at all. */
  private final Columns all;

  private final int[] counts;

  /** Who comes later gives nothing in the present box, line by line in seconds. */
  final int[] until;

  /** Whoever can be in a better set of the present box, with worth at the present prices. */
  final Columns columns;

  /** Cost of the present box besides its units and the first arrival. */
  double besides;

  /** Cost of the units at least. */
  double units;

  BoxBound(Field field, SolverBudget budget, Duals duals, LateTimes times) {
    this.field = field;
    this.budget = budget;
    this.duals = duals;
    this.times = times;
    open = new double[field.lines + times.lines.length];
    until = new int[field.lines];
    Arrays.fill(until, Integer.MAX_VALUE);
    counts = new int[field.lines];
    all = new Columns(field.lines, field.size);
    columns = new Columns(open.length, field.size);
    for (int l = 0; l < field.lines; l++) {
      open[l] = field.target[l] > 0 ? 1 : 0;
    }
  }

  /**
   * A box for each second at which a better set can end, the soonest first, with what is known at
   * once. Whoever is dearer beyond its worth than any better set can bear is left out from now on;
   * whoever comes after the end and is worth more than its cost is missed.
   *
   * @param limit what a set must cost less than
   * @param rounds how many prices are tried
   */
  List<TimeBox> endings(double limit, int rounds) {
    all.fill(field);
    openPrices(null);
    double time = field.problem.timeCost(field.etas[0], 0) + field.constant;
    double soonest = time + field.problem.timeCost(0, field.etas[field.wholeIndex]);
    budget.spend((long) rounds * (field.size + 8) * field.lines);
    double units = duals.improve(open, all, limit - soonest, rounds);
    keepUseful(limit - time - units);
    var boxes = new ArrayList<TimeBox>();
    var prices = duals.prices().clone();
    double missed = 0;
    for (int k = all.count - 1; k >= 0 && all.units[k] >= field.wholeIndex; ) {
      int seconds = field.etas[all.units[k]];
      double cheapest = Double.POSITIVE_INFINITY;
      double gain = 0;
      for (; k >= 0 && field.etas[all.units[k]] == seconds; k--) {
        double beyond = all.costs[k] - all.worth[k];
        cheapest = Math.min(cheapest, Math.max(0, beyond));
        gain -= Math.min(0, beyond);
      }
      double least = time + field.problem.timeCost(0, seconds) + units + missed + cheapest;
      if (least < limit) {
        boxes.add(ending(seconds, prices, least));
      }
      missed += gain;
    }
    Collections.reverse(boxes);
    return boxes;
  }

  /** A set ends no sooner than any unit of it comes. */
  private void keepUseful(double room) {
    int whole = field.etas[field.wholeIndex];
    for (int k = 0; k < all.count; k++) {
      double least = field.problem.timeCost(0, Math.max(whole, field.etas[all.units[k]]));
      if (least + Math.max(0, all.costs[k] - all.worth[k]) > room) {
        all.drop(k);
      }
    }
    all.keepAffordable(room);
  }

  private TimeBox ending(int lastSeconds, double[] prices, double least) {
    var low = new int[times.lines.length];
    var high = new int[low.length];
    for (int d = 0; d < low.length; d++) {
      low[d] = times.possible(d, times.soonest[d], lastSeconds);
      high[d] = times.latest(d, lastSeconds);
    }
    return new TimeBox(lastSeconds, low, high, prices, least);
  }

  /** Whether a line may stay open in a box. */
  private void openPrices(@Nullable TimeBox box) {
    var problem = field.problem;
    boolean mayLeaveOpen = problem.weights.mayLeaveOpen();
    for (int l = 0; l < field.lines; l++) {
      duals.setPriceMax(
          l, mayLeaveOpen ? problem.shortCost(l, field.target[l]) : Double.POSITIVE_INFINITY);
    }
    for (int d = 0; box != null && d < times.lines.length; d++) {
      if (!times.isNever(d, box.high()[d])) {
        duals.setPriceMax(times.lines[d], Double.POSITIVE_INFINITY);
      }
    }
  }

  /**
   * Looks at a box; it is the present one from now on.
   *
   * @param limit what a set must cost less than
   * @return the box with what is known now; infinite when it has no set
   */
  TimeBox look(TimeBox box, double limit, int rounds) {
    open(box);
    besides = field.problem.timeCost(0, box.lastSeconds()) + box.lateCost(times) + field.constant;
    double first = field.problem.timeCost(field.etas[0], 0);
    budget.spend((long) (rounds + 1) * (columns.count + 8) * field.lines);
    if (!duals.canFill(open, columns)) {
      return box.with(box.prices(), Double.POSITIVE_INFINITY);
    }
    double enough = limit - besides - first;
    double lines = duals.improve(open, columns, enough, rounds);
    units = lines + lastBeyond(box.lastSeconds());
    columns.keepAffordable(enough - lines);
    return box.with(duals.prices().clone(), besides + first + units);
  }

  private void open(TimeBox box) {
    openPrices(box);
    duals.start(box.prices());
    int count = before(box.lastSeconds() + 1);
    Arrays.fill(counts, count);
    Arrays.fill(until, Integer.MAX_VALUE);
    for (int d = 0; d < times.lines.length; d++) {
      int line = times.lines[d];
      until[line] = times.seconds(d, box.high()[d]);
      counts[line] = until[line] < box.lastSeconds() ? before(until[line] + 1) : count;
    }
    columns.fill(all, count, counts);
    for (int d = 0; d < times.lines.length; d++) {
      span(d, box.low()[d], box.high()[d]);
    }
  }

  /** The row for the span in which a line becomes whole. */
  private void span(int late, int low, int high) {
    int row = field.lines + late;
    long width = times.cost(late, high) - times.cost(late, low);
    open[row] = width > 0 ? 1 : 0;
    if (width > 0) {
      int from = times.lateSeconds(late, low);
      int to = times.lateSeconds(late, high);
      duals.setPriceMax(row, (double) width);
      var shares = columns.shares[row];
      var line = columns.shares[times.lines[late]];
      for (int k = 0; k < columns.count; k++) {
        int there = to - Math.max(field.etas[columns.units[k]], from);
        shares[k] = there <= 0 ? 0 : line[k] * there / (to - from);
      }
    }
  }

  /** How many of all come before this second. */
  private int before(int seconds) {
    int low = 0;
    int high = all.count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (field.etas[all.units[middle]] < seconds) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What one of those that come last costs at least beyond its worth. */
  private double lastBeyond(int lastSeconds) {
    double least = Double.POSITIVE_INFINITY;
    for (int k = columns.count - 1; k >= 0 && field.etas[columns.units[k]] == lastSeconds; k--) {
      least = Math.min(least, Math.max(0, columns.costs[k] - columns.worth[k]));
    }
    return least;
  }
}
