package fengsui.standalone;

import fengsui.domain.station.ReferenceCommand;
import fengsui.protocol.Reply;
import fengsui.server.CoreServer;
import java.util.List;

/** Hands reference data in, in the name of the service itself, and insists on the answer. */
final class SetUp {
  private static final int IN_FLIGHT_MAX = 1_000;

  private SetUp() {}

  static void apply(CoreServer core, ReferenceCommand command) throws StartException {
    check(command, core.setUp(command).join());
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

  private static void check(ReferenceCommand command, Reply reply) throws StartException {
    if (!(reply instanceof Reply.Decided(var record, var repeat)) || record.rejection() != null) {
      throw new StartException("Set-up was refused: " + command + " -> " + reply);
    }
  }
}
