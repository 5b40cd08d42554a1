package fengsui.server.core;

import fengsui.domain.Author;
import fengsui.domain.CommandId;
import fengsui.domain.Recorded;
import fengsui.domain.SenderId;
import fengsui.domain.SystemCommand;
import fengsui.domain.aid.AidCommand;
import fengsui.domain.assignment.AssignmentCommand;
import fengsui.domain.assignment.AssignmentCommand.ChangeOrder;
import fengsui.domain.assignment.AssignmentCommand.DivertUnit;
import fengsui.domain.assignment.AssignmentCommand.OrderForce;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.call.CallCommand;
import fengsui.domain.incident.IncidentCommand;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.Unexplained;
import fengsui.domain.prealert.PreAlertCommand;
import fengsui.domain.road.RoadCommand;
import fengsui.domain.state.Sender;
import fengsui.domain.state.SenderWindow;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.unit.UnitCommand;
import fengsui.domain.unit.UnitId;
import fengsui.domain.weather.WeatherCommand;
import fengsui.protocol.CommandPort;
import fengsui.protocol.Reply;
import fengsui.protocol.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The leader's side of a command: verifies who sent it, answers a repeat, attaches the explanation,
 * hands it to the log and answers when it is durable and applied.
 */
public final class Core implements CommandPort {
  /** Most commands that wait for the log at the same time; one more is answered Unavailable. */
  public static final int PENDING_COMMANDS_MAX = 4_096;

  /** Longest entry with an explanation; an order goes without a longer one. */
  static final int EXPLAINED_BYTES_MAX = LogEntry.BYTES_MAX / 2;

  /** An order waits no longer than this for its explanation. */
  public static final Duration EXPLAIN_MAX = Duration.ofMillis(15);

  private static final Logger LOG = LoggerFactory.getLogger(Core.class);

  private final CoreMachine.Ports ports;
  private final Supplier<Applied> applied;
  private final Stamper stamper;
  private final CoreTime time;
  private final Gate gate;
  private final Pending pending;
  private final ActLog acts;
  private final SenderId setUpSender = new SenderId("set-up-" + UUID.randomUUID());
  private final AtomicLong setUps = new AtomicLong();

  Core(
      CoreMachine.Ports ports,
      Supplier<Applied> applied,
      Stamper stamper,
      CoreTime time,
      Gate gate,
      Pending pending,
      ActLog acts) {
    this.ports = ports;
    this.applied = applied;
    this.stamper = stamper;
    this.time = time;
    this.gate = gate;
    this.pending = pending;
    this.acts = acts;
  }

  @Override
  public Instant coreTime() {
    return time.now();
  }

  @Override
  public CompletableFuture<Reply> submit(Submission submission) {
    if (submission.command() instanceof SystemCommand) {
      return answered(
          new Reply.Malformed("command.type", "only the core itself proposes this command"));
    }
    var author = stamper.author(submission.token());
    if (author.isEmpty()) {
      return answered(new Reply.Unauthenticated("the session token does not hold; log in again"));
    }
    var known = known(author.get(), submission.id());
    if (known.isPresent()) {
      return answered(known.get());
    }
    var shut = gate.why();
    if (shut.isPresent()) {
      return answered(new Reply.Unavailable(shut.get()));
    }
    if (pending.size() >= PENDING_COMMANDS_MAX) {
      return answered(
          new Reply.Unavailable(PENDING_COMMANDS_MAX + " commands are waiting; send it again"));
    }
    return enter(submission, author.get());
  }

  /**
   * Hands in reference data of the first set-up, in the name of the service itself. Only for the
   * process that starts the core; no edge reaches it.
   */
  public CompletableFuture<Reply> setUp(ReferenceCommand command) {
    var shut = gate.why();
    if (shut.isPresent()) {
      return answered(new Reply.Unavailable(shut.get()));
    }
    var id = new CommandId(setUpSender, setUps.incrementAndGet());
    return enter(new Submission("", id, null, null, command), Author.CORE);
  }

  private CompletableFuture<Reply> enter(Submission submission, Author author) {
    var id = submission.id();
    var answer = new CompletableFuture<Reply>();
    var person = author.person();
    var other = pending.enter(person, id, answer);
    if (other != null) {
      return other;
    }
    long began = ports.clocks().monotonicNanos();
    // An answer that came between the first look and the entry is found now.
    var known = known(author, id);
    if (known.isPresent()) {
      pending.answer(person, id, known.get());
      return answer;
    }
    switch (submission.command()) {
      case OrderForce(var incident, var units, var seen, var reason) ->
          explained(submission, author, order(author, incident, List.of(), units, seen));
      case ChangeOrder(var incident, var cancel, var units, var reason, var seen)
          when !units.isEmpty() ->
          explained(submission, author, order(author, incident, cancel, units, seen));
      case DivertUnit divert -> {
        var unit = List.of(divert.unit());
        explained(submission, author, order(author, divert.to(), List.of(), unit, null));
      }
      case AssignmentCommand _,
          CallCommand _,
          IncidentCommand _,
          UnitCommand _,
          RoadCommand _,
          ReferenceCommand _,
          WeatherCommand _,
          AidCommand _,
          PreAlertCommand _,
          SystemCommand _ ->
          append(submission, author, null);
    }
    var _ = answer.thenRun(() -> answered(submission, since(began)));
    return answer;
  }

