package fengsui.response;

import fengsui.domain.plan.Need;
import fengsui.domain.plan.OpenLine;
import fengsui.domain.unit.UnitKind;
import fengsui.response.solver.SetWeights;
import java.util.EnumMap;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells from which ETA on no unit can be in the best set or the runner-up, so that further ones
 * need not be found.
 *
 * <p>The soonest units fill all lines: the first filling. The same without the one that made it
 * whole, filled up by those that come later, is the second. What both have in common is not whole,
 * so one of them lacks a unit of the best set, and the best set and the runner-up cost no more than
 * the dearer of the two. A set with a unit of some ETA costs at least that ETA, the first arrival
 * of all, and the price and travel of the fewest units that could do. When that is more, all that
 * follows may be left out. Costs are counted in hundredths of a second, as the solver does.
 */
final class Enough {
  /** The price that makes nothing enough: all that may be sent are looked at. */
  static final ToIntFunction<Candidate> NEVER = _ -> Integer.MAX_VALUE;

  private final long linesWithDue;
  private final ToIntFunction<Candidate> price;
  private final ForceWeights weights;
  private final int unitsLeast;
  private final Filling first;
  private @Nullable Filling second;
  private int firstSeconds = -1;

  /**
   * @param price what each costs besides, in seconds
   */
  Enough(
      LineNeeds needs, List<OpenLine> open, ForceWeights weights, ToIntFunction<Candidate> price) {
    this.price = price;
    this.linesWithDue = needs.withinSeconds().stream().filter(within -> within > 0).count();
    this.weights = weights;
    this.unitsLeast = unitsLeast(open);
    this.first = new Filling(needs.needs());
  }

  /** Units of different kinds cannot be one and the same. */
  private static int unitsLeast(List<OpenLine> open) {
    var kinds = new EnumMap<UnitKind, Integer>(UnitKind.class);
    for (var line : open) {
      if (line.line().need() instanceof Need.Units(var kind, var amount)) {
        kinds.merge(kind, Math.min(line.missing(), amount), Math::max);
      }
    }
    return Math.max(1, kinds.values().stream().mapToInt(Integer::intValue).sum());
  }

  /** One set that is filled by whoever comes first. */
  private static final class Filling {
    private final int[] open;
    private int units;
    private long besides;
    private int firstSeconds;
    private int lastSeconds;

    Filling(int[] needs) {
      this.open = needs;
    }

    Filling(Filling other) {
      this.open = other.open.clone();
      this.units = other.units;
      this.besides = other.besides;
      this.firstSeconds = other.firstSeconds;
      this.lastSeconds = other.lastSeconds;
    }

    boolean isServedBy(int[] gives) {
      for (int l = 0; l < open.length; l++) {
        if (open[l] > 0 && gives[l] > 0) {
          return true;
        }
      }
      return false;
    }

    void take(int[] gives, int etaSeconds, long price) {
      for (int l = 0; l < open.length; l++) {
        open[l] = Math.max(0, open[l] - gives[l]);
      }
      firstSeconds = units == 0 ? etaSeconds : Math.min(firstSeconds, etaSeconds);
      lastSeconds = Math.max(lastSeconds, etaSeconds);
      besides += price;
      units++;
    }

    boolean isWhole() {
      for (int left : open) {
        if (left > 0) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * One that may be sent.
   *
   * @param gives what it gives to each line
   */
  void take(Candidate candidate, int[] gives) {
    int eta = candidate.etaSeconds();
    firstSeconds = firstSeconds < 0 ? eta : Math.min(firstSeconds, eta);
    var filling = second == null ? first : second;
    if (!filling.isServedBy(gives)) {
      return;
    }
    var before = second == null ? new Filling(first) : null;
    filling.take(
        gives, eta, (long) SetWeights.PER_SECOND * price.applyAsInt(candidate) + travel(eta));
    if (before != null && first.isWhole()) {
      second = before;
    }
  }

  private long travel(int etaSeconds) {
    return (long) etaSeconds * weights.travelPercent();
  }

  /** Whether no unit of this ETA or more, and so none that comes after it, is of use. */
  boolean isBeyond(int etaSeconds) {
    if (second == null || !second.isWhole()) {
      return false;
    }
    int soonest = Math.min(firstSeconds, etaSeconds);
    long least =
        SetWeights.PER_SECOND * weights.cost(etaSeconds, soonest, unitsLeast)
            + travel(etaSeconds)
            + (unitsLeast - 1) * travel(soonest);
    return least > Math.max(cost(first), cost(second));
  }

  private long cost(Filling filling) {
    return SetWeights.PER_SECOND
            * weights.cost(filling.lastSeconds, filling.firstSeconds, filling.units)
        + filling.besides
        + lateMost(filling.lastSeconds);
  }

  /** What lines with a deadline can cost at most in a set that is whole by then. */
  private long lateMost(int lastSeconds) {
    return linesWithDue * lastSeconds * weights.latePercent();
  }
}
