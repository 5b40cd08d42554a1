package fengsui.response;

import fengsui.domain.plan.Need;
import fengsui.domain.plan.OpenLine;
import fengsui.domain.unit.UnitKind;
import java.util.EnumMap;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Tells from which ETA on no unit can be in the best set or the runner-up, so that further ones
 * need not be found.
 *
 * <p>The soonest units fill all lines once, and those left over fill them a second time: two sets
 * without a common unit, so each unit of the best set is missing in one of them, and the best set
 * and the runner-up cost no more than the dearer of the two. A set with a unit of some ETA costs at
 * least that ETA, the first arrival of all, and the price of the fewest units that could do. When
 * that is more, all that follows may be left out.
 */
final class Enough {
  /** The price that makes nothing enough: all that may be sent are looked at. */
  static final ToIntFunction<Candidate> NEVER = _ -> Integer.MAX_VALUE;

  private final LineNeeds needs;
  private final ToIntFunction<Candidate> price;
  private final ForceWeights weights;
  private final int unitsLeast;
  private final Filling first;
  private final Filling second;
  private int firstSeconds = -1;

  /**
   * @param price what each costs besides, in seconds
   */
  Enough(
      LineNeeds needs, List<OpenLine> open, ForceWeights weights, ToIntFunction<Candidate> price) {
    this.price = price;
    this.needs = needs;
    this.weights = weights;
    this.unitsLeast = unitsLeast(open);
    this.first = new Filling(needs.needs());
    this.second = new Filling(needs.needs());
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

    boolean take(int[] gives, int etaSeconds) {
      boolean gave = false;
      for (int l = 0; l < open.length; l++) {
        gave |= open[l] > 0 && gives[l] > 0;
      }
      if (gave) {
        for (int l = 0; l < open.length; l++) {
          open[l] = Math.max(0, open[l] - gives[l]);
        }
        firstSeconds = units == 0 ? etaSeconds : Math.min(firstSeconds, etaSeconds);
        lastSeconds = Math.max(lastSeconds, etaSeconds);
        units++;
      }
      return gave;
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

  /** One that may be sent. */
  void take(Candidate candidate) {
    int eta = candidate.etaSeconds();
    firstSeconds = firstSeconds < 0 ? eta : Math.min(firstSeconds, eta);
    int[] gives = needs.gives(candidate.unit().definition());
    var filling = first.take(gives, eta) ? first : second.take(gives, eta) ? second : null;
    if (filling != null) {
      filling.besides +=
          price.applyAsInt(candidate) + 1 + (long) eta * weights.travelPercent() / 100;
    }
  }

  /** Whether no unit of this ETA or more, and so none that comes after it, is of use. */
  boolean isBeyond(int etaSeconds) {
    return first.isWhole()
        && second.isWhole()
        && weights.cost(etaSeconds, Math.min(firstSeconds, etaSeconds), unitsLeast)
            > Math.max(cost(first), cost(second));
  }

  private long cost(Filling filling) {
    return weights.cost(filling.lastSeconds, filling.firstSeconds, filling.units)
        + filling.besides
        + lateMost(filling.lastSeconds);
  }

  /** What lines with a deadline can cost at most in a set that is whole by then. */
  private long lateMost(int lastSeconds) {
    long lines = needs.withinSeconds().stream().filter(within -> within > 0).count();
    return (lines * lastSeconds * weights.latePercent() + 99) / 100;
  }
}
