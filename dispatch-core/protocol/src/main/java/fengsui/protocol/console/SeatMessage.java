package fengsui.protocol.console;

import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.LateEntry;
import fengsui.domain.geo.Bounds;
import org.jspecify.annotations.Nullable;

/** What a browser seat sends. The first message is {@link Hello}. */
public sealed interface SeatMessage {

  /**
   * Opens or resumes.
   *
   * @param history the history last followed; empty for none
   * @param after number of the last event applied; 0 for none
   */
  record Hello(String history, long after) implements SeatMessage {}

  /**
   * Hands in a command.
   *
   * @param ttlMillis how long the seat waits, 1 to 60,000; the command has no effect after it
   */
  record Submit(CommandId id, int ttlMillis, @Nullable LateEntry late, Command command)
      implements SeatMessage {
    public Submit {
      if (ttlMillis < 1 || ttlMillis > 60_000) {
        throw new IllegalArgumentException("ttlMillis must be 1 to 60000: " + ttlMillis);
      }
    }
  }

  /** Asks what became of a command. */
  record Settle(CommandId id) implements SeatMessage {}

  /** The part of the map that is shown; positions come for it alone. Null for everything. */
  record Viewport(@Nullable Bounds bounds) implements SeatMessage {}
}
