package fengsui.console.board;

import fengsui.domain.CommandId;
import fengsui.domain.SystemCommand;
import fengsui.domain.people.PersonId;
import fengsui.protocol.CommandPort;
import fengsui.protocol.Reply;
import fengsui.protocol.Submission;
import fengsui.protocol.console.SeatMessage.Submit;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way of a seat's command to the core, for socket and HTTP alike. It decides nothing: it
 * turns the seat's patience into a deadline and keeps answers from all but their author.
 */
public final class Submissions {
  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

  private final CommandPort port;

  public Submissions(CommandPort port) {
    this.port = port;
  }

  /** Hands the command in; the future never completes exceptionally. */
  public CompletableFuture<Reply> submit(PersonId person, String token, Submit submit) {
    if (submit.command() instanceof SystemCommand) {
      return CompletableFuture.completedFuture(
          new Reply.Malformed("command.type", "is not a command of seats"));
    }
    var deadline = port.coreTime().plusMillis(submit.ttlMillis());
    var submission = new Submission(token, submit.id(), deadline, submit.late(), submit.command());
    var foreign =
        new Reply.Malformed("id.sender", "belongs to another person; use a sender of your own");
    return port.submit(submission)
        .thenApply(reply -> own(reply, person, foreign))
        .whenComplete((reply, e) -> log(person, submit, reply));
  }

  /** What became of a command of this person. */
  public CompletableFuture<Reply> outcome(PersonId person, CommandId id) {
    var foreign = new Reply.Unknown("no command of yours has this id");
    return port.outcome(id).thenApply(reply -> own(reply, person, foreign));
  }

  private static Reply own(Reply reply, PersonId person, Reply foreign) {
    return reply instanceof Reply.Decided(var record, var repeat)
            && !record.author().person().equals(person)
        ? foreign
        : reply;
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
