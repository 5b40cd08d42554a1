package fengsui.console.board;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one seat, with an upper limit, so that a slow seat can neither hold the
 * board up nor fill the memory. Safe for use from any thread.
 */
public final class SeatOutbox {
  /** Most messages that may wait; about half a minute of a busy board. */
  public static final int MESSAGES_MAX = 1_000;

  /** Most bytes that may wait; one message is always taken, however large. */
  public static final int BYTES_MAX = 16 * 1024 * 1024;

  private record Waiting(Frame frame, long sinceNanos) {}

  private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
  private long bytes;
  private boolean ending;

  /** Adds a message; false when a limit is reached, or when the connection is ending. */
  public synchronized boolean offer(Frame frame, long nowNanos) {
    if (ending
        || waiting.size() >= MESSAGES_MAX
        || (!waiting.isEmpty() && bytes + frame.bytes() > BYTES_MAX)) {
      return false;
    }
    add(frame, nowNanos);
    return true;
  }

  /** Sends this last, after all that waits; later messages are refused. */
  public synchronized void endWith(Frame goodbye, long nowNanos) {
    if (!ending) {
      add(goodbye, nowNanos);
      add(new Frame.End(), nowNanos);
      ending = true;
    }
  }

  /**
   * Drops what waits, since it comes too late, and sends this last; false when the connection was
   * ending already.
   */
  public synchronized boolean endInsteadWith(Frame goodbye, long nowNanos) {
    if (ending) {
      return false;
    }
    clear();
    endWith(goodbye, nowNanos);
    return true;
  }

  /** The connection is gone: whoever waits in {@link #take} gets an end. */
  public synchronized void abandon(long nowNanos) {
    clear();
    add(new Frame.End(), nowNanos);
    ending = true;
  }

  /** The next message, or null when none waits. */
  public synchronized @Nullable Frame poll() {
    var next = waiting.poll();
    if (next == null) {
      return null;
    }
    bytes -= next.frame.bytes();
    return next.frame;
  }

  /** The next message; waits for one. */
  public synchronized Frame take() throws InterruptedException {
    while (true) {
      var next = poll();
      if (next != null) {
        return next;
      }
      wait();
    }
  }

  public synchronized int size() {
    return waiting.size();
  }

  /** How long the oldest message has been waiting, in nanoseconds; 0 when none waits. */
  public synchronized long oldestNanos(long nowNanos) {
    var oldest = waiting.peek();
    return oldest == null ? 0 : nowNanos - oldest.sinceNanos;
  }

  private void add(Frame frame, long nowNanos) {
    waiting.add(new Waiting(frame, nowNanos));
    bytes += frame.bytes();
    notifyAll();
  }

  private void clear() {
    waiting.clear();
    bytes = 0;
  }
}
