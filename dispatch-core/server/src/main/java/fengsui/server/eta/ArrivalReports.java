package fengsui.server.eta;

import fengsui.db.Database;
import fengsui.db.DatabaseUnavailable;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.protocol.QueryUnavailable;
import fengsui.protocol.query.Arrivals;
import fengsui.response.eta.EtaLearner;
import fengsui.response.eta.PastWays;
import fengsui.response.eta.RunRules.Judged;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells how well arrivals are foretold. Reading the archive takes seconds, so it has one thread of
 * its own, and what was read is used again for {@link #KEPT}.
 */
public final class ArrivalReports implements Arrivals, AutoCloseable {
  /** How long the runs that were read, and what they teach, are used again. */
  static final Duration KEPT = Duration.ofMinutes(1);

  /** Questions that may wait; one more is refused. */
  static final int WAITING_MAX = 50;

  private final RunArchive archive;
  private final Supplier<State> state;
  private final Supplier<Instant> coreTime;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING_MAX),
          Thread.ofPlatform().daemon().name("eta-", 1).factory());
  private @Nullable Taught kept;

  /** What was read at a moment, and what it teaches. Used on the one thread only. */
  record Taught(Instant at, RunArchive.Read read, @Nullable EtaModel learned) {}

  /**
   * Reports from these sources.
   *
   * @param database holds the archive
   * @param ways may throw {@link QueryUnavailable} when there are no roads
   */
  public ArrivalReports(
      Database database, PastWays ways, Supplier<State> state, Supplier<Instant> coreTime) {
    this.archive = new RunArchive(database, ways);
    this.state = state;
    this.coreTime = coreTime;
    thread.allowCoreThreadTimeOut(true);
  }

  @Override
  public CompletableFuture<ArrivalReport> report(@Nullable AreaId area) {
    return onThread(
        () -> {
          var taught = taught();
          return new ReportMaker(state.get(), taught.read(), taught.learned(), taught.at())
              .of(area);
        });
  }

  /** Runs work that needs the archive; fails with {@link QueryUnavailable} when much waits. */
  <T> CompletableFuture<T> onThread(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(() -> available(work), thread);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(
          new QueryUnavailable(WAITING_MAX + " questions are waiting already; ask again later", e));
    }
  }

  private static <T> T available(Supplier<T> work) {
    try {
      return work.get();
    } catch (DatabaseUnavailable e) {
      throw new QueryUnavailable("the archive cannot be read now: " + e.getMessage(), e);
    }
  }

  /** On the one thread only. */
  Taught taught() {
    var now = coreTime.get();
    var last = kept;
    if (last != null && now.isBefore(last.at().plus(KEPT))) {
      return last;
    }
    var read = archive.read(state.get());
    var runs = read.judged().stream().map(Judged::run).filter(Objects::nonNull).toList();
    var made = new Taught(now, read, EtaLearner.learn(runs, now).orElse(null));
    kept = made;
    return made;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