  private void answered(Submission submission, Duration took) {
    ports.measures().answered(took);
    acts.answered(submission.id(), submission.command().getClass().getSimpleName(), took);
  }

  private Explainer.Order order(
      Author author,
      IncidentId incident,
      List<AssignmentId> cancel,
      List<UnitId> units,
      @Nullable RecommendationId seen) {
    var assignments = applied.get().state().assignments();
    var instead = new HashSet<UnitId>();
    cancel.forEach(id -> assignments.find(id).ifPresent(a -> instead.add(a.unit())));
    return new Explainer.Order(author.person(), incident, units, instead, seen);
  }

  private void explained(Submission submission, Author author, Explainer.Order order) {
    var found =
        ports
            .explainer()
            .explain(order)
            .exceptionally(
                failure -> {
                  LOG.atWarn()
                      .addKeyValue("incident", order.incident().value())
                      .log("an order goes without its explanation; report this", failure);
                  return Explained.not(Unexplained.FAILED);
                });
    // What was shown is there already, but for the ways of units that were not in it; a limit would
    // only race with code that is still cold.
    if (!found.isDone()) {
      var late = Explained.not(Unexplained.NOT_IN_TIME);
      var limit = ports.scheduler().after(EXPLAIN_MAX, () -> found.complete(late));
      var _ = found.whenComplete((why, failure) -> limit.cancel());
    }
    var _ =
        found.thenAccept(
            why -> {
              if (why.explanation() == null) {
                ports.measures().explanationMissing();
              }
              append(submission, author, why);
            });
  }

  private void append(Submission submission, Author author, @Nullable Explained explained) {
    var id = submission.id();
    var person = author.person();
    long began = ports.clocks().monotonicNanos();
    var _ =
        ports
            .log()
            .append(() -> entry(submission, author, explained))
            .whenComplete(
                (done, failure) -> {
                  if (failure == null) {
                    ports.measures().committed(since(began));
                    // Applied entries are answered by now, unless the core stopped on the way.
                    pending.answer(person, id, new Reply.Unknown("the core stopped"));
                  } else {
                    pending.answer(person, id, failed(failure));
                  }
                });
  }

  /** Encodes it once when it fits, which nearly all do. */
  private byte[] entry(Submission submission, Author author, @Nullable Explained explained) {
    var entry = stamper.entry(submission, author, explained);
    if (entry.length <= EXPLAINED_BYTES_MAX
        || explained == null
        || explained.explanation() == null) {
      return entry;
    }
    ports.measures().explanationMissing();
    return stamper.entry(submission, author, Explained.not(Unexplained.TOO_LONG));
  }

  private Duration since(long nanos) {
    return Duration.ofNanos(ports.clocks().monotonicNanos() - nanos);
  }

  private static Reply failed(Throwable failure) {
    var cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof DecisionLog.NotTaken
        ? new Reply.Unavailable(String.valueOf(cause.getMessage()))
        : new Reply.Unknown("the log did not confirm: " + cause.getMessage());
  }

  @Override
  public CompletableFuture<Reply> outcome(PersonId person, CommandId id) {
    var waiting = pending.find(person, id);
    if (waiting != null) {
      return waiting;
    }
    // First the gate: a log that opens in between applies its entries before it lifts the cause.
    var unsure = gate.whyUnsure();
    var window = window(person, id);
    var first = window.answer(id.counter());
    if (first.isPresent()) {
      return answered(new Reply.Decided(first.get(), true));
    }
    if (id.counter() <= window.forgotten()) {
      return answered(new Reply.Forgotten("its outcome is no longer kept; see the record"));
    }
    return answered(
        unsure
            .<Reply>map(why -> new Reply.Unknown("the log may hold it: " + why))
            .orElseGet(() -> new Reply.NeverArrived("it never arrived")));
  }

  /** The first answer to this person's command. */
  private Optional<Reply> known(Author author, CommandId id) {
    return window(author.person(), id).answer(id.counter()).map(Core::again);
  }

  private static Reply again(Recorded first) {
    return new Reply.Decided(first, true);
  }

  private SenderWindow window(PersonId person, CommandId id) {
    return applied.get().state().window(new Sender(person, id.sender()));
  }

  private static CompletableFuture<Reply> answered(Reply reply) {
    return CompletableFuture.completedFuture(reply);
  }
}
