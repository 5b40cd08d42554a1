package fengsui.domain.plan;

import fengsui.domain.AddedLater;
import fengsui.domain.unit.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units proposed now for one incident, and why. The answer to a query; State does not keep it.
 *
 * @param stateNumber number of the last event it was computed on
 * @param version the asker's own count, given back, so that an older answer never replaces a newer
 *     one
 * @param chosen in the order of arrival; empty when nothing is missing or nobody can come
 * @param wholeAfterSeconds ETA of the last unit that makes all lines whole; -1 when a line stays
 *     open
 * @param lines every requirement line with what committed and chosen force give together
 * @param runnerUp the next best set, in the order of arrival; empty when there is none
 * @param runnerUpLaterSeconds how much later the runner-up is whole; below 0 when it is whole
 *     sooner, with more units than that is worth
 * @param passedOver each nearer unit with its reason, at most {@link #PASSED_OVER_MAX}: first those
 *     that could have gone in the place of a chosen one of their kind, or whose kind nobody is
 *     chosen of; then who else could serve a line; then the others; of each the nearest first
 * @param elsewhere free units outside the area of the person asking that could fill a line that
 *     stays open, nearest first, at most {@link #ELSEWHERE_MAX}; whom to ask for help
 * @param proven whether no set is better; false when the budget ended the search
 * @param runnerUpProven whether no other set is better than the runner-up, or there is none; false
 *     when the budget ended the search
 * @param boundSeconds no set can be whole sooner than this, however many units go; -1 when a line
 *     stays open
 * @param computeMicros time spent, in microseconds
 * @param weighed what chosen and runner-up cost, bound and gap, and whom else to ask; null in
 *     answers recorded before there was one
 * @param nearerUnlisted whether more units are nearer than the last one chosen than {@code
 *     passedOver} has room for; false in answers recorded before it was said
 */
public record Recommendation(
    RecommendationId id,
    long stateNumber,
    long version,
    List<Proposed> chosen,
    int wholeAfterSeconds,
    List<OpenLine> lines,
    List<Proposed> runnerUp,
    int runnerUpLaterSeconds,
    List<PassedOver> passedOver,
    List<UnitId> elsewhere,
    boolean proven,
    boolean runnerUpProven,
    int boundSeconds,
    int computeMicros,
    @Nullable Weighed weighed,
    @AddedLater Boolean nearerUnlisted) {
  public static final int PASSED_OVER_MAX = 60;
  public static final int ELSEWHERE_MAX = 20;

  public Recommendation {
    chosen = List.copyOf(chosen);
    lines = List.copyOf(lines);
    runnerUp = List.copyOf(runnerUp);
    passedOver = List.copyOf(passedOver);
    elsewhere = List.copyOf(elsewhere);
    nearerUnlisted = nearerUnlisted != null && nearerUnlisted;
  }
}
