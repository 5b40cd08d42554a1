package fengsui.server.snapshot;

import fengsui.server.archive.Archiver;
import fengsui.server.core.Applied;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a snapshot every so many log entries, on its own thread: the archive is synced up to it
 * first, then the immutable State is encoded and synced, and only then old log files may go.
 */
public final class SnapshotKeeper implements AutoCloseable {
  /** A snapshot waits no longer than this for the archive; the next one tries again. */
  static final Duration ARCHIVE_WAIT_MAX = Duration.ofSeconds(20);

  private static final Logger LOG = LoggerFactory.getLogger(SnapshotKeeper.class);

  /** Lets go of old log files. */
  @FunctionalInterface
  public interface Purge {
    void purge() throws IOException;
  }

  private final Snapshots snapshots;
  private final Archiver archiver;
  private final Supplier<Applied> applied;
  private final String history;
  private final long everyEntries;
  private final Purge purge;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("snapshots").daemon().factory());
  private final AtomicBoolean underWay = new AtomicBoolean();
  private final AtomicLong kept;
  private volatile long purgeable;

  /**
   * @param everyEntries log entries between two snapshots
   * @param kept log index of the newest snapshot; -1 for none
   */
  public SnapshotKeeper(
      Snapshots snapshots,
      Archiver archiver,
      Supplier<Applied> applied,
      String history,
      long everyEntries,
      long kept,
      Purge purge) {
    this.snapshots = snapshots;
    this.archiver = archiver;
    this.applied = applied;
    this.history = history;
    this.everyEntries = everyEntries;
    this.kept = new AtomicLong(kept);
    this.purgeable = kept;
    this.purge = purge;
  }

  /** Called after each record, on the log's thread; begins a snapshot when it is time. */
  public void check() {
    if (applied.get().index() - kept.get() >= everyEntries && underWay.compareAndSet(false, true)) {
      takeUnlessClosed();
    }
  }

  /** Under the lock, so that nothing is handed to the thread once it is shut down. */
  private synchronized void takeUnlessClosed() {
    if (!thread.isShutdown()) {
      thread.execute(this::take);
    }
  }

  /** Log index up to which log files may go. */
  public long purgeable() {
    return purgeable;
  }

  private void take() {
    try {
      var now = applied.get();
      if (now.index() > kept.get() && write(now)) {
        purge.purge();
      }
    } catch (IOException e) {
      LOG.atError().setCause(e).log("snapshot could not be written; the log is kept");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("snapshot failed; the log is kept");
    } finally {
      underWay.set(false);
    }
  }

  private boolean write(Applied now) throws IOException, InterruptedException {
    if (!archiver.sync(now.state().number(), ARCHIVE_WAIT_MAX)) {
      LOG.atWarn()
          .addKeyValue("number", now.state().number())
          .log("no snapshot: the archive is behind");
      return false;
    }
    snapshots.write(now, history);
    kept.set(now.index());
    purgeable = Math.max(purgeable, snapshots.oldestIndex());
    return true;
  }

  /** Takes a last snapshot when anything happened since the one before, and ends. */
  @Override
  public void close() {
    synchronized (this) {
      thread.execute(this::take);
      thread.shutdown();
    }
    try {
      if (!thread.awaitTermination(ARCHIVE_WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
