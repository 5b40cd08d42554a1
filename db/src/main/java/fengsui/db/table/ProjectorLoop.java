package fengsui.db.table;

import fengsui.db.DatabaseUnavailable;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the tables behind the archive by a moment: one thread that projects when woken, and every
 * {@link #LOOK_EVERY} by itself. Any failure is retried with a growing pause, for ever; dispatch
 * never waits for it.
 */
public final class ProjectorLoop implements AutoCloseable {
  public static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  /** Longest pause between two tries while the database is away. */
  public static final Duration PAUSE_MAX = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(ProjectorLoop.class);
  private static final long STOP_MILLIS_MAX = 10_000;

  /** News that comes within this time is projected in one transaction. */
  private static final long GATHER_MILLIS = 250;

  private final Projector projector;
  private final BlockingQueue<Boolean> wakes = new ArrayBlockingQueue<>(1);
  private final Thread thread;
  private final CountDownLatch ending = new CountDownLatch(1);
  private volatile long number;
  private volatile boolean failing;

  private ProjectorLoop(Projector projector) {
    this.projector = projector;
    this.thread = Thread.ofPlatform().daemon().name("projector").unstarted(this::run);
  }

  public static ProjectorLoop start(Projector projector) {
    var loop = new ProjectorLoop(projector);
    loop.thread.start();
    return loop;
  }

  /** Says that the archive has grown. Never blocks. */
  public void wake() {
    boolean _ = wakes.offer(true);
  }

  /** Number of the last event known to be in the tables. */
  public long number() {
    return number;
  }

  /**
   * Waits until the tables hold all up to this number. While they cannot be written nobody waits.
   *
   * @return false when they do not within the time
   */
  public synchronized boolean await(long wanted, Duration limit) throws InterruptedException {
    long untilNanos = System.nanoTime() + limit.toNanos();
    while (number < wanted) {
      long leftMillis = (untilNanos - System.nanoTime()) / 1_000_000;
      if (failing || leftMillis <= 0) {
        return false;
      }
      wait(leftMillis);
    }
    return true;
  }

  private synchronized void tell(long reached, boolean fails) {
    number = reached;
    failing = fails;
    notifyAll();
  }

  /** Whether the last try failed. */
  public boolean isFailing() {
    return failing;
  }

  private void run() {
    long pauseMillis = 0;
    while (ending.getCount() > 0) {
      try {
        // News must neither shorten the pause after a failure nor cost a transaction for each
        // batch.
        if (pauseMillis == 0) {
          wakes.poll(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
        boolean ends = ending.await(Math.max(pauseMillis, GATHER_MILLIS), TimeUnit.MILLISECONDS);
        if (!ends) {
          pauseMillis = tryOnce(pauseMillis);
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Returns the pause before the next try; 0 when all went well. */
  private long tryOnce(long pauseMillis) {
    try {
      tell(projector.catchUp(), false);
      return 0;
    } catch (RuntimeException e) {
      long next = Math.clamp(pauseMillis * 2, 1_000, PAUSE_MAX.toMillis());
      if (e instanceof DatabaseUnavailable || failing) {
        LOG.warn("the tables are behind the archive, next try in {} ms: {}", next, e.toString());
      } else {
        LOG.error("the tables cannot be written, next try in {} ms; report this", next, e);
      }
      tell(number, true);
      return next;
    }
  }

  /** Stops after the batch in work. */
  @Override
  public void close() {
    ending.countDown();
    wake();
    try {
      thread.join(STOP_MILLIS_MAX);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
