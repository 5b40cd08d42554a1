package fengsui.protocol;

import fengsui.domain.unit.UnitId;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The last position of every unit. Safe for use from any thread. Losing it loses nothing that was
 * acknowledged.
 */
public interface PositionFeed {

  /** Takes a position unless a later one, by {@link Position#receivedAt}, is there. */
  void report(Position position);

  Optional<Position> latest(UnitId unit);

  /** All last positions, in no order. */
  Collection<Position> latest();

  /** Hears positions as they come, on a thread of the feed; it must not block. */
  EventFeed.Subscription subscribe(Consumer<Position> listener);

  /** False when the store behind it is away; positions are then as old as they say. */
  boolean isConnected();
}
