package fengsui.bus;

import fengsui.domain.unit.UnitId;
import fengsui.protocol.EventFeed;
import fengsui.protocol.Position;
import fengsui.protocol.PositionFeed;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * Last positions in this process. Listeners hear on the reporting thread, in the order in which one
 * unit's positions were taken.
 */
public final class MemoryPositions implements PositionFeed {
  /** Most units whose position is kept; reports of further units are ignored. */
  public static final int UNITS_MAX = 100_000;

  private final ConcurrentMap<UnitId, Position> latest = new ConcurrentHashMap<>();
  private final PositionListeners listeners = new PositionListeners();

  @Override
  public void report(Position position) {
    take(position);
  }

  /** Keeps the position if it is the latest, and then tells the listeners; whether it was. */
  boolean take(Position position) {
    if (latest.size() >= UNITS_MAX && !latest.containsKey(position.unit())) {
      return false;
    }
    var kept =
        latest.merge(
            position.unit(),
            position,
            (old, next) -> old.receivedAt().isAfter(next.receivedAt()) ? old : next);
    boolean isLatest = kept.equals(position);
    if (isLatest) {
      listeners.tell(position);
    }
    return isLatest;
  }

  @Override
  public Optional<Position> latest(UnitId unit) {
    return Optional.ofNullable(latest.get(unit));
  }

  @Override
  public Collection<Position> latest() {
    return List.copyOf(latest.values());
  }

  @Override
  public EventFeed.Subscription subscribe(Consumer<Position> listener) {
    return listeners.add(listener);
  }

  @Override
  public boolean isConnected() {
    return true;
  }
}
