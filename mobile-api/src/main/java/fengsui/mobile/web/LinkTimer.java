package fengsui.mobile.web;

import fengsui.mobile.link.PhoneLinks;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets time pass for all phones; on stopping it says goodbye to them. */
final class LinkTimer implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LinkTimer.class);

  private final PhoneLinks links;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("phone-timer").daemon().factory());
  private volatile boolean running;

  LinkTimer(PhoneLinks links) {
    this.links = links;
  }

  @Override
  public void start() {
    running = true;
    var _ =
        timer.scheduleAtFixedRate(
            this::tick, PhoneLinks.TICK_MILLIS, PhoneLinks.TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdown();
    links.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** A failure must not end the timer: the other phones need their pulse. */
  private void tick() {
    try {
      links.tick();
    } catch (RuntimeException e) {
      LOG.atError()
          .setCause(e)
          .log(
              "a tick of the phones failed and the next goes on;"
                  + " report this line with its trace, it is a fault of this program");
    }
  }
}
