package fengsui.server.operator;

import fengsui.db.DamageCheck;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.server.core.CoreMachine;
import fengsui.server.core.DiskWatch;
import fengsui.server.core.Measures;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What the core tells about itself, in Prometheus form. */
public final class CoreMetrics implements Measures {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Timer answered = timer("fengsui.command.to.durable");
  private final Timer committed = timer("fengsui.log.commit");
  private final Timer received = timer("fengsui.order.to.received");
  private final Counter unexplained =
      Counter.builder("fengsui.order.explanation.missing")
          .description("orders recorded without their explanation")
          .register(registry);

  private Timer timer(String name) {
    return Timer.builder(name).publishPercentiles(0.5, 0.99).register(registry);
  }

  /** Watches a running core. */
  public void bind(CoreMachine machine, LongSupplier logQueue, DiskWatch disk) {
    gauge("fengsui.log.queue", "entries not applied yet", logQueue::getAsLong);
    gauge("fengsui.commands.pending", "commands not answered yet", machine::pendingCommands);
    gauge("fengsui.event.number", "number of the last event", () -> machine.recent().last());
    gauge("fengsui.archive.lag", "events not in the archive", () -> machine.recent().unarchived());
    gauge(
        "fengsui.feed.lag",
        "records the slowest subscriber has still to hear",
        () -> machine.feed().lagRecords());
    gauge("fengsui.feed.subscribers", "subscribers", () -> machine.feed().subscribers());
    gauge(
        "fengsui.feed.dropped",
        "subscribers dropped since the start",
        () -> machine.feed().dropped());
    gauge("fengsui.alerts.unreceived", "orders that no device has", () -> unreceived(machine));
    gauge("fengsui.senders", "senders whose last answers are kept", () -> senders(machine));
    gauge("fengsui.accepts.commands", "1 when commands are taken", () -> open(machine) ? 1 : 0);
    gauge("fengsui.clock.step.millis", "wall clock minus core time", machine.time()::stepMillis);
    gauge("fengsui.disk.usable.bytes", "room on the core's disk", disk::usableBytes);
    gauge("fengsui.disk.days.left", "days until the disk is full", disk::daysLeft);
  }

  /**
   * Watches what writes the tables.
   *
   * @param lag events in the archive and not in the tables
   */
  public void watchTables(LongSupplier lag, BooleanSupplier isFailing) {
    gauge("fengsui.tables.lag", "archived events not in the tables", lag::getAsLong);
    gauge(
        "fengsui.tables.failing",
        "1 when the tables cannot be written",
        () -> isFailing.getAsBoolean() ? 1 : 0);
  }

  /** Shows how long opening the region pack took; NaN as long as none is open. */
  public void watchPack(DoubleSupplier openSeconds) {
    gauge("fengsui.pack.open.seconds", "opening the region pack", openSeconds::getAsDouble);
  }

  /**
   * Shows what the travel times come from.
   *
   * @param controls how many road controls are in force
   * @param byLabels whether hub labels answer for every class, not trees
   */
  public void watchRoads(IntSupplier controls, BooleanSupplier byLabels) {
    gauge("fengsui.road.controls.in.force", "road controls in force", controls::getAsInt);
    gauge(
        "fengsui.road.labels.in.force",
        "1 when hub labels answer for every class, 0 when trees do",
        () -> byLabels.getAsBoolean() ? 1 : 0);
  }

  /** Shows what is known of a file: 1 when it is damaged, NaN as long as nothing is known. */
  public void watchForDamage(DamageCheck check) {
    Gauge.builder("fengsui.database.damaged", check, CoreMetrics::damage)
        .description("1 when the file is damaged")
        .tag("file", check.fileName())
        .strongReference(true)
        .register(registry);
  }

  private static double damage(DamageCheck check) {
    return switch (check.result()) {
      case NOT_KNOWN_YET -> Double.NaN;
      case WHOLE -> 0;
      case DAMAGED -> 1;
    };
  }

  private void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  private static boolean open(CoreMachine machine) {
    return machine.gate().why().isEmpty();
  }

  private static int senders(CoreMachine machine) {
    return machine.applied().state().sendersByNumber().size();
  }

  private static long unreceived(CoreMachine machine) {
    var state = machine.applied().state();
    long count = 0;
    for (var waiting : state.due()) {
      var assignment = state.assignments().get(waiting);
      if (assignment != null && assignment.status() == AssignmentStatus.ORDERED) {
        count++;
      }
    }
    return count;
  }

  /** The registry, for other parts of the same process. */
  public PrometheusMeterRegistry registry() {
    return registry;
  }

  @Override
  public void answered(Duration commandToDurable) {
    answered.record(commandToDurable);
  }

  @Override
  public void committed(Duration appendToApplied) {
    committed.record(appendToApplied);
  }

  @Override
  public void received(Duration orderToReceived) {
    if (!orderToReceived.isNegative()) {
      received.record(orderToReceived);
    }
  }

  @Override
  public void explanationMissing() {
    unexplained.increment();
  }
}
