package fengsui.roads;

import org.jspecify.annotations.Nullable;

/**
 * Where the units of one class go on one walk over a grid.
 *
 * @param road not the point of its times, which may be kept from another place with the same way
 * @param bounds null where there are no landmarks
 * @param eastMeters of the point on the road
 * @param northMeters of the point on the road
 * @param edgeCells the cells that the edge of the target may touch: first and last column, first
 *     and last row
 */
@SuppressWarnings("ArrayRecordComponent") // One walk owns it.
record GridTarget(
    RoadDestination road,
    UnitBounds.@Nullable Target bounds,
    double eastMeters,
    double northMeters,
    int[] edgeCells) {

  /** What a point on an edge may stand beside the line of the edge. */
  private static final double BESIDE_METERS = 1;

  static GridTarget of(RoadDestination road, RoadTimes roads, GridPlane plane) {
    // Not the point of its times, which may be kept from another place with the same way to it.
    var snap = road.target();
    return new GridTarget(
        road,
        bounds(roads, snap),
        plane.eastMeters(snap.point()),
        plane.northMeters(snap.point()),
        edgeCells(roads.graph(), snap.edge(), plane));
  }

  private static UnitBounds.@Nullable Target bounds(RoadTimes roads, Snap target) {
    var labels = roads.labels(target.vehicleClass());
    if (labels == null) {
      return null;
    }
    var graph = roads.graph();
    var network = graph.network(target.vehicleClass());
    return new UnitBounds.Target(
        labels,
        graph.edgeFrom(target.edge()),
        network.millisFromStart(target),
        graph.edgeTo(target.edge()),
        network.millisFromEnd(target));
  }

  private static int[] edgeCells(RoadGraph graph, int edge, GridPlane plane) {
    int[] cells = {plane.columns(), -1, plane.rows(), -1};
    int[] points = new int[2 * graph.pointCount(edge)];
    int count = graph.copyPoints(edge, points);
    for (int i = 0; i < count; i++) {
      var point = RoadGraph.lonLat(points[2 * i], points[2 * i + 1]);
      double east = plane.eastMeters(point);
      double north = plane.northMeters(point);
      cells[0] = Math.min(cells[0], plane.column(east - BESIDE_METERS));
      cells[1] = Math.max(cells[1], plane.column(east + BESIDE_METERS));
      cells[2] = Math.min(cells[2], plane.row(north - BESIDE_METERS));
      cells[3] = Math.max(cells[3], plane.row(north + BESIDE_METERS));
    }
    return cells;
  }

  /** Whether a unit in a cell may stand on the edge of the target. */
  boolean isNearEdge(int column, int row) {
    return column >= edgeCells[0]
        && column <= edgeCells[1]
        && row >= edgeCells[2]
        && row <= edgeCells[3];
  }

  int edge() {
    return road.target().edge();
  }

  int legMillis() {
    return road.target().legMillis();
  }
}
