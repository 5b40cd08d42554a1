package fengsui.server.core;

import fengsui.domain.CommandId;
import fengsui.domain.Recorded;
import fengsui.domain.SystemCommand;
import fengsui.domain.assignment.AssignmentEvent;
import fengsui.domain.state.State;
import fengsui.protocol.CoreStatus;
import fengsui.protocol.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All framework-free parts of one core, wired together on ports: the log tells it what is durable,
 * it decides, answers, publishes and keeps the timers. Clock, scheduler, log and threads are ports,
 * so that tests run this class as it is under a time of their own.
 */
public final class CoreMachine implements DecisionLog.Applier {
  /** Records that may wait for the archive before people's commands are refused. */
  public static final int UNARCHIVED_RECORDS_MAX = 30_000;

  /** Refused commands are taken again once the archive is within this many records. */
  static final int UNARCHIVED_RECORDS_WELL = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(CoreMachine.class);

  /**
   * What the machine stands on.
   *
   * @param replies runs what waits for an answer
   * @param feedThreads runs deliveries of the feed
   * @param old reads what the ring no longer keeps
   */
  public record Ports(
      Clocks clocks,
      Scheduler scheduler,
      DecisionLog log,
      Deciding deciding,
      Stamps stamps,
      Explainer explainer,
      Measures measures,
      Executor replies,
      Executor feedThreads,
      Feed.OldRecords old,
      ArchiveLag archiveLag) {}

  /** Makes the stamper on the core's time. */
  @FunctionalInterface
  public interface Stamps {
    Stamper on(CoreTime time);
  }

  /** How far the archive is behind. */
  @FunctionalInterface
  public interface ArchiveLag {
    /** The status with what is known about the archive. */
    CoreStatus with(CoreTime time, boolean acceptsCommands, String why, long clockStepMillis);
  }

  private final Ports ports;
  private final CoreTime time;
  private final Gate gate = new Gate();
  private final Pending pending;
  private final RecentRecords recent;
  private final Sequencer sequencer;
  private final Stamper stamper;
  private final Core core;
  private final Feed feed;
  private final Timers timers;
  private final ActLog acts;
  private final CountDownLatch led = new CountDownLatch(1);
  private final AtomicBoolean tellingStep = new AtomicBoolean();
  private volatile boolean leading;
  private volatile @Nullable Consumer<Recorded> watcher;

  /**
   * @param from what the snapshot holds
   * @param recent the ring that starts where {@code from} ends
   */
  public CoreMachine(Ports ports, String history, Applied from, RecentRecords recent) {
    this.ports = ports;
    this.recent = recent;
    time = new CoreTime(ports.clocks());
    gate.shut(Gate.Cause.NOT_LEADING, "the core is starting");
    pending = new Pending(ports.replies());
    sequencer = new Sequencer(ports.deciding(), from, new Published());
    stamper = ports.stamps().on(time);
    acts = new ActLog(ports.clocks());
    core = new Core(ports, sequencer::applied, stamper, time, gate, pending, acts);
    feed =
        new Feed(
            history,
            sequencer::applied,
            recent,
            ports.old(),
            ports.feedThreads(),
            time,
            this::status);
    timers = new Timers(() -> sequencer.applied().state(), time, ports.scheduler(), this::propose);
    ports.scheduler().every(Feed.PULSE, this::tick);
  }

  /** Hears each record on the log's thread, after State changed; it must not block. */
  public void watch(Consumer<Recorded> listener) {
    watcher = listener;
  }

  public Core commands() {
    return core;
  }

  public Feed feed() {
    return feed;
  }

  public Gate gate() {
    return gate;
  }

  public CoreTime time() {
    return time;
  }

  /** The ring of recent records, for measuring. */
  public RecentRecords recent() {
    return recent;
  }

  /** How far the log is applied. */
  public Applied applied() {
    return sequencer.applied();
  }

  /** Commands that wait for an answer. */
  public int pendingCommands() {
    return pending.size();
  }

  public CoreStatus status() {
    var why = gate.why();
    return ports.archiveLag().with(time, why.isEmpty(), why.orElse(""), time.stepMillis());
  }

