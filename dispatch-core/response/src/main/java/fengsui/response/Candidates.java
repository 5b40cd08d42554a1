package fengsui.response;

import fengsui.domain.geo.LonLat;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.Destination;
import fengsui.roads.Snap;
import fengsui.roads.TravelTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns every unit of State into a candidate with its exact road ETA. Cost: one reverse tree per
 * vehicle class in use, cached by the roads, then one array read per unit; snaps are kept until the
 * unit's point changes.
 */
final class Candidates {
  /** A unit in quarters whose last position is older than this is taken to be at its station. */
  static final int IN_QUARTERS_POSITION_SECONDS_MAX = 120;

  private final TravelTimes roads;
  private final Map<UnitId, Snapped> snaps = new ConcurrentHashMap<>();

  private record Snapped(LonLat point, VehicleClass vehicleClass, Optional<Snap> snap) {}

  Candidates(TravelTimes roads) {
    this.roads = roads;
  }

  /** All units, the nearest first; those without a way last. */
  List<Candidate> nearestFirst(
      State state, LonLat point, Function<UnitId, Optional<UnitPlace>> lastSeen, Instant at) {
    forgetRetired(state);
    var destinations = new EnumMap<VehicleClass, Destination>(VehicleClass.class);
    var reachable = new ArrayList<Candidate>(state.units().size());
    var unreachable = new ArrayList<Candidate>();
    for (var unit : state.units()) {
      var destination =
          destinations.computeIfAbsent(
              unit.definition().vehicleClass(), c -> roads.destination(point, c));
      var candidate =
          candidate(state, unit, destination, lastSeen.apply(unit.id()).orElse(null), at);
      (candidate.isReachable() ? reachable : unreachable).add(candidate);
    }
    reachable.sort(Candidate.NEAREST_FIRST);
    reachable.addAll(unreachable);
    return reachable;
  }

  private Candidate candidate(
      State state, Unit unit, Destination destination, @Nullable UnitPlace seen, Instant at) {
    var place = usable(unit, seen);
    var point = place == null ? state.station(unit.definition().station()).place() : place.point();
    double heading = place == null ? TravelTimes.HEADING_UNKNOWN : place.headingDegrees();
    int age = place == null ? -1 : place.ageSeconds();
    int onRoads =
        snap(unit, point, heading)
            .map(destination::travelSecondsFrom)
            .orElse(Destination.UNREACHABLE);
    if (onRoads == Destination.UNREACHABLE) {
      return new Candidate(unit, point, -1, onRoads, age);
    }
    var etas = state.eta();
    var definition = unit.definition();
    int turnout = etas.turnoutSeconds(definition.station(), unit.status(), at);
    int travel = etas.travelSeconds(definition.vehicleClass(), onRoads, at);
    return new Candidate(unit, point, turnout + travel, travel, age);
  }

  /**
   * The last position, unless the unit is in quarters and the position is old: then it is taken to
   * be at its station.
   */
  static @Nullable UnitPlace usable(Unit unit, @Nullable UnitPlace seen) {
    return seen != null
            && unit.status() == UnitStatus.IN_QUARTERS
            && seen.ageSeconds() > IN_QUARTERS_POSITION_SECONDS_MAX
        ? null
        : seen;
  }

  private Optional<Snap> snap(Unit unit, LonLat point, double heading) {
    var vehicleClass = unit.definition().vehicleClass();
    var known = snaps.get(unit.id());
    if (known != null && known.point().equals(point) && known.vehicleClass() == vehicleClass) {
      return known.snap();
    }
    var snap = roads.snap(point, heading, vehicleClass);
    snaps.put(unit.id(), new Snapped(point, vehicleClass, snap));
    return snap;
  }

  private void forgetRetired(State state) {
    if (snaps.size() > state.units().size()) {
      snaps.keySet().removeIf(id -> !state.units().contains(id));
    }
  }
}
