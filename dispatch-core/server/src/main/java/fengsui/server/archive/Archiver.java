package fengsui.server.archive;

import fengsui.db.DatabaseUnavailable;
import fengsui.db.archive.EventArchive;
import fengsui.domain.Recorded;
import fengsui.protocol.CoreStatus;
import fengsui.server.core.Clocks;
import fengsui.server.core.CoreTime;
import fengsui.server.core.Gate;
import fengsui.server.core.RecentRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every applied record into the archive, in batches, on its own thread. It has no queue of
 * its own: it reads the ring of recent records at its pace, so a slow archive never holds up a
 * decision until the ring's named limit. A failing archive is tried again for ever and shown in the
 * status.
 */
public final class Archiver implements AutoCloseable {
  /** Most records in one transaction. */
  static final int BATCH_RECORDS_MAX = 1_000;

  /**
   * Records of this time share a transaction. Each one syncs the disk that the log syncs too, and
   * nobody waits for the archive but who reads what was just decided.
   */
  static final Duration GATHER = Duration.ofMillis(50);

  /** A failed append is tried again after this time. */
  static final Duration RETRY = Duration.ofMillis(500);

  /** A lag that is older than this is shown. */
  static final Duration LAG_SHOWN = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(Archiver.class);

  private final EventArchive archive;
  private final RecentRecords recent;
  private final Thread thread = new Thread(this::run, "archiver");
  private final FailureLines lines;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile long archived;
  private volatile String failure = "";
  private volatile Runnable grown = () -> {};
  private @Nullable Gate gate;
  private @Nullable Instant behindSince;

  /**
   * @param archived number of the last event in the archive
   */
  public Archiver(EventArchive archive, RecentRecords recent, long archived, Clocks clocks) {
    this.lines = new FailureLines(clocks::monotonicNanos);
    this.archive = archive;
    this.recent = recent;
    this.archived = archived;
  }

  /**
   * Begins to write.
   *
   * @param stops is shut when the archive turns out to belong to another history
   */
  public void start(Gate stops) {
    gate = stops;
    thread.setDaemon(true);
    thread.start();
  }

  /** Runs after each batch, on the archiver's thread; it must not block. */
  public void onGrowth(Runnable listener) {
    grown = listener;
  }

  /** Number of the last event in the archive. */
  public long archived() {
    return archived;
  }

  /** Completes a status with what is known about the archive. */
  public synchronized CoreStatus status(
      CoreTime time, boolean accepts, String why, long stepMillis) {
    long behind = recent.unarchived();
    var now = time.now();
    if (behind == 0) {
      behindSince = null;
    } else if (behindSince == null) {
      behindSince = now;
    }
    var since = behindSince;
    boolean shown = since != null && now.isAfter(since.plus(LAG_SHOWN));
    return new CoreStatus(
        accepts,
        why.isEmpty() ? failure : why,
        behind,
        shown ? since : null,
        stepMillis,
        List.of());
  }

  /**
   * Waits until the archive holds all up to this number, on disk.
   *
   * @return false when it did not within the time
   */
  public boolean sync(long number, Duration limit) throws InterruptedException {
    if (!recent.awaitArchived(number, limit)) {
      return false;
    }
    archive.sync();
    return true;
  }

  private void run() {
    try {
      while (closing.getCount() > 0) {
        recent.awaitAfter(archived);
        if (closing.await(GATHER.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        if (!writeNext() && closing.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the next batch is written; no error ends the thread. */
  private boolean writeNext() {
    try {
      return write(recent.after(archived, BATCH_RECORDS_MAX).orElseThrow());
    } catch (RuntimeException e) {
      tell("the archive is not written, which nobody expected; report this", e);
      failure = "the archive is not written: " + e;
      return false;
    }
  }

  private boolean write(List<Recorded> batch) {
    try {
      archive.append(batch);
    } catch (DatabaseUnavailable e) {
      tell("the archive cannot be written", e);
      failure = "the archive cannot be written: " + e.getMessage();
      return false;
    } catch (IllegalStateException e) {
      tell("the archive belongs to another history", e);
      failure = "the archive belongs to another history: " + e.getMessage();
      if (gate != null) {
        gate.shut(Gate.Cause.STOPPED, failure);
      }
      return false;
    }
    if (lines.works()) {
      LOG.atInfo().log("the archive is written again");
      failure = "";
    }
    archived = batch.getLast().to();
    recent.archived(archived);
    grown.run();
    return true;
  }

  private void tell(String what, RuntimeException e) {
    switch (lines.failed()) {
      case WITH_STACK -> LOG.atError().setCause(e).log("{}; trying again", what);
      case ONE_LINE ->
          LOG.atError()
              .addKeyValue("behind", recent.unarchived())
              .log("still, {}: {}", what, e.getMessage());
      case NOTHING -> {}
    }
  }

  /** Stops after the batch under way. */
  @Override
  public void close() {
    closing.countDown();
    thread.interrupt();
    try {
      thread.join(RETRY.toMillis() * 10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
