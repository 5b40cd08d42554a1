package fengsui.server;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was opened, the last first, whatever fails on the way. */
final class Closing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  /** One step of closing. */
  @FunctionalInterface
  interface Step {
    void close() throws Exception;
  }

  private final Deque<Step> steps = new ArrayDeque<>();

  synchronized void add(Step step) {
    steps.push(step);
  }

  /** Does every step once. */
  @Override
  public synchronized void close() {
    while (!steps.isEmpty()) {
      try {
        steps.pop().close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Exception e) {
        LOG.atError().setCause(e).log("something did not close well");
      }
    }
  }
}
