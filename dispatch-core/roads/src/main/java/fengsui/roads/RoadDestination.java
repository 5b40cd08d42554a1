package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import java.util.Optional;

/** A destination on the road, reached in the times of one point. */
final class RoadDestination implements Destination {

  private final RoadGraph graph;
  private final Snap target;
  private final NodeTimes times;

  /**
   * @param target where the way ends, with the off-road leg of this place
   * @param times made for the same point of the same edge
   */
  RoadDestination(RoadGraph graph, Snap target, NodeTimes times) {
    this.graph = graph;
    this.target = target;
    this.times = times;
  }

  Snap target() {
    return target;
  }

  NodeTimes times() {
    return times;
  }

  @Override
  public LonLat place() {
    return target.place();
  }

  @Override
  public VehicleClass vehicleClass() {
    return target.vehicleClass();
  }

  @Override
  public Optional<Snap> snap() {
    return Optional.of(target);
  }

  @Override
  public int travelSecondsFrom(Snap from) {
    requireSameNetwork(from);
    int millis = Start.quickestMillis(graph, times, from);
    return millis == NodeTimes.NONE ? UNREACHABLE : seconds(millis, from);
  }

  @Override
  public Optional<Route> routeFrom(Snap from) {
    requireSameNetwork(from);
    var start = Start.quickest(graph, times, from);
    if (start == null) {
      return Optional.empty();
    }
    var pieces = new WayTracer(graph, times).pieces(from, start);
    return Optional.of(
        RouteWriter.route(graph, pieces, from, target, seconds(start.millis(), from)));
  }

  @Override
  public Optional<RoadParts> partsFrom(Snap from) {
    requireSameNetwork(from);
    var start = Start.quickest(graph, times, from);
    if (start == null) {
      return Optional.empty();
    }
    var pieces = new WayTracer(graph, times).pieces(from, start);
    return Optional.of(RoadParts.of(graph, pieces, from, target));
  }

  private int seconds(int onRoadMillis, Snap from) {
    long millis = (long) onRoadMillis + from.legMillis() + target.legMillis();
    return (int) ((millis + 500) / 1000);
  }

  private void requireSameNetwork(Snap from) {
    if (from.network() != graph.network() || from.edge() >= graph.edgeCount()) {
      throw new IllegalArgumentException("start was snapped on another road network: " + from);
    }
    if (from.vehicleClass() != target.vehicleClass()) {
      throw new IllegalArgumentException(
          "start was snapped for %s, destination is for %s"
              .formatted(from.vehicleClass(), target.vehicleClass()));
    }
  }
}
