package fengsui.server.log;

import fengsui.server.core.Applied;
import fengsui.server.core.DecisionLog;
import fengsui.server.core.Scheduler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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

  /** A log that was opened and does not lead within this time is opened again. */
  static final Duration LEAD_MAX = Duration.ofSeconds(15);

  /** Longest wait for an attempt under way when the core closes. */
  static final Duration CLOSE_MAX = Duration.ofSeconds(20);

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
      tryAfter(RETRY);
    }
  }

  private void tryAfter(Duration pause) {
    scheduler.after(pause, this::tryNow);
  }

  /** Under the lock, so that nothing is handed to the thread once it is shut down. */
  private synchronized void tryNow() {
    if (!closed) {
      thread.execute(this::reopen);
    }
  }

  private synchronized boolean isWanted() {
    return failed && !closed;
  }

  private void reopen() {
    if (!isWanted()) {
      return;
    }
    var pause = RETRY;
    try {
      if (!isFull.getAsBoolean()) {
        mendAndOpen();
        pause = LEAD_MAX;
      }
    } catch (LogRefused e) {
      LOG.atError().log(e.getMessage());
      core.failed(String.valueOf(e.getMessage()));
      return;
    } catch (IOException | RuntimeException e) {
      LOG.atError().setCause(e).log("the decision log cannot be opened; trying again");
    }
    tryAfter(pause);
  }

  private void mendAndOpen() throws IOException, LogRefused {
    log.close();
    var report =
        LogCheck.read(
            files, applied.get().index(), purgeable.getAsLong(), (term, index, entry) -> {});
    LogCheck.mend(report);
    if (isWanted()) {
      open();
      LOG.atWarn().addKeyValue("last", report.last()).log("the decision log is open again");
    }
  }

  /** Ends an attempt under way before it closes the log, so that none opens it afterwards. */
  @Override
  public void close() throws IOException {
    synchronized (this) {
      closed = true;
    }
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSE_MAX.toSeconds(), TimeUnit.SECONDS)) {
        LOG.atError().log("the decision log is closed while it is still being opened");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    log.close();
  }
}
