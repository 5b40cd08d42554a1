package fengsui.response;

import fengsui.domain.geo.LonLat;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.Destination;
import fengsui.roads.TravelTimes;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The travel of single units to one point, by the same rules as {@link Recommender}. Made for one
 * question and one thread; each vehicle class costs one destination, each unit one look then.
 */
public final class TravelTo {
  private final TravelTimes roads;
  private final LonLat point;
  private final Map<VehicleClass, Destination> destinations = new EnumMap<>(VehicleClass.class);

  /**
   * From where a unit starts, and for how long it travels.
   *
   * @param travelSeconds without turnout; -1 when no road leads there
   */
  public record UnitTravel(UnitPlace start, int travelSeconds) {
    public boolean isReachable() {
      return travelSeconds >= 0;
    }
  }

  public TravelTo(TravelTimes roads, LonLat point) {
    this.roads = roads;
    this.point = point;
  }

  /**
   * The travel of a unit that starts now.
   *
   * @param seen its last position; null when there is none
   */
  public UnitTravel of(State state, Unit unit, @Nullable UnitPlace seen, Instant at) {
    var start = UnitPlace.start(state, unit, seen);
    var vehicleClass = unit.definition().vehicleClass();
    int onRoads =
        roads
            .snap(start.point(), start.headingDegrees(), vehicleClass)
            .map(snap -> destination(vehicleClass).travelSecondsFrom(snap))
            .orElse(Destination.UNREACHABLE);
    int travel =
        onRoads == Destination.UNREACHABLE
            ? -1
            : state.eta().travelSeconds(vehicleClass, onRoads, at);
    return new UnitTravel(start, travel);
  }

  /** Turnout plus travel of a unit that would be ordered now; -1 when no road leads there. */
  public static int etaSeconds(State state, Unit unit, UnitTravel travel, Instant at) {
    return travel.isReachable() ? Turnout.seconds(state, unit, at) + travel.travelSeconds() : -1;
  }

  private Destination destination(VehicleClass vehicleClass) {
    return destinations.computeIfAbsent(vehicleClass, c -> roads.destination(point, c));
  }
}
