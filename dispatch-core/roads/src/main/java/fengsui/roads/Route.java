package fengsui.roads;

import fengsui.domain.geo.LonLat;
import java.util.List;

/**
 * The quickest way from a snapped start to a destination.
 *
 * @param travelSeconds equal to {@link Destination#travelSecondsFrom} of the same start
 * @param meters length with the off-road legs; the steps add up to it
 * @param startLegMeters straight line from the start to the road, not in the geometry
 * @param endLegMeters straight line from the road to the place, not in the geometry
 * @param geometry the line on the road, in driving order, at least two points
 * @param steps DEPART first, ARRIVE last
 */
public record Route(
    int travelSeconds,
    int meters,
    double startLegMeters,
    double endLegMeters,
    List<LonLat> geometry,
    List<RouteStep> steps) {

  public Route {
    geometry = List.copyOf(geometry);
    steps = List.copyOf(steps);
  }
}
