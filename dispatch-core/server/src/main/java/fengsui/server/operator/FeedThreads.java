package fengsui.server.operator;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Executor;

/** Threads of Vert.x, which ends them, on which subscribers hear the feed. */
public final class FeedThreads implements Executor {
  /** Threads that deliver; a listener that blocks holds one of them. */
  public static final int THREADS = 4;

  private final WorkerExecutor workers;

  public FeedThreads(Vertx vertx) {
    workers = vertx.createSharedWorkerExecutor("feed", THREADS);
  }

  @Override
  public void execute(Runnable work) {
    var _ =
        workers.executeBlocking(
            () -> {
              work.run();
              return true;
            },
            false);
  }
}
