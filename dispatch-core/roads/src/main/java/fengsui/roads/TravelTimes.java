package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import java.util.List;
import java.util.Optional;

/**
 * Answers "how long from here to this incident", exactly, on the road network of one region pack.
 *
 * <p>Snap each unit when its position changes, ask one {@link Destination} per incident and class,
 * then every ETA is one read: {@code destination(place, c).travelSecondsFrom(snap)}. All methods
 * are safe for concurrent use and their results are immutable.
 */
public interface TravelTimes {

  /** The heading of something that stands still, or whose heading is not known. */
  double HEADING_UNKNOWN = Double.NaN;

  /** No road further from a place than this is used for it. */
  double SNAP_METERS_MAX = 5_000;

  /**
   * Puts a vehicle on the road that it most likely stands on and may drive on.
   *
   * @param headingDegrees clockwise from north, any finite value; {@link #HEADING_UNKNOWN} for
   *     none. Roads that may be driven in that direction are preferred.
   * @return empty when no road that the class may use lies within {@link #SNAP_METERS_MAX}
   */
  Optional<Snap> snap(LonLat place, double headingDegrees, VehicleClass vehicleClass);

  /**
   * Prepares the times from everywhere to one place. The first call for a place costs one search of
   * the network (about 5 ms at 80,000 nodes); repeated calls are answered from a bounded cache.
   *
   * @return never null; a place without a road near it is a destination that nobody reaches
   */
  Destination destination(LonLat place, VehicleClass vehicleClass);

  /**
   * How soon every place is reached from many origins; always one search of the network, about 3 ms
   * at 12,000 nodes.
   *
   * @param origins snapped for this class, at most {@link Reach#ORIGINS_MAX}
   * @param limitMillis places further than this are not reached, 0 to {@link
   *     Reach#LIMIT_MILLIS_MAX}
   */
  Reach reach(VehicleClass vehicleClass, List<ReachOrigin> origins, int limitMillis);

  /**
   * The roads as they are at this moment. Everything asked of one answer is asked of the same
   * roads; another answer is another object once they have changed.
   */
  RoadTimes now();
}
