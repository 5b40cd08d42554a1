package fengsui.server.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Clocks and timers that the test moves; the wall clock may also be stepped alone. */
final class FakeClocks implements Clocks, Scheduler {
  static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

  private final List<Waiting> waiting = new ArrayList<>();
  private Instant wall = START;
  private long nanos = 5;

  private record Waiting(long atNanos, Duration period, Runnable run) {}

  @Override
  public Instant wall() {
    return wall;
  }

  @Override
  public long monotonicNanos() {
    return nanos;
  }

  @Override
  public Scheduled after(Duration delay, Runnable run) {
    return add(new Waiting(nanos + delay.toNanos(), Duration.ZERO, run));
  }

  @Override
  public Scheduled every(Duration period, Runnable run) {
    return add(new Waiting(nanos + period.toNanos(), period, run));
  }

  private Scheduled add(Waiting work) {
    waiting.add(work);
    return () -> waiting.remove(work);
  }

  /** Moves the wall clock alone. */
  void step(Duration by) {
    wall = wall.plus(by);
  }

  /** Lets time pass and runs what is due on the way. */
  void pass(Duration time) {
    long end = nanos + time.toNanos();
    while (true) {
      var next = waiting.stream().min(Comparator.comparingLong(Waiting::atNanos));
      if (next.isEmpty() || next.get().atNanos() > end) {
        break;
      }
      var work = next.get();
      waiting.remove(work);
      advance(work.atNanos());
      if (!work.period().isZero()) {
        every(work.period(), work.run());
      }
      work.run().run();
    }
    advance(end);
  }

  private void advance(long to) {
    wall = wall.plusNanos(to - nanos);
    nanos = to;
  }
}
