package fengsui.console.socket;

import fengsui.console.board.BoardThread;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The board's thread as a thread of this process. Work that fails is logged; the next goes on. */
public final class ScheduledBoardThread implements BoardThread, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledBoardThread.class);

  private final ScheduledThreadPoolExecutor executor;

  /** Starts the thread with its first work. */
  public ScheduledBoardThread() {
    executor =
        new ScheduledThreadPoolExecutor(
            1,
            work -> Thread.ofPlatform().daemon().name("console-board").unstarted(work),
            new ThreadPoolExecutor.DiscardPolicy());
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public void run(Runnable work) {
    after(0, work);
  }

  @Override
  public void after(long millis, Runnable work) {
    var _ = executor.schedule(() -> guarded(work), millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void close() {
    executor.shutdown();
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error(
          "work of the board failed; seats may show old data until they connect again;"
              + " report this line with its trace, it is a fault of this program",
          e);
    }
  }
}