  @Override
  public void apply(long term, long index, byte[] entry) {
    sequencer.apply(term, index, entry);
  }

  @Override
  public void leading() {
    time.begin(sequencer.applied().state().at());
    leading = true;
    gate.lift(Gate.Cause.LOG_FAILED);
    gate.lift(Gate.Cause.NOT_LEADING);
    timers.lead(true);
    // Last, for whoever waits hands in commands at once.
    led.countDown();
    LOG.atInfo().addKeyValue("number", sequencer.applied().state().number()).log("core leads");
  }

  @Override
  public void failed(String why) {
    leading = false;
    gate.shut(Gate.Cause.LOG_FAILED, why);
    timers.lead(false);
    pending.answerAll(new Reply.Unknown(why));
  }

  /** Waits until this core led once; false when that took longer than the limit. */
  public boolean awaitLeading(Duration limit) throws InterruptedException {
    return led.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Refuses what comes from now on and answers what still waits with Unknown. */
  public void close() {
    leading = false;
    gate.shut(Gate.Cause.CLOSED, "the core is closing");
    timers.lead(false);
    feed.close();
  }

  /** Answers whatever is still waiting, after the log has closed. */
  public void abandon() {
    pending.answerAll(new Reply.Unknown("the core closed before the log confirmed"));
  }

  private CompletableFuture<Void> propose(SystemCommand command) {
    return ports.log().append(() -> stamper.entry(command));
  }

  private void tick() {
    feed.pulse();
    int waiting = recent.unarchivedRecords();
    if (waiting > UNARCHIVED_RECORDS_MAX) {
      gate.shut(
          Gate.Cause.ARCHIVE_BEHIND,
          "the archive cannot be written and is more than "
              + UNARCHIVED_RECORDS_MAX
              + " records behind");
    } else if (waiting <= UNARCHIVED_RECORDS_WELL) {
      gate.lift(Gate.Cause.ARCHIVE_BEHIND);
    }
    if (leading) {
      var step = time.newStep();
      if (step.isPresent() && tellingStep.compareAndSet(false, true)) {
        tell(step.getAsLong());
      }
    }
  }

  /** Records a step of the wall clock; the next tick tries again when the log did not take it. */
  private void tell(long stepMillis) {
    var told = LOG.atError().addKeyValue("step", Duration.ofMillis(stepMillis));
    var _ =
        propose(new SystemCommand.ReportClockStep(stepMillis))
            .whenComplete(
                (done, failure) -> {
                  if (failure == null) {
                    time.told(stepMillis);
                    told.log("the wall clock stepped; core time did not");
                  } else {
                    told.log("the wall clock stepped, which is not in the record yet", failure);
                  }
                  tellingStep.set(false);
                });
  }

  /** What follows from an applied entry, in this order: feed and archive, answer, timers. */
  private final class Published implements Sequencer.Outcomes {
    @Override
    public void recorded(Recorded record, State after) {
      try {
        recent.add(record);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while the archive is behind", e);
      }
      feed.published();
      var id = record.command();
      if (id != null) {
        pending.answer(record.author().person(), id, new Reply.Decided(record, false));
      }
      timers.check();
      if (leading) {
        measure(record, after);
        acts.recorded(record, after);
      }
      var hears = watcher;
      if (hears != null) {
        hears.accept(record);
      }
    }

    private void measure(Recorded record, State after) {
      for (var event : record.events()) {
        if (event instanceof AssignmentEvent.AlertReceived received) {
          var assignment = after.assignments().get(received.assignment());
          if (assignment != null) {
            ports
                .measures()
                .received(Duration.between(assignment.orderedAt(), received.receivedAt()));
          }
        }
      }
    }

    @Override
    public void repeated(CommandId id, Recorded first) {
      pending.answer(first.author().person(), id, new Reply.Decided(first, true));
    }

    @Override
    public void stopped(String why) {
      leading = false;
      gate.shut(Gate.Cause.STOPPED, why + "; restore the core from a backup, then report this");
      timers.lead(false);
      pending.answerAll(new Reply.Unknown(why));
    }
  }
}
