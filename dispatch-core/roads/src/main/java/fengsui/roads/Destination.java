package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import java.util.Optional;

/**
 * One place and the travel times of one vehicle class to it. Immutable; safe for concurrent use.
 */
public interface Destination {

  /** The answer of {@link #travelSecondsFrom} where no way exists. */
  int UNREACHABLE = -1;

  /** The place that was asked for, not the point on the road. */
  LonLat place();

  VehicleClass vehicleClass();

  /** Where the way ends on the road; empty when no usable road is near the place. */
  Optional<Snap> snap();

  /**
   * Seconds from a snapped start to the place, rounded to the nearest, with the off-road legs at
   * both ends at {@link Snap#OFF_ROAD_METERS_PER_SECOND}; {@link #UNREACHABLE} when there is no
   * way.
   *
   * @throws IllegalArgumentException when the start was snapped for another class or network
   */
  int travelSecondsFrom(Snap from);

  /**
   * The way itself; empty exactly when {@link #travelSecondsFrom} is {@link #UNREACHABLE}.
   *
   * @throws IllegalArgumentException when the start was snapped for another class or network
   */
  Optional<Route> routeFrom(Snap from);

  /**
   * The way of {@link #routeFrom}, cut by class of road; empty when there is none.
   *
   * @throws IllegalArgumentException when the start was snapped for another class or network
   */
  Optional<RoadParts> partsFrom(Snap from);
}
