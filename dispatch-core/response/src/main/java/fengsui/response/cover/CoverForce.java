package fengsui.response.cover;

import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.response.UnitPlace;
import fengsui.roads.ReachOrigin;
import fengsui.roads.RoadTimes;
import fengsui.roads.Snap;
import fengsui.roads.TravelTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the units that cover now, each on its road. A unit's road is searched again only when it
 * has moved, or when other roads are in force. One thread uses it.
 */
public final class CoverForce {
  private final TravelTimes roads;
  private final CoverPolicy policy;
  private final Map<UnitId, Seen> known = new HashMap<>();
  private @Nullable RoadTimes on;

  private record Seen(UnitPlace place, Optional<Snap> snap) {}

  /** On these roads. */
  public CoverForce(TravelTimes roads, CoverPolicy policy) {
    this.roads = roads;
    this.policy = policy;
  }

  /** The free units that cover, by id; one that no road is near to is left out. */
  public List<CoverUnit> units(
      State state, Function<UnitId, Optional<UnitPlace>> lastSeen, Instant at) {
    var now = roads.now();
    if (!now.equals(on)) {
      known.clear();
      on = now;
    }
    var units = new ArrayList<CoverUnit>();
    for (var unit : state.units()) {
      if (unit.isFree() && policy.covers(unit.definition())) {
        var station = unit.definition().station();
        int ready = 1_000 * state.eta().turnoutSeconds(station, unit.status(), at);
        var place = UnitPlace.start(state, unit, lastSeen.apply(unit.id()).orElse(null));
        snap(now, unit, place)
            .ifPresent(snap -> units.add(new CoverUnit(unit.id(), new ReachOrigin(snap, ready))));
      }
    }
    known.keySet().removeIf(id -> !state.units().contains(id));
    return units;
  }

  private Optional<Snap> snap(RoadTimes now, Unit unit, UnitPlace place) {
    var vehicleClass = unit.definition().vehicleClass();
    var before = known.get(unit.id());
    if (before != null
        && before.place.point().equals(place.point())
        && before.snap.map(s -> s.vehicleClass() == vehicleClass).orElse(true)) {
      return before.snap;
    }
    var snap = now.snap(place.point(), place.headingDegrees(), vehicleClass);
    known.put(unit.id(), new Seen(place, snap));
    return snap;
  }
}
