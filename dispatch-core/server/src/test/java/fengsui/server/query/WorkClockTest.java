package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkClockTest {
  private static final long MILLIS_50 = TimeUnit.MILLISECONDS.toNanos(50);

  @Test
  void waitingIsNotCounted() throws InterruptedException {
    long begin = WorkClock.nanos();

    boolean came = new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);

    assertThat(came).isFalse();
    assertThat(WorkClock.nanos() - begin).isLessThan(MILLIS_50 / 2);
  }

  @Test
  void workIsCounted() {
    long begin = WorkClock.nanos();
    long until = System.nanoTime() + MILLIS_50;
    double sum = 0;
    while (System.nanoTime() < until || WorkClock.nanos() == begin) {
      sum += Math.sqrt(sum + 1);
    }

    assertThat(sum).isPositive();
    assertThat(WorkClock.nanos()).isGreaterThan(begin);
  }
}
