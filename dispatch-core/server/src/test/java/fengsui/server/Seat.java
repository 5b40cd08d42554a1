package fengsui.server;

import fengsui.bus.MemoryPositions;
import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.DeviceId;
import fengsui.domain.Recorded;
import fengsui.domain.SenderId;
import fengsui.domain.people.PersonId;
import fengsui.domain.testing.SmallCity;
import fengsui.protocol.CommandPort;
import fengsui.protocol.Reply;
import fengsui.protocol.Session;
import fengsui.protocol.Submission;
import fengsui.protocol.TokenVerifier;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One person's seat at a core; the token is the person's id. */
public final class Seat {
  /** Trusts every token to be a person's id. */
  public static final TokenVerifier TRUSTING =
      token ->
          token.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Session(
                      "session-" + token,
                      new PersonId(token),
                      new DeviceId("device-of-" + token),
                      Instant.MAX));

  private final CommandPort core;
  private final String person;
  private final SenderId sender;
  private long counter;

  public Seat(CommandPort core, String person) {
    this(core, person, "seat-" + person, 0);
  }

  public Seat(CommandPort core, String person, String sender, long counter) {
    this.core = core;
    this.person = person;
    this.sender = new SenderId(sender);
    this.counter = counter;
  }

  public Submission next(Command command) {
    return new Submission(person, new CommandId(sender, ++counter), null, null, command);
  }

  public CompletableFuture<Reply> submit(Command command) {
    return core.submit(next(command));
  }

  /** Submits and waits; the answer must be that it was decided. */
  public Recorded does(Command command) {
    var reply = await(submit(command));
    if (reply instanceof Reply.Decided(var record, var repeat)) {
      return record;
    }
    throw new AssertionError("not decided: " + reply);
  }

  public static Reply await(CompletableFuture<Reply> reply) {
    return reply.orTimeout(10, TimeUnit.SECONDS).join();
  }

  /** A core that opens no port and takes a snapshot every 100 entries. */
  static CoreConfig config(Path folder) {
    return new CoreConfig(
        folder.resolve("data"),
        folder.resolve("packs"),
        TRUSTING,
        new MemoryPositions(),
        new CoreConfig.Limits(100, 8L * 1024 * 1024, -1));
  }

  /** Hands in the people, stations, units and plans of the small test city. */
  static void setUp(CoreServer core) {
    for (var command : SmallCity.commands()) {
      var reply = await(core.setUp(command));
      if (!(reply instanceof Reply.Decided(var record, var repeat)) || record.rejection() != null) {
        throw new AssertionError("not set up: " + reply);
      }
    }
  }
}
