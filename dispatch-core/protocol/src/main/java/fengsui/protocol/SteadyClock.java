package fengsui.protocol;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The time of one process: the wall clock is read once and advanced by the monotonic clock, as core
 * time is. When somebody sets the machine's clock, sessions do not end, positions do not grow old
 * and waits do not change; a restart follows the wall clock again. Safe for use from any thread.
 */
public final class SteadyClock implements InstantSource {
  private final Instant start;
  private final long startNanos;
  private final LongSupplier nanoTime;

  /**
   * Begins at the wall clock.
   *
   * @param nanoTime monotonic
   */
  public SteadyClock(InstantSource wall, LongSupplier nanoTime) {
    this.start = wall.instant();
    this.startNanos = nanoTime.getAsLong();
    this.nanoTime = nanoTime;
  }

  /** By the clocks of this machine. */
  public static SteadyClock ofThisMachine() {
    return new SteadyClock(InstantSource.system(), System::nanoTime);
  }

  @Override
  public Instant instant() {
    return start.plusNanos(nanoTime.getAsLong() - startNanos);
  }
}
