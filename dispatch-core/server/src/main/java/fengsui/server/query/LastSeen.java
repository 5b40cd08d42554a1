package fengsui.server.query;

import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.Position;
import fengsui.protocol.PositionFeed;
import fengsui.response.UnitPlace;
import fengsui.roads.TravelTimes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Where units were last seen, as far as it can be believed. */
final class LastSeen {
  /** No unit of a prefecture is further from its station; such a position is a fault. */
  static final double FROM_STATION_METERS_MAX = 500_000;

  private final Supplier<State> state;
  private final PositionFeed positions;
  private final InstantSource clock;

  /** Looked at once each, since proposals ask for hundreds; as many as the feed keeps. */
  private final Map<UnitId, Position> believed = new ConcurrentHashMap<>();

  /**
   * Reads these positions.
   *
   * @param clock the time by which positions were received; it must not step
   */
  LastSeen(Supplier<State> state, PositionFeed positions, InstantSource clock) {
    this.state = state;
    this.positions = positions;
    this.clock = clock;
  }

  /** The last position that can be right, with its age; empty when there is none. */
  Optional<UnitPlace> of(UnitId unit) {
    return positions.latest(unit).filter(seen -> isBelieved(unit, seen)).map(this::place);
  }

  /** Where the unit is taken to start, as in every proposal. */
  UnitPlace start(State now, Unit unit) {
    return UnitPlace.start(now, unit, of(unit.id()).orElse(null));
  }

  private UnitPlace place(Position seen) {
    long age = Math.max(0, Duration.between(seen.receivedAt(), clock.instant()).toSeconds());
    return new UnitPlace(seen.point(), heading(seen), (int) Math.min(Integer.MAX_VALUE, age));
  }

  private boolean isBelieved(UnitId unit, Position seen) {
    if (seen.equals(believed.get(unit))) {
      return true;
    }
    boolean isPlausible = isPlausible(unit, seen);
    if (isPlausible) {
      believed.put(unit, seen);
    }
    return isPlausible;
  }

  /** A receiver that lost its satellites says (0, 0) and the like; then the station counts. */
  private boolean isPlausible(UnitId id, Position seen) {
    var now = state.get();
    return now.units()
        .find(id)
        .map(unit -> now.station(unit.definition().station()).place())
        .filter(station -> station.metersTo(seen.point()) <= FROM_STATION_METERS_MAX)
        .isPresent();
  }

  private static double heading(Position position) {
    return position.headingDegrees() < 0 ? TravelTimes.HEADING_UNKNOWN : position.headingDegrees();
  }
}
