package fengsui.console.board;

/**
 * The one thread that does a board's work, one piece of work after the other; a simulator gives its
 * own.
 */
public interface BoardThread {

  /** Runs the work soon, after those handed in before it. From any thread. */
  void run(Runnable work);

  /** Runs the work after a while. From any thread. */
  void after(long millis, Runnable work);

  /** Monotonic time, in nanoseconds. */
  long nanoTime();
}
