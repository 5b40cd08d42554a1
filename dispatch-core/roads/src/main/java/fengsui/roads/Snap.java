package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;

/**
 * A place put on an edge of the road network. The edge has a start and an end of its own, whatever
 * way it may be driven; the vehicle may leave in each direction that its class may drive.
 *
 * @param network the {@link RoadGraph#network()} that the edge number belongs to
 * @param edge the edge of that network
 * @param alongMillimeters way on the edge from its start to the point, 0 to edgeMillimeters
 * @param edgeMillimeters length of the whole edge
 * @param point the point on the road
 * @param place the place that was snapped
 * @param legMeters straight line between place and point, never dropped: it is part of every time
 * @param vehicleClass the class that may drive the edge
 */
public record Snap(
    long network,
    int edge,
    int alongMillimeters,
    int edgeMillimeters,
    LonLat point,
    LonLat place,
    double legMeters,
    VehicleClass vehicleClass) {

  /** Off the road people walk with their equipment, or an apparatus creeps. */
  public static final double OFF_ROAD_METERS_PER_SECOND = 1.5;

  public Snap {
    if (edge < 0) {
      throw new IllegalArgumentException("edge must not be negative: " + edge);
    }
    if (alongMillimeters < 0 || alongMillimeters > edgeMillimeters) {
      throw new IllegalArgumentException(
          "alongMillimeters must be 0 to " + edgeMillimeters + ": " + alongMillimeters);
    }
    if (!(legMeters >= 0 && legMeters < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("legMeters must be finite and not negative: " + legMeters);
    }
  }

  /** The same point for another class, which may or may not drive there. */
  public Snap of(VehicleClass other) {
    return new Snap(
        network, edge, alongMillimeters, edgeMillimeters, point, place, legMeters, other);
  }

  /** Time of the off-road leg in milliseconds. */
  public int legMillis() {
    return (int) Math.round(legMeters / OFF_ROAD_METERS_PER_SECOND * 1000);
  }
}
