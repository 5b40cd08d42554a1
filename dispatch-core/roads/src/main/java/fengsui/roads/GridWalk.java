package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.labels.HubLabels;
import fengsui.roads.labels.NodeHeap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a grid from a place outwards, which tells the units in the order of their travel
 * times. One thread owns it.
 *
 * <p>Cells are looked at ring by ring. A unit first waits in a heap with the least that its way can
 * take, by the straight line at the network's highest speed and by landmarks; when that comes to
 * the top its exact time is asked and it waits with that; when that comes to the top, and what lies
 * in the rings further out cannot be sooner, it is told. So only few units are asked, and the order
 * is the one of asking all. Reference: Hjaltason, Samet, Distance Browsing in Spatial Databases,
 * TODS 1999.
 */
final class GridWalk {

  /** Above all unit numbers: a unit waits with its exact time. After who only may be as soon. */
  private static final int EXACT = 1 << 30;

  /** Both ends of a way are cut to the millisecond. */
  private static final int ROUNDING_MILLIS = 2;

  private final UnitGrid grid;
  private final RoadTimes roads;
  private final GridPlane plane;
  private final LonLat place;
  private final UnitFilter filter;
  private final UnitGrid.Sink sink;
  private final NodeHeap heap = new NodeHeap(256);
  private final Map<VehicleClass, Optional<Target>> targets = new EnumMap<>(VehicleClass.class);

  GridWalk(UnitGrid grid, LonLat place, UnitFilter filter, UnitGrid.Sink sink) {
    this.grid = grid;
    this.roads = grid.roads();
    this.plane = grid.plane();
    this.place = place;
    this.filter = filter;
    this.sink = sink;
  }

  /**
   * Where the units of one class go.
   *
   * @param bounds null where there are no landmarks
   */
  private record Target(
      RoadDestination road,
      UnitBounds.@Nullable Target bounds,
      double east,
      double north,
      int legMillis) {}

  void run() {
    double east = plane.eastMeters(place);
    double north = plane.northMeters(place);
    int column = plane.column(east);
    int row = plane.row(north);
    int last =
        Math.max(
            Math.max(column, plane.columns() - 1 - column), Math.max(row, plane.rows() - 1 - row));
    for (int ring = 0; ring <= last; ring++) {
      double meters = plane.metersToRing(east, north, ring);
      if (!tellBelow(millis(meters * grid.millisPerMeter()))) {
        return;
      }
      lookAtRing(column, row, ring);
    }
    tellBelow(NodeTimes.NONE);
  }

  private static int millis(double straight) {
    return (int) Math.clamp(straight - ROUNDING_MILLIS, 0, NodeTimes.NONE);
  }

  private void lookAtRing(int column, int row, int ring) {
    for (int r = Math.max(0, row - ring); r <= Math.min(plane.rows() - 1, row + ring); r++) {
      boolean whole = Math.abs(r - row) == ring;
      int step = whole || ring == 0 ? 1 : 2 * ring;
      for (int c = column - ring; c <= column + ring; c += step) {
        if (c >= 0 && c < plane.columns()) {
          grid.cells().visit(r * plane.columns() + c, filter, this::await);
        }
      }
    }
  }

  /** A unit waits with the least that it may take. */
  private void await(int unit) {
    var target = target(unit);
    if (target == null) {
      sink.unreachable(unit);
      return;
    }
    double dx = grid.east(unit) - target.east;
    double dy = grid.north(unit) - target.north;
    int least = millis(Math.sqrt(dx * dx + dy * dy) * grid.millisPerMeter());
    if (target.bounds != null && grid.leaves().edge(unit) != target.road.target().edge()) {
      least = Math.max(least, grid.bounds().millisLeast(unit, target.bounds));
    }
    heap.push(sum(least, grid.leaves().legMillis(unit), target.legMillis), unit);
  }

  private static int sum(int onRoad, int leg, int targetLeg) {
    return (int) Math.min((long) onRoad + leg + targetLeg, NodeTimes.NONE - 1L);
  }

  /** Null when no road that the unit may drive is near the place. */
  private @Nullable Target target(int unit) {
    var c = grid.vehicleClass(unit);
    var known = targets.get(c);
    if (known == null) {
      known = newTarget(c);
      targets.put(c, known);
    }
    return known.orElse(null);
  }

  private Optional<Target> newTarget(VehicleClass c) {
    if (!(roads.destination(place, c) instanceof RoadDestination road)) {
      return Optional.empty();
    }
    // Not the point of its times, which may be kept from another place with the same way to it.
    var snap = road.target();
    var labels = roads.labels(c);
    return Optional.of(
        new Target(
            road,
            labels == null ? null : bounds(labels, snap),
            plane.eastMeters(snap.point()),
            plane.northMeters(snap.point()),
            snap.legMillis()));
  }

  private UnitBounds.Target bounds(HubLabels labels, Snap target) {
    var graph = roads.graph();
    var network = graph.network(target.vehicleClass());
    return new UnitBounds.Target(
        labels,
        graph.edgeFrom(target.edge()),
        network.millisFromStart(target),
        graph.edgeTo(target.edge()),
        network.millisFromEnd(target));
  }

  /** Tells all that is there in less time; false when no more is wanted. */
  private boolean tellBelow(int millis) {
    while (!heap.isEmpty() && heap.leastDistance() < millis) {
      long top = heap.pop();
      int entry = (int) top;
      if ((entry & EXACT) == 0) {
        ask(entry);
      } else if (!sink.take(entry & ~EXACT, (int) (top >>> 32))) {
        return false;
      }
    }
    return true;
  }

  private void ask(int unit) {
    var target = target(unit);
    int onRoad = target == null ? NodeTimes.NONE : grid.leaves().millis(unit, target.road.times());
    long whole =
        (long) onRoad + grid.leaves().legMillis(unit) + (target == null ? 0 : target.legMillis);
    if (onRoad == NodeTimes.NONE || whole >= NodeTimes.NONE) {
      sink.unreachable(unit);
    } else {
      heap.push((int) whole, unit | EXACT);
    }
  }
}
