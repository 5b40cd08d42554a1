package fengsui.server.core;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * Core time: the wall clock is read once when leadership begins first and is then advanced by the
 * monotonic clock. It never goes back, in whole milliseconds. A wall clock that steps is noticed
 * and told, and moves nothing. Safe for use from any thread.
 */
public final class CoreTime {
  /** A wall clock further from core time than this, and not yet told, is a step. */
  public static final Duration STEP_MAX = Duration.ofSeconds(2);

  private final Clocks clocks;
  private Instant base;
  private long baseNanos;
  private Instant last;
  private long toldMillis;
  private boolean begun;

  /** Begins at the wall clock. */
  public CoreTime(Clocks clocks) {
    this.clocks = clocks;
    base = clocks.wall();
    baseNanos = clocks.monotonicNanos();
    last = base.truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * For a leadership that begins now. Only the first reads the wall clock; a later one, after the
   * log was opened again, goes on with core time, so that no step of the wall clock enters it.
   *
   * @param notBefore the time of State, which core time never falls behind
   */
  public synchronized void begin(Instant notBefore) {
    var from = begun ? now() : clocks.wall();
    base = from.isBefore(notBefore) ? notBefore : from;
    baseNanos = clocks.monotonicNanos();
    last = base.truncatedTo(ChronoUnit.MILLIS);
    begun = true;
  }

  /** Core time now, in whole milliseconds, never earlier than any answer before. */
  public synchronized Instant now() {
    var now = base.plusNanos(clocks.monotonicNanos() - baseNanos).truncatedTo(ChronoUnit.MILLIS);
    if (now.isAfter(last)) {
      last = now;
    }
    return last;
  }

  /** Wall clock minus core time when it is off by more than {@link #STEP_MAX}; else 0. */
  public synchronized long stepMillis() {
    long off = Duration.between(now(), clocks.wall()).toMillis();
    return Math.abs(off) > STEP_MAX.toMillis() ? off : 0;
  }

  /**
   * A step that was not {@link #told} before: wall clock minus core time in milliseconds. A return
   * of the wall clock to core time is a step as well.
   */
  public synchronized OptionalLong newStep() {
    long off = Duration.between(now(), clocks.wall()).toMillis();
    if (Math.abs(off - toldMillis) <= STEP_MAX.toMillis()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(off);
  }

  /** The step is in the record; from now on only a further one is new. */
  public synchronized void told(long millis) {
    toldMillis = millis;
  }
}
