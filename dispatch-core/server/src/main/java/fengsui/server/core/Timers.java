package fengsui.server.core;

import fengsui.domain.SystemCommand.TimersDue;
import fengsui.domain.state.State;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proposes {@link TimersDue} when core time reaches the first due time in State. Timers are state,
 * not effects: a new leader simply goes on. At most one proposal is under way.
 */
public final class Timers {
  private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

  /** A proposal that failed is tried again after this time. */
  static final Duration RETRY = Duration.ofMillis(500);

  private final Supplier<State> state;
  private final CoreTime time;
  private final Scheduler scheduler;
  private final Function<TimersDue, CompletableFuture<Void>> propose;
  private boolean leading;
  private boolean proposing;
  private @Nullable Instant armedFor;
  private Scheduler.@Nullable Scheduled armed;

  public Timers(
      Supplier<State> state,
      CoreTime time,
      Scheduler scheduler,
      Function<TimersDue, CompletableFuture<Void>> propose) {
    this.state = state;
    this.time = time;
    this.scheduler = scheduler;
    this.propose = propose;
  }

  public synchronized void lead(boolean leads) {
    leading = leads;
    check();
  }

  /** Looks at the first due time again; called after each record. */
  public synchronized void check() {
    var due = leading ? state.get().nextDue() : null;
    if (proposing || (due != null && due.equals(armedFor))) {
      return;
    }
    disarm();
    if (due != null) {
      var wait = Duration.between(time.now(), due);
      armedFor = due;
      armed = scheduler.after(wait.isNegative() ? Duration.ZERO : wait, this::fire);
    }
  }

  private void fire() {
    synchronized (this) {
      disarm();
      var due = leading ? state.get().nextDue() : null;
      if (due == null || proposing || due.isAfter(time.now())) {
        check();
        return;
      }
      proposing = true;
    }
    var _ = propose.apply(new TimersDue()).whenComplete((done, failure) -> proposed(failure));
  }

  private void proposed(@Nullable Throwable failure) {
    if (failure == null) {
      goOn();
    } else {
      LOG.atWarn().setCause(failure).log("timers could not be proposed; trying again");
      scheduler.after(RETRY, this::goOn);
    }
  }

  private synchronized void goOn() {
    proposing = false;
    check();
  }

  private void disarm() {
    if (armed != null) {
      armed.cancel();
    }
    armed = null;
    armedFor = null;
  }
}
