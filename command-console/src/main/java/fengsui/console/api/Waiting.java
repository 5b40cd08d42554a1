package fengsui.console.api;

import fengsui.edge.access.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the core's answers. Requests run on virtual threads, so waiting costs nothing. */
final class Waiting {
  /** A query that takes longer is given up. */
  static final int QUERY_SECONDS_MAX = 10;

  private Waiting() {}

  /**
   * The answer, or the failure of the query as it was thrown. A query that is given up is
   * cancelled, so that nobody answers it who has not begun.
   */
  static <T> T answer(CompletableFuture<T> query) {
    return answer(query, Duration.ofSeconds(QUERY_SECONDS_MAX));
  }

  static <T> T answer(CompletableFuture<T> query, Duration longest) {
    try {
      return query.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    } catch (TimeoutException e) {
      query.cancel(false);
      throw new CompletionException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.unavailable(
          "Stopping", "the server stops; try again soon", Duration.ofSeconds(1));
    }
  }
}
