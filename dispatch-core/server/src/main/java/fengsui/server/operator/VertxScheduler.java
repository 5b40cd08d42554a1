package fengsui.server.operator;

import fengsui.server.core.Scheduler;
import io.vertx.core.Vertx;
import java.time.Duration;

/** Timers on Vert.x, which counts by the monotonic clock. */
public final class VertxScheduler implements Scheduler {
  private final Vertx vertx;

  public VertxScheduler(Vertx vertx) {
    this.vertx = vertx;
  }

  @Override
  public Scheduled after(Duration delay, Runnable work) {
    // Vert.x knows no timer below one millisecond, and rounding down would fire before time.
    long millis = Math.max(1, delay.plusNanos(999_999).toMillis());
    long id = vertx.setTimer(millis, _ -> work.run());
    return () -> vertx.cancelTimer(id);
  }

  @Override
  public Scheduled every(Duration period, Runnable work) {
    long id = vertx.setPeriodic(period.toMillis(), _ -> work.run());
    return () -> vertx.cancelTimer(id);
  }
}
