package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.roads.labels.NodeHeap;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a grid from a place outwards, which tells the units in the order of their travel
 * times. One thread owns it.
 *
 * <p>Cells are looked at ring by ring. A cell waits in a heap with the least that the way of any of
 * its units can take, by landmarks; when that comes to the top each of its units waits with the
 * least of its own, by landmarks and by the straight line at the network's highest speed; when that
 * comes to the top its exact time is asked and it waits with that; when that comes to the top, and
 * what lies in the rings further out cannot be sooner, it is told. So only few units are looked at
 * and fewer asked, and the order is the one of asking all. Reference: Hjaltason, Samet, Distance
 * Browsing in Spatial Databases, TODS 1999.
 */
final class GridWalk {

  /** Above all unit numbers: a cell waits. Before the exact times that may be as soon. */
  private static final int CELL = 1 << 29;

  /** Above all cells: a unit waits with its exact time. After who only may be as soon. */
  private static final int EXACT = 1 << 30;

  /** Both ends of a way are cut to the millisecond, places to the millimetre. */
  private static final int ROUNDING_MILLIS = 3;

  private final RoadTimes roads;
  private final GridPlane plane;
  private final UnitCells cells;
  private final UnitLeaves leaves;
  private final UnitBounds bounds;
  private final boolean hasBounds;
  private final double millisPerMeter;
  private final LonLat place;
  private final UnitFilter filter;
  private final UnitGrid.Sink sink;
  private final NodeHeap heap = new NodeHeap(256);
  private final @Nullable GridTarget[] targets =
      new @Nullable GridTarget[UnitLeaves.CLASSES.size()];
  private final boolean[] isTargetKnown = new boolean[UnitLeaves.CLASSES.size()];

  GridWalk(UnitGrid grid, LonLat place, UnitFilter filter, UnitGrid.Sink sink) {
    this.roads = grid.roads();
    this.plane = grid.plane();
    this.cells = grid.cells();
    this.leaves = grid.leaves();
    this.bounds = grid.bounds();
    this.hasBounds = roads.hasLabels();
    this.millisPerMeter = grid.millisPerMeter();
    this.place = place;
    this.filter = filter;
    this.sink = sink;
  }

  void run() {
    double east = plane.eastMeters(place);
    double north = plane.northMeters(place);
    int column = plane.column(east);
    int row = plane.row(north);
    int last = plane.rings(column, row);
    for (int ring = 0; ring <= last; ring++) {
      double meters = plane.metersToRing(east, north, ring);
      if (!tellBelow(millis(meters * millisPerMeter))) {
        return;
      }
      plane.ring(column, row, ring, this::lookAtCell);
    }
    tellBelow(NodeTimes.NONE);
  }

  private static int millis(double straight) {
    return (int) Math.clamp(straight - ROUNDING_MILLIS, 0, NodeTimes.NONE);
  }

  private void lookAtCell(int column, int row) {
    int cell = row * plane.columns() + column;
    if (filter.takes(cells.bitsIn(cell))) {
      int least = leastOfCell(cell, column, row);
      if (least > 0) {
        heap.push(least, CELL | cell);
      } else {
        open(cell);
      }
    }
  }

  /** What the way of any unit in a cell takes at least; 0 when nothing is known of some. */
  private int leastOfCell(int cell, int column, int row) {
    if (!hasBounds) {
      return 0;
    }
    int least = NodeTimes.NONE;
    for (int left = bounds.classesIn(cell); left != 0; left &= left - 1) {
      int c = Integer.numberOfTrailingZeros(left);
      var target = target(c);
      if (target == null || target.bounds() == null || target.isNearEdge(column, row)) {
        return 0;
      }
      int onRoad = bounds.millisLeastOfCell(cell, c, target.bounds());
      least = Math.min(least, sum(onRoad, 0, target.legMillis()));
    }
    return least;
  }

  /** The wanted units of a cell wait by themselves from now on. */
  private void open(int cell) {
    boolean isLeft = hasBounds && cells.isLeft(cell);
    if (isLeft) {
      bounds.clearCell(cell);
    }
    long all = 0;
    for (int unit = cells.first(cell); unit != UnitCells.NOBODY; unit = cells.next(unit)) {
      long bits = cells.bits(unit);
      all |= bits;
      if (isLeft) {
        bounds.join(cell, leaves.classNumber(unit), unit);
      }
      if (filter.takes(bits)) {
        await(unit);
      }
    }
    // What has been taken off units since, and who left, is forgotten here.
    cells.settle(cell, all);
  }

  /** A unit waits with the least that it may take. */
  private void await(int unit) {
    var target = target(leaves.classNumber(unit));
    if (target == null) {
      sink.unreachable(unit);
      return;
    }
    double meters = leaves.metersTo(unit, target.eastMeters(), target.northMeters());
    int least = millis(meters * millisPerMeter);
    if (target.bounds() != null && leaves.edge(unit) != target.edge()) {
      least = Math.max(least, bounds.millisLeast(unit, target.bounds()));
    }
    heap.push(sum(least, leaves.legMillis(unit), target.legMillis()), unit);
  }

  private static int sum(int onRoad, int leg, int targetLeg) {
    return (int) Math.min((long) onRoad + leg + targetLeg, NodeTimes.NONE - 1L);
  }

  /** Null when no road that the units of a class may drive is near the place. */
  private @Nullable GridTarget target(int classNumber) {
    if (!isTargetKnown[classNumber]) {
      isTargetKnown[classNumber] = true;
      if (roads.destination(place, UnitLeaves.CLASSES.get(classNumber))
          instanceof RoadDestination road) {
        targets[classNumber] = GridTarget.of(road, roads, plane);
      }
    }
    return targets[classNumber];
  }

  /** Tells all that is there in less time; false when no more is wanted. */
  private boolean tellBelow(int millis) {
    while (!heap.isEmpty() && heap.leastDistance() < millis) {
      long top = heap.pop();
      int entry = (int) top;
      if (entry < CELL) {
        ask(entry);
      } else if (entry < EXACT) {
        open(entry & ~CELL);
      } else if (!sink.take(entry & ~EXACT, (int) (top >>> 32))) {
        return false;
      }
    }
    return true;
  }

  private void ask(int unit) {
    var target = target(leaves.classNumber(unit));
    int onRoad = target == null ? NodeTimes.NONE : leaves.millis(unit, target.road().times());
    long whole = (long) onRoad + leaves.legMillis(unit) + (target == null ? 0 : target.legMillis());
    if (onRoad == NodeTimes.NONE || whole >= NodeTimes.NONE) {
      sink.unreachable(unit);
    } else {
      heap.push((int) whole, unit | EXACT);
    }
  }
}
