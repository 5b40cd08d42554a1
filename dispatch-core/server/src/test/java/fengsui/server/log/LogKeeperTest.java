package fengsui.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fengsui.domain.Check;
import fengsui.server.core.Applied;
import fengsui.server.core.DecisionLog;
import fengsui.server.core.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeeperTest {
  @TempDir private Path folder;

  private final BlockingQueue<Runnable> later = new LinkedBlockingQueue<>();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final Deque<RuntimeException> problems = new ArrayDeque<>();
  private final IdleCore core = new IdleCore();
  private volatile Runnable onLook = () -> {};
  private LogKeeper keeper;

  @BeforeEach
  void make() {
    keeper =
        new LogKeeper(
            new RatisLog(folder),
            RatisLog.files(folder),
            core,
            () -> Applied.NOTHING,
            () -> 0,
            this::isFull,
            new ByHand());
  }

  @AfterEach
  void close() throws Exception {
    keeper.close();
  }

  @Test
  void anErrorThatNobodyExpectedIsFollowedByAnotherAttempt() throws Exception {
    problems.add(new IllegalStateException("odd"));
    keeper.failed("disk full");

    due().run();

    assertThat(due()).isNotNull();
    assertThat(problems).isEmpty();
  }

  @Test
  void aLogThatWasOpenedIsGivenTimeToLead() throws Exception {
    problems.add(new IllegalStateException("odd"));
    keeper.failed("disk full");
    due().run();
    due().run();
    assertThat(due()).isNotNull();

    assertThat(pauses).containsExactly(LogKeeper.RETRY, LogKeeper.RETRY, LogKeeper.LEAD_MAX);
  }

  @Test
  void anAttemptThatComesDueAfterTheEndIsNotMade() throws Exception {
    keeper.failed("disk full");
    var due = due();

    keeper.close();

    due.run();
    assertThat(later).isEmpty();
  }

  @Test
  void theEndWaitsForAnAttemptUnderWay() throws Exception {
    var looks = new CountDownLatch(1);
    var goesOn = new CountDownLatch(1);
    onLook =
        () -> {
          looks.countDown();
          waitFor(goesOn);
        };
    keeper.failed("disk full");
    due().run();
    assertThat(looks.await(5, TimeUnit.SECONDS)).isTrue();
    var closer = Thread.ofPlatform().start(this::closeKeeper);

    await().until(() -> closer.getState() == Thread.State.TIMED_WAITING);
    goesOn.countDown();
    closer.join();

    // Whatever the attempt did, the log is closed and its folder free: this throws otherwise.
    var again = new RatisLog(folder);
    again.open(core, 0, -1, () -> 0);
    again.close();
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nothing interrupts an attempt", e);
    }
  }

  private void closeKeeper() {
    try {
      keeper.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next attempt, which the test makes when it likes. */
  private Runnable due() throws InterruptedException {
    return Check.present(later.poll(5, TimeUnit.SECONDS), "attempt");
  }

  private boolean isFull() {
    onLook.run();
    var problem = problems.poll();
    if (problem != null) {
      throw problem;
    }
    return false;
  }

  private static final class IdleCore implements DecisionLog.Applier {
    @Override
    public void apply(long term, long index, byte[] entry) {}

    @Override
    public void leading() {}

    @Override
    public void failed(String why) {}
  }

  /** Hands the tasks to the test. */
  private final class ByHand implements Scheduler {
    @Override
    public Scheduled after(Duration delay, Runnable run) {
      pauses.add(delay);
      later.add(run);
      return () -> later.remove(run);
    }

    @Override
    public Scheduled every(Duration period, Runnable run) {
      throw new UnsupportedOperationException();
    }
  }
}
