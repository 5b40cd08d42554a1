package fengsui.check.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.HdrHistogram.Histogram;

/**
 * Questions by the clock on one thread: each begins when it is due or, when the one before it was
 * not done yet, as soon as it is; its time counts from when it was due. So a slow answer is seen in
 * the ones behind it too, as it would be by those who wait for them.
 */
final class OpenLoop {
  private static final long NANOS_MAX = TimeUnit.MINUTES.toNanos(1);

  private OpenLoop() {}

  /**
   * Asks, and tells how long each took, in nanoseconds.
   *
   * @param perSecond how many are due in each second
   * @param ask takes the number of the question
   */
  static Histogram run(int asks, int perSecond, IntConsumer ask) {
    var taken = new Histogram(NANOS_MAX, 3);
    long begin = System.nanoTime();
    for (int i = 0; i < asks; i++) {
      long due = begin + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
      long now = System.nanoTime();
      while (now < due) {
        // Without a pause instruction, at which a host may give the processor to somebody else.
        now = System.nanoTime();
      }
      ask.accept(i);
      taken.recordValue(Math.clamp(System.nanoTime() - due, 0, NANOS_MAX));
    }
    return taken;
  }

  /** One question after another, without a clock; for what is far too slow for one. */
  static Histogram closed(int asks, IntConsumer ask) {
    var taken = new Histogram(NANOS_MAX, 3);
    for (int i = 0; i < asks; i++) {
      long begin = System.nanoTime();
      ask.accept(i);
      taken.recordValue(Math.clamp(System.nanoTime() - begin, 0, NANOS_MAX));
    }
    return taken;
  }
}
