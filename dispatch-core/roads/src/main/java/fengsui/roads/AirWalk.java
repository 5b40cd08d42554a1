package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.roads.labels.NodeHeap;

/**
 * One walk over a grid from a place outwards, which tells the units in the order of their straight
 * lines to it: ring by ring, each unit when what lies in the rings further out cannot be nearer.
 * One thread owns it.
 */
final class AirWalk {
  private final GridPlane plane;
  private final UnitCells cells;
  private final UnitLeaves leaves;
  private final double millisPerMeter;
  private final UnitFilter filter;
  private final UnitGrid.AirSink sink;
  private final double east;
  private final double north;
  private final NodeHeap waiting = new NodeHeap(64);

  AirWalk(UnitGrid grid, LonLat place, UnitFilter filter, UnitGrid.AirSink sink) {
    this.plane = grid.plane();
    this.cells = grid.cells();
    this.leaves = grid.leaves();
    this.millisPerMeter = grid.millisPerMeter();
    this.filter = filter;
    this.sink = sink;
    this.east = plane.eastMeters(place);
    this.north = plane.northMeters(place);
  }

  void run() {
    int column = plane.column(east);
    int row = plane.row(north);
    int last = plane.rings(column, row);
    for (int ring = 0; ring <= last; ring++) {
      if (!tellBelow(millis(plane.metersToRing(east, north, ring)))) {
        return;
      }
      plane.ring(column, row, ring, this::lookAtCell);
    }
    tellBelow(NodeTimes.NONE);
  }

  private void lookAtCell(int column, int row) {
    int cell = row * plane.columns() + column;
    if (filter.takes(cells.bitsIn(cell))) {
      for (int unit = cells.first(cell); unit != UnitCells.NOBODY; unit = cells.next(unit)) {
        if (filter.takes(cells.bits(unit))) {
          waiting.push(millis(leaves.metersTo(unit, east, north)), unit);
        }
      }
    }
  }

  /** Cut, so that no way takes less. */
  private int millis(double meters) {
    return (int) Math.clamp(meters * millisPerMeter, 0, NodeTimes.NONE - 1.0);
  }

  private boolean tellBelow(int millis) {
    while (!waiting.isEmpty() && waiting.leastDistance() < millis) {
      long top = waiting.pop();
      if (!sink.take((int) top, (int) (top >>> 32))) {
        return false;
      }
    }
    return true;
  }
}
