package fengsui.town.life;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A daemon thread on the machine's monotonic clock. What comes after it was closed is dropped. */
final class TownThread implements TownTime {
  private static final Logger LOG = LoggerFactory.getLogger(TownThread.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("town").factory());

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void execute(Runnable run) {
    unlessClosed(() -> thread.execute(run));
  }

  @Override
  public void after(long millis, Runnable run) {
    unlessClosed(
        () -> {
          var _ = thread.schedule(run, millis, TimeUnit.MILLISECONDS);
        });
  }

  @Override
  public void every(long millis, Runnable run) {
    unlessClosed(
        () -> {
          var _ = thread.scheduleWithFixedDelay(run, millis, millis, TimeUnit.MILLISECONDS);
        });
  }

  private void unlessClosed(Runnable hand) {
    try {
      hand.run();
    } catch (RejectedExecutionException e) {
      if (!thread.isShutdown()) {
        throw e;
      }
      LOG.atDebug().log("the town is closed; an act is dropped");
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
