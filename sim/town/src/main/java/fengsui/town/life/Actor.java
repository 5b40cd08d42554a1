package fengsui.town.life;

import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.DeviceId;
import fengsui.domain.Event;
import fengsui.domain.SenderId;
import fengsui.domain.people.PersonId;
import fengsui.protocol.CommandPort;
import fengsui.protocol.Reply;
import fengsui.protocol.Submission;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One virtual person on one virtual device. Used on the town's thread only. */
final class Actor {
  /** Devices of virtual people start with this; so a record tells who was real. */
  static final String DEVICE_PREFIX = "sim-";

  private static final Logger LOG = LoggerFactory.getLogger(Actor.class);

  private final CommandPort commands;
  private final Tokens tokens;
  private final PersonId person;
  private final DeviceId device;
  private final SenderId sender;
  private long counter;

  /**
   * Acts as this person.
   *
   * @param run tells this run of the town from earlier ones, since counters start anew
   */
  Actor(CommandPort commands, Tokens tokens, PersonId person, String run) {
    this.commands = commands;
    this.tokens = tokens;
    this.person = person;
    this.device = new DeviceId(DEVICE_PREFIX + person.value());
    this.sender = new SenderId(DEVICE_PREFIX + run + "-" + person.value());
  }

  /** Submits and does not wait. */
  void submit(Command command) {
    submit(command, events -> {});
  }

  /**
   * Submits; hears the events when it was done, an empty list when it was not, on a thread of the
   * core.
   */
  void submit(Command command, Consumer<List<Event>> answered) {
    counter++;
    var submission =
        new Submission(
            tokens.token(person, device), new CommandId(sender, counter), null, null, command);
    var _ =
        commands.submit(submission).thenAccept(reply -> answered.accept(events(command, reply)));
  }

  private List<Event> events(Command command, Reply reply) {
    if (reply instanceof Reply.Decided(var record, var repeat) && record.rejection() == null) {
      return record.events();
    }
    LOG.atDebug()
        .addKeyValue("person", person.value())
        .log("virtual person was refused: {} {}", command, reply);
    return List.of();
  }
}
