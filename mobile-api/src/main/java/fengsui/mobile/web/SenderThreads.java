package fengsui.mobile.web;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The few threads that encode and send to all phones. */
final class SenderThreads {
  /**
   * Most turns waiting. A phone whose turn is lost beyond it is dropped as stuck and comes again.
   */
  static final int TURNS_MAX = 100_000;

  private SenderThreads() {}

  static ExecutorService start() {
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);
    return new ThreadPoolExecutor(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(TURNS_MAX),
        Thread.ofPlatform().name("phone-sender-", 0).daemon().factory(),
        new ThreadPoolExecutor.DiscardPolicy());
  }
}
