package fengsui.console.board;

import fengsui.bus.RateLimit;
import fengsui.bus.RateLimit.Limit;
import fengsui.domain.CommandId;
import fengsui.domain.SystemCommand;
import fengsui.domain.people.PersonId;
import fengsui.protocol.CommandPort;
import fengsui.protocol.Reply;
import fengsui.protocol.Submission;
import fengsui.protocol.console.SeatMessage.Submit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way of a seat's command to the core, for socket and HTTP alike. It decides nothing: it
 * only turns the seat's patience into a deadline.
 */
public final class Submissions {
  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

  /** Commands of one person on all seats and programs: 50 a second, after a silence 200 at once. */
  static final Limit PER_PERSON = new Limit(200, Duration.ofSeconds(4));

  private final CommandPort port;
  private final RateLimit limits;

  /**
   * The way to a core.
   *
   * @param limits counts in this process, so that no command waits for another machine
   */
  public Submissions(CommandPort port, RateLimit limits) {
    this.port = port;
    this.limits = limits;
  }

  /** Takes one permit for a command; zero when it may be submitted, else how long to wait. */
  public Duration take(PersonId person) {
    return limits.take("command:" + person.value(), PER_PERSON);
  }

  /** Why a command without a permit is not handed in. */
  public static String tooMany() {
    return "at most "
        + PER_PERSON.permits()
        + " commands of one person in "
        + PER_PERSON.window().toSeconds()
        + " seconds";
  }

  /** Hands a command with a permit in; the future never completes exceptionally. */
  public CompletableFuture<Reply> submit(PersonId person, String token, Submit submit) {
    if (submit.command() instanceof SystemCommand) {
      return CompletableFuture.completedFuture(
          new Reply.Malformed("command.type", "is not a command of seats"));
    }
    var deadline = port.coreTime().plusMillis(submit.ttlMillis());
    var submission = new Submission(token, submit.id(), deadline, submit.late(), submit.command());
    return port.submit(submission).whenComplete((reply, e) -> log(person, submit, reply));
  }

  /** What became of a command of this person. */
  public CompletableFuture<Reply> outcome(PersonId person, CommandId id) {
    return port.outcome(person, id);
  }

  private static void log(PersonId person, Submit submit, Reply reply) {
    LOG.atInfo()
        .addKeyValue("person", person.value())
        .addKeyValue("sender", submit.id().sender().value())
        .addKeyValue("counter", submit.id().counter())
        .addKeyValue("command", submit.command().getClass().getSimpleName())
        .addKeyValue("reply", nameOf(reply))
        .log("command of a seat");
  }

  private static String nameOf(Reply reply) {
    return reply instanceof Reply.Decided(var record, var repeat) && record.rejection() != null
        ? record.rejection().getClass().getSimpleName()
        : reply.getClass().getSimpleName();
  }
}
