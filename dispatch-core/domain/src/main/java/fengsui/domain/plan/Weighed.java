package fengsui.domain.plan;

import fengsui.domain.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the proposed set was weighed: what it costs, how far from the best it can be at most, and how
 * it stands to the runner-up.
 *
 * @param cost of the chosen set
 * @param runnerUp cost of the runner-up; null when there is none
 * @param boundSeconds no set costs less than this; the cost itself when the set is proven best
 * @param gapSeconds cost less bound: how much a better set could save at most; 0 when proven
 * @param gapPercent the gap as a share of the cost, 0 to 100
 * @param tossUp whether chosen and runner-up differ by less than what the ETAs may be wrong by, so
 *     that either is as good
 * @param tossUpSeconds what the ETAs of the units in which they differ may be wrong by together; -1
 *     when there is no runner-up
 * @param outside whom to ask where a line stays open, nearest first, at most {@link #OUTSIDE_MAX}
 */
public record Weighed(
    ForceCost cost,
    @Nullable ForceCost runnerUp,
    int boundSeconds,
    int gapSeconds,
    double gapPercent,
    boolean tossUp,
    int tossUpSeconds,
    List<OutsideForce> outside) {
  public static final int OUTSIDE_MAX = 20;

  public Weighed {
    outside = List.copyOf(outside);
    Check.sizeMax("outside", outside, OUTSIDE_MAX);
  }
}
