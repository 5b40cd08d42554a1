package fengsui.console.testing;

import fengsui.console.board.BoardThread;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A board's thread and clock under virtual time: waiting run when the test lets time pass. */
public final class ManualThread implements BoardThread, InstantSource {
  private record Waiting(long dueNanos, long order, Runnable work) {}

  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(
          Comparator.comparingLong(Waiting::dueNanos).thenComparingLong(Waiting::order));
  private final Instant start;
  private long nowNanos;
  private long count;

  /** Starts at this wall time. */
  public ManualThread(Instant start) {
    this.start = start;
  }

  @Override
  public void run(Runnable work) {
    after(0, work);
  }

  @Override
  public void after(long millis, Runnable work) {
    waiting.add(new Waiting(nowNanos + millis * 1_000_000, count++, work));
  }

  @Override
  public long nanoTime() {
    return nowNanos;
  }

  @Override
  public Instant instant() {
    return start.plus(Duration.ofNanos(nowNanos));
  }

  /** Runs what is due now. */
  public void settle() {
    advance(0);
  }

  /** Lets time pass and runs everything at its time. */
  public void advance(long millis) {
    long until = nowNanos + millis * 1_000_000;
    for (var next = waiting.peek(); next != null && next.dueNanos <= until; next = waiting.peek()) {
      waiting.remove();
      nowNanos = Math.max(nowNanos, next.dueNanos);
      next.work.run();
    }
    nowNanos = until;
  }
}
