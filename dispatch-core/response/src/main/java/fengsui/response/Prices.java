package fengsui.response;

import fengsui.domain.state.State;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Prices each candidate: the cover it leaves behind, the rest its crew has not had, the age of its
 * position. Hours worked are counted anew every {@link #WORKED_NANOS_MAX}. Safe for concurrent use.
 */
final class Prices {
  /** A position as fresh as this costs nothing. */
  static final int FRESH_SECONDS_MAX = 60;

  /** An older position costs half of the further age, as it widens the ETA, up to this. */
  static final int STALE_SECONDS_MAX = 900;

  private static final long WORKED_NANOS_MAX = TimeUnit.SECONDS.toNanos(10);

  private final CoverPrice cover;
  private final ForceWeights weights;
  private final LongSupplier nanoClock;
  private volatile @Nullable Counted counted;

  private record Counted(Worked worked, long nanos) {}

  Prices(CoverPrice cover, ForceWeights weights, LongSupplier nanoClock) {
    this.cover = cover;
    this.weights = weights;
    this.nanoClock = nanoClock;
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
    long now = nanoClock.getAsLong();
    if (known == null || now - known.nanos > WORKED_NANOS_MAX) {
      known = new Counted(new Worked(state, at), now);
      counted = known;
    }
    return known.worked;
  }
}
