package fengsui.standalone;

import fengsui.domain.station.ReferenceCommand;
import fengsui.protocol.Reply;
import fengsui.server.CoreServer;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands reference data in, in the name of the service itself, and insists on the answer. */
final class SetUp {
  private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);
  private static final int IN_FLIGHT_MAX = 1_000;

  private SetUp() {}

  static void apply(CoreServer core, ReferenceCommand command) throws StartException {
    check(command, core.setUp(command).join());
  }

  /** As {@link #apply}, but whether the core took it; a core without room goes on as it is. */
  static boolean applyIfPossible(CoreServer core, ReferenceCommand command) throws StartException {
    var reply = core.setUp(command).join();
    if (reply instanceof Reply.Unavailable(var why)) {
      LOG.atWarn()
          .addKeyValue("command", command.getClass().getSimpleName())
          .addKeyValue("why", why)
          .log("the service starts without this change; start it again when the cause is gone");
      return false;
    }
    check(command, reply);
    return true;
  }

  /**
   * Hands them in one behind the other, in this order, without waiting for each to become durable.
   */
  static void applyAll(CoreServer core, List<ReferenceCommand> commands) throws StartException {
    for (int from = 0; from < commands.size(); from += IN_FLIGHT_MAX) {
      var some = commands.subList(from, Math.min(commands.size(), from + IN_FLIGHT_MAX));
      var replies = some.stream().map(core::setUp).toList();
      for (int i = 0; i < some.size(); i++) {
        check(some.get(i), replies.get(i).join());
      }
    }
  }

  /** Throws with the true cause unless it was done. */
  static void check(ReferenceCommand command, Reply reply) throws StartException {
    var what = "The first set-up (" + command.getClass().getSimpleName() + ") ";
    switch (reply) {
      case Reply.Decided(var record, var repeat) -> {
        if (record.rejection() != null) {
          throw new StartException(what + "was refused: " + record.rejection());
        }
      }
      case Reply.Unavailable(var why) ->
          throw new StartException(
              what + "could not be done: " + why + ". Put that right and start again.");
      case Reply.Unknown(var why) ->
          throw new StartException(
              what + "was not confirmed: " + why + ". Start again; it goes on where it ended.");
      case Reply.NeverArrived(var why) -> throw new StartException(what + "was not done: " + why);
      case Reply.Forgotten(var why) -> throw new StartException(what + "was not told: " + why);
      case Reply.Unauthenticated(var why) -> throw new StartException(what + "was refused: " + why);
      case Reply.Malformed(var field, var why) ->
          throw new StartException(what + "was refused: " + field + " " + why);
    }
  }
}
