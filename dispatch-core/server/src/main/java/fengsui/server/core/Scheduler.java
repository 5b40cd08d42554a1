package fengsui.server.core;

import java.time.Duration;

/** Runs tasks later, by a clock that wall-clock steps do not move. */
public interface Scheduler {

  /** Runs the task once after the delay, on a thread of the scheduler; the task must not block. */
  Scheduled after(Duration delay, Runnable task);

  /** Runs the task again and again, first after one period. */
  Scheduled every(Duration period, Runnable task);

  /** A task that was not run yet. */
  interface Scheduled {
    /** Prevents what has not begun; doing it twice is harmless. */
    void cancel();
  }
}
