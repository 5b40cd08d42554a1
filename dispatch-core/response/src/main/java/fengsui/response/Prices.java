package fengsui.response;

import fengsui.domain.state.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Prices each candidate: the cover it leaves behind, the rest its crew has not had, the age of its
 * position. Hours worked are counted anew for a time further than {@link #WORKED_FOR_MAX} from the
 * one they were counted for. Safe for concurrent use.
 */
final class Prices {
  /** A position as fresh as this costs nothing. */
  static final int FRESH_SECONDS_MAX = 60;

  /** An older position costs half of the further age, as it widens the ETA, up to this. */
  static final int STALE_SECONDS_MAX = 900;

  private static final Duration WORKED_FOR_MAX = Duration.ofSeconds(10);

  private final CoverPrice cover;
  private final ForceWeights weights;
  private volatile @Nullable Counted counted;

  private record Counted(Worked worked, Instant at) {
    boolean isFor(Instant other) {
      return Duration.between(at, other).abs().compareTo(WORKED_FOR_MAX) <= 0;
    }
  }

  Prices(CoverPrice cover, ForceWeights weights) {
    this.cover = cover;
    this.weights = weights;
  }

  UnitPrice of(Worked worked, Candidate candidate) {
    var unit = candidate.unit().id();
    return new UnitPrice(
        (int) ((long) cover.seconds(unit) * weights.coverPercent() / 100),
        worked.priceSeconds(unit, weights.restSeconds()),
        Math.clamp((candidate.ageSeconds() - FRESH_SECONDS_MAX) / 2, 0, STALE_SECONDS_MAX));
  }

  Worked worked(State state, Instant at) {
    var known = counted;
    if (known == null || !known.isFor(at)) {
      known = new Counted(new Worked(state, at), at);
      counted = known;
    }
    return known.worked;
  }
}
