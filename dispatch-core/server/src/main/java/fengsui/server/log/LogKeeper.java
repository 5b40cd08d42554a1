package fengsui.server.log;

import fengsui.server.core.Applied;
import fengsui.server.core.DecisionLog;
import fengsui.server.core.Scheduler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the log open. When it fails, for example on a full disk, the core is read-only; the keeper
 * closes the log, checks its files again and opens it at the place that was applied, as soon as
 * there is room.
 */
public final class LogKeeper implements DecisionLog.Applier, AutoCloseable {
  /** Time between two attempts to open a log that failed. */
  static final Duration RETRY = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);

  private final RatisLog log;
  private final Path files;
  private final DecisionLog.Applier core;
  private final Supplier<Applied> applied;
  private final LongSupplier purgeable;
  private final BooleanSupplier isFull;
  private final Scheduler scheduler;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("log-keeper").daemon().factory());
  private boolean failed;
  private boolean closed;

  /**
   * @param files folder of the log's files
   * @param isFull whether the disk has no room, so that an attempt would be in vain
   */
  public LogKeeper(
      RatisLog log,
      Path files,
      DecisionLog.Applier core,
      Supplier<Applied> applied,
      LongSupplier purgeable,
      BooleanSupplier isFull,
      Scheduler scheduler) {
    this.log = log;
    this.files = files;
    this.core = core;
    this.applied = applied;
    this.purgeable = purgeable;
    this.isFull = isFull;
    this.scheduler = scheduler;
  }

  /** Opens the log at the place that is applied. */
  public void open() throws IOException {
    var from = applied.get();
    log.open(this, from.term(), from.index(), purgeable);
  }

  @Override
  public void apply(long term, long index, byte[] entry) {
    core.apply(term, index, entry);
  }

  @Override
  public void leading() {
    synchronized (this) {
      failed = false;
    }
    core.leading();
  }

  @Override
  public void failed(String why) {
    boolean isFirst;
    synchronized (this) {
      isFirst = !failed && !closed;
      failed = true;
    }
    if (isFirst) {
      core.failed(why);
      later();
    }
  }

  private void later() {
    scheduler.after(RETRY, () -> thread.execute(this::reopen));
  }

  private void reopen() {
    synchronized (this) {
      if (!failed || closed) {
        return;
      }
    }
    try {
      if (!isFull.getAsBoolean()) {
        log.close();
        var report =
            LogCheck.read(
                files, applied.get().index(), purgeable.getAsLong(), (term, index, entry) -> {});
        LogCheck.mend(report);
        open();
        LOG.atWarn().addKeyValue("last", report.last()).log("the decision log is open again");
      }
    } catch (IOException e) {
      LOG.atError().setCause(e).log("the decision log cannot be opened; trying again");
    } catch (LogRefused e) {
      LOG.atError().log(e.getMessage());
      core.failed(String.valueOf(e.getMessage()));
      return;
    }
    later();
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      closed = true;
    }
    thread.shutdown();
    log.close();
  }
}
