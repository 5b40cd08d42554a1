package fengsui.console.board;

/** The one thread that does a board's work, one task after the other; a simulator gives its own. */
public interface BoardThread {

  /** Runs the task soon, after those handed in before it. From any thread. */
  void run(Runnable task);

  /** Runs the task after a while. From any thread. */
  void after(long millis, Runnable task);

  /** Monotonic time, in nanoseconds. */
  long nanoTime();
}
