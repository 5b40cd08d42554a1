package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import java.util.Optional;

/** A destination that answers from one reverse tree. */
final class TreeDestination implements Destination {

  private final RoadGraph graph;
  private final Snap target;
  private final ReverseTree tree;

  /**
   * @param target where the way ends, with the off-road leg of this place
   * @param tree made for the same point of the same edge
   */
  TreeDestination(RoadGraph graph, Snap target, ReverseTree tree) {
    this.graph = graph;
    this.target = target;
    this.tree = tree;
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
    int millis = Start.quickestMillis(graph, tree, from);
    return millis == ReverseTree.NONE ? UNREACHABLE : seconds(millis, from);
  }

  @Override
  public Optional<Route> routeFrom(Snap from) {
    requireSameNetwork(from);
    var start = Start.quickest(graph, tree, from);
    if (start == null) {
      return Optional.empty();
    }
    var pieces = new WayTracer(graph, tree).pieces(from, start);
    return Optional.of(
        RouteWriter.route(graph, pieces, from, target, seconds(start.millis(), from)));
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
