package fengsui.mobile.web;

import fengsui.mobile.link.LinkMeters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Figures of phones' sockets for Prometheus. */
final class LinkFigures implements LinkMeters {
  private final MeterRegistry meters;
  private final AtomicInteger open = new AtomicInteger();
  private final Counter coalesced;
  private final Timer waited;
  private final Counter taken;
  private final Counter leftOut;

  LinkFigures(MeterRegistry meters) {
    this.meters = meters;
    meters.gauge("fengsui.phone.sockets", open);
    this.coalesced = meters.counter("fengsui.phone.views.coalesced");
    this.waited =
        Timer.builder("fengsui.phone.view.waited")
            .description("from the change of a view to its sending")
            .publishPercentiles(0.5, 0.99)
            .register(meters);
    this.taken = meters.counter("fengsui.phone.positions", "taken", "true");
    this.leftOut = meters.counter("fengsui.phone.positions", "taken", "false");
  }

  @Override
  public void opened() {
    open.incrementAndGet();
  }

  @Override
  public void closed() {
    open.decrementAndGet();
  }

  @Override
  public void dropped(String why) {
    meters.counter("fengsui.phone.socket.drops", "why", why).increment();
  }

  @Override
  public void viewCoalesced() {
    coalesced.increment();
  }

  @Override
  public void viewSent(long waitedNanos) {
    waited.record(Duration.ofNanos(waitedNanos));
  }

  @Override
  public void answered(String kind) {
    meters.counter("fengsui.phone.reports", "outcome", kind).increment();
  }

  @Override
  public void position(boolean wasTaken) {
    (wasTaken ? taken : leftOut).increment();
  }
}
