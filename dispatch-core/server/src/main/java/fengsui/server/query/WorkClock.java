package fengsui.server.query;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How long the calling thread has worked, without what it waited for a processor. */
final class WorkClock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean TELLS = THREADS.isCurrentThreadCpuTimeSupported();

  private WorkClock() {}

  /** Processor time in nanoseconds; by the clock on a system that does not count it. */
  static long nanos() {
    return TELLS ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
  }
}
