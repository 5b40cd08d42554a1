package fengsui.server.query;

import fengsui.domain.state.State;
import fengsui.protocol.QueryUnavailable;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The threads that answer questions, each from the newest State at the moment it is begun. They are
 * few and of their own, so that no question delays a decision. What may take longer than some
 * milliseconds has one thread and a queue for itself, so that a proposal never waits behind it.
 */
final class QueryThreads implements AutoCloseable {
  /** Questions that may wait; one more is refused. */
  static final int WAITING_MAX = 2_000;

  /** Long questions that may wait; one more is refused. */
  static final int LONG_WAITING_MAX = 200;

  private static final int THREADS = 2;

  private final Supplier<State> state;
  private final ThreadPoolExecutor threads =
      threads(THREADS, WAITING_MAX, Thread.ofPlatform().daemon().name("query-", 1).factory());

  private final ThreadPoolExecutor longThread =
      threads(1, LONG_WAITING_MAX, Thread.ofPlatform().daemon().name("long-query-", 1).factory());

  /**
   * Answers from this State.
   *
   * @param state the newest, as of now: what ended since the last record has ended
   */
  QueryThreads(Supplier<State> state) {
    this.state = state;
  }

  private static ThreadPoolExecutor threads(int count, int waitingMax, ThreadFactory factory) {
    return new ThreadPoolExecutor(
        count, count, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(waitingMax), factory);
  }

  /** The newest State, for what needs no thread. */
  State state() {
    return state.get();
  }

  /**
   * Answers as soon as a thread is free; fails with {@link QueryUnavailable} when {@link
   * #WAITING_MAX} questions wait already. For what takes some milliseconds at most.
   */
  <T> CompletableFuture<T> answer(Function<State, T> question) {
    return answer(threads, WAITING_MAX, question);
  }

  /**
   * Answers what may take longer, one such question after the other; fails with {@link
   * QueryUnavailable} when {@link #LONG_WAITING_MAX} of them wait already.
   */
  <T> CompletableFuture<T> answerLong(Function<State, T> question) {
    return answer(longThread, LONG_WAITING_MAX, question);
  }

  private <T> CompletableFuture<T> answer(
      ThreadPoolExecutor by, int waitingMax, Function<State, T> question) {
    try {
      return CompletableFuture.supplyAsync(() -> question.apply(state.get()), by);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(
          new QueryUnavailable(waitingMax + " questions are waiting already; ask again later", e));
    }
  }

  /** Questions that wait are never answered; their askers' limits end them. */
  @Override
  public void close() {
    threads.shutdownNow();
    longThread.shutdownNow();
  }
}
