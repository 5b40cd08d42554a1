package fengsui.server.query;

import fengsui.domain.state.State;
import fengsui.protocol.QueryUnavailable;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The threads that answer questions, each from the newest State at the moment it is begun. They are
 * few and of their own, so that no question delays a decision.
 */
final class QueryThreads implements AutoCloseable {
  /** Questions that may wait; one more is refused. */
  static final int WAITING_MAX = 2_000;

  private static final int THREADS = 2;

  private final Supplier<State> state;
  private final ThreadPoolExecutor threads;

  QueryThreads(Supplier<State> state) {
    this.state = state;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING_MAX),
            Thread.ofPlatform().daemon().name("query-", 1).factory());
  }

  /** The newest State, for what needs no thread. */
  State state() {
    return state.get();
  }

  /**
   * Answers as soon as a thread is free; fails with {@link QueryUnavailable} when {@link
   * #WAITING_MAX} questions wait already.
   */
  <T> CompletableFuture<T> answer(Function<State, T> question) {
    try {
      return CompletableFuture.supplyAsync(() -> question.apply(state.get()), threads);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(
          new QueryUnavailable(WAITING_MAX + " questions are waiting already; ask again later", e));
    }
  }

  /** Questions that wait are never answered; their askers' limits end them. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
