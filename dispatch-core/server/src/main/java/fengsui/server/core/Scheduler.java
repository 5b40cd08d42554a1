package fengsui.server.core;

import java.time.Duration;

/** Runs work later, by a clock that wall-clock steps do not move. */
public interface Scheduler {

  /** Runs the work once after the delay, on a thread of the scheduler; the work must not block. */
  Scheduled after(Duration delay, Runnable work);

  /** Runs the work again and again, first after one period. */
  Scheduled every(Duration period, Runnable work);

  /** Work that was not done yet. */
  interface Scheduled {
    /** Prevents what has not begun; doing it twice is harmless. */
    void cancel();
  }
}
