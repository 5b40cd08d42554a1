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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Last positions in this process. Listeners hear on the reporting thread; two reports of one unit
 * at the same moment may be heard in either order.
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

  /** Keeps the position unless a later one is there, and then tells the listeners; whether so. */
  boolean take(Position position) {
    return take(position, old -> !old.receivedAt().isAfter(position.receivedAt()));
  }

  /** Keeps the position only if it is later than the one that is there; whether so. */
  boolean takeLater(Position position) {
    return take(position, old -> old.receivedAt().isBefore(position.receivedAt()));
  }

  private boolean take(Position position, Predicate<Position> replaces) {
    if (latest.size() >= UNITS_MAX && !latest.containsKey(position.unit())) {
      return false;
    }
    var taken = new AtomicBoolean();
    latest.compute(
        position.unit(),
        (unit, old) -> {
          taken.set(old == null || replaces.test(old));
          return taken.get() ? position : old;
        });
    if (taken.get()) {
      listeners.tell(position);
    }
    return taken.get();
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
