package fengsui.response.solver;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long a search may take: a number of steps (one candidate looked at for one line), which ends
 * it the same way everywhere, and a time, which guards against a problem that is harder than its
 * steps tell. Two million steps are about a millisecond. One search owns it.
 */
public final class SolverBudget {
  /** The clock is read after so many steps, about every 20 microseconds. */
  private static final long STEPS_BETWEEN_LOOKS = 40_000;

  private final LongSupplier nanoClock;
  private final long deadlineNanos;
  private final @Nullable SolverBudget whole;
  private long left;
  private long nextLook;
  private boolean isOver;

  /**
   * Begins now.
   *
   * @param nanos how long it may take by this clock, which is monotonic
   */
  public SolverBudget(long steps, long nanos, LongSupplier nanoClock) {
    this(steps, nanoClock.getAsLong() + nanos, nanoClock, null);
  }

  private SolverBudget(
      long steps, long deadlineNanos, LongSupplier nanoClock, @Nullable SolverBudget whole) {
    this.nanoClock = nanoClock;
    this.deadlineNanos = deadlineNanos;
    this.whole = whole;
    left = steps;
    nextLook = steps - STEPS_BETWEEN_LOOKS;
  }

  /** Without a look at any clock. */
  public static SolverBudget steps(long steps) {
    return new SolverBudget(steps, Long.MAX_VALUE, () -> 0, null);
  }

  /** Takes steps; false once it is spent. */
  boolean spend(long steps) {
    left -= steps;
    if (whole != null) {
      isOver |= !whole.spend(steps);
    }
    if (left < nextLook && !isOver) {
      nextLook = left - STEPS_BETWEEN_LOOKS;
      isOver = nanoClock.getAsLong() - deadlineNanos >= 0;
    }
    isOver |= left < 0;
    return !isOver;
  }

  /** A budget of its own for a part of the work: no more steps than these, and the same time. */
  SolverBudget upTo(long steps) {
    return new SolverBudget(Math.max(0, Math.min(steps, left)), deadlineNanos, nanoClock, this);
  }

  public boolean isSpent() {
    return isOver;
  }
}
