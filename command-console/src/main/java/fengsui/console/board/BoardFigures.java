package fengsui.console.board;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What a board counts, for the metrics. Safe for use from any thread. */
public final class BoardFigures {
  final AtomicInteger seats = new AtomicInteger();
  final LongAdder deltas = new LongAdder();
  final LongAdder fulls = new LongAdder();
  final LongAdder resumes = new LongAdder();
  final LongAdder positionFrames = new LongAdder();
  final LongAdder slowSeats = new LongAdder();
  final LongAdder problems = new LongAdder();

  /** Seats connected now. */
  public int seats() {
    return seats.get();
  }

  /** Deltas made; one serves all seats of an audience. */
  public long deltas() {
    return deltas.sum();
  }

  /** Seats that were sent everything. */
  public long fulls() {
    return fulls.sum();
  }

  /** Seats that came back and got only what they missed. */
  public long resumes() {
    return resumes.sum();
  }

  public long positionFrames() {
    return positionFrames.sum();
  }

  /** Seats dropped since they did not read fast enough. */
  public long slowSeats() {
    return slowSeats.sum();
  }

  /** Messages of seats that could not be read. */
  public long problems() {
    return problems.sum();
  }
}
