package fengsui.roads;

import fengsui.domain.road.RoadShape;
import fengsui.domain.road.RoadShape.RoadArea;
import fengsui.roads.file.RoadFile;
import java.util.BitSet;

/**
 * Finds the edges that a shape touches, as docs/domain/road-control.md says. The grid of the road
 * file tells which edges lie near; each is then compared piece by piece on a plane that touches the
 * earth at the shape's first point.
 *
 * <p>An area touches an edge with more than {@link #INSIDE_METERS_MIN} inside. A line touches what
 * runs along it, within {@link #ALONG_METERS} and at an angle below {@link #ALONG_DEGREES}, for
 * {@link #ALONG_METERS_MIN} or half of the edge; and what it crosses. Only a crossing within {@link
 * #ALONG_METERS} of an end, or a third of a short edge, does not count where an edge that the line
 * runs along meets that end: so nobody who draws along a road closes the side streets that begin
 * there, and a line across a road closes it beside a junction too.
 */
final class TouchedEdges {
  static final double INSIDE_METERS_MIN = 1;
  static final double ALONG_METERS = 12;
  static final double ALONG_DEGREES = 30;
  static final double ALONG_METERS_MIN = 30;

  private final RoadGraph graph;
  private final Plane plane;

  /**
   * The shape's pieces: x and y of each point in metres; an area's first point again at the end.
   */
  private final double[] shape;

  private final boolean area;

  /** Where edges end that a line runs along. */
  private final BitSet alongNodes = new BitSet();

  private int[] points = new int[64];

  TouchedEdges(RoadGraph graph, RoadShape shape) {
    this.graph = graph;
    this.plane = Plane.at(shape.points().getFirst());
    this.area = shape instanceof RoadArea;
    int count = shape.points().size() + (area ? 1 : 0);
    this.shape = new double[2 * count];
    for (int i = 0; i < count; i++) {
      var point = shape.points().get(i % shape.points().size());
      this.shape[2 * i] = plane.x((int) Math.round(point.lon() * 1e7));
      this.shape[2 * i + 1] = plane.y((int) Math.round(point.lat() * 1e7));
    }
    if (!area) {
      near().stream().filter(edge -> runsAlong(line(edge))).forEach(this::addNodes);
    }
  }

  private void addNodes(int edge) {
    alongNodes.set(graph.edgeFrom(edge));
    alongNodes.set(graph.edgeTo(edge));
  }

  /** Edges in rising order. */
  static int[] of(RoadGraph graph, RoadShape shape) {
    var touched = new TouchedEdges(graph, shape);
    return touched.near().stream().filter(touched::touches).toArray();
  }

  private BitSet near() {
    return area ? nearBox(0, shape.length / 2) : nearLine();
  }

  private BitSet nearLine() {
    var near = new BitSet();
    for (int i = 0; i + 3 < shape.length; i += 2) {
      near.or(nearBox(i / 2, i / 2 + 2));
    }
    return near;
  }

  /** Edges of all cells of the grid around some points of the shape. */
  private BitSet nearBox(int first, int end) {
    double west = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double south = Double.POSITIVE_INFINITY;
    double north = Double.NEGATIVE_INFINITY;
    for (int i = first; i < end; i++) {
      west = Math.min(west, shape[2 * i]);
      east = Math.max(east, shape[2 * i]);
      south = Math.min(south, shape[2 * i + 1]);
      north = Math.max(north, shape[2 * i + 1]);
    }
    var meta = graph.meta();
    double margin = 2 * ALONG_METERS;
    double lonFirst = plane.lonE7(west - margin) - meta.minLon();
    double lonLast = plane.lonE7(east + margin) - meta.minLon();
    double latFirst = plane.latE7(south - margin) - meta.minLat();
    double latLast = plane.latE7(north + margin) - meta.minLat();
    var near = new BitSet();
    int columns = meta.gridColumns();
    int columnFirst = (int) Math.max(0, Math.floor(lonFirst / meta.gridCellLon()));
    int columnLast = (int) Math.min(columns - 1, Math.floor(lonLast / meta.gridCellLon()));
    int rowFirst = (int) Math.max(0, Math.floor(latFirst / meta.gridCellLat()));
    int rowLast = (int) Math.min(meta.gridRows() - 1, Math.floor(latLast / meta.gridCellLat()));
    for (int row = rowFirst; row <= rowLast; row++) {
      for (int column = columnFirst; column <= columnLast; column++) {
        addCell((long) row * columns + column, near);
      }
    }
    return near;
  }

  private void addCell(long cell, BitSet near) {
    int end = graph.gridStarts().getAtIndex(RoadFile.INT, cell + 1);
    for (int i = graph.gridStarts().getAtIndex(RoadFile.INT, cell); i < end; i++) {
      near.set(graph.gridEdges().getAtIndex(RoadFile.INT, i));
    }
  }

  /** Whether the shape touches this edge, wherever it is. */
  boolean touches(int edge) {
    double[] line = line(edge);
    double length = length(line);
    if (area) {
      return length == 0
          ? Pieces.contains(shape, line[0], line[1])
          : Pieces.metersInside(line, shape) > Math.min(INSIDE_METERS_MIN, length / 2);
    }
    return crosses(edge, line) || runsAlong(line);
  }

  /** Its points on the plane. */
  private double[] line(int edge) {
    int count = graph.pointCount(edge);
    if (points.length < 2 * count) {
      points = new int[4 * count];
    }
    graph.copyPoints(edge, points);
    double[] line = new double[2 * count];
    for (int i = 0; i < count; i++) {
      line[2 * i] = plane.x(points[2 * i]);
      line[2 * i + 1] = plane.y(points[2 * i + 1]);
    }
    return line;
  }

  private static double length(double[] line) {
    double length = 0;
    for (int i = 0; i + 1 < line.length / 2; i++) {
      length += Pieces.length(line, i);
    }
    return length;
  }

  private boolean crosses(int edge, double[] line) {
    double length = length(line);
    double end = Math.min(ALONG_METERS, length / 3);
    double from = alongNodes.get(graph.edgeFrom(edge)) ? end : 0;
    double to = alongNodes.get(graph.edgeTo(edge)) ? length - end : length;
    double passed = 0;
    for (int i = 0; i + 1 < line.length / 2; i++) {
      double piece = Pieces.length(line, i);
      for (int j = 0; j + 1 < shape.length / 2; j++) {
        double at = passed + Pieces.crossing(line, i, shape, j) * piece;
        if (at >= from && at <= to) {
          return true;
        }
      }
      passed += piece;
    }
    return false;
  }

  private boolean runsAlong(double[] line) {
    double length = length(line);
    double along = 0;
    for (int i = 0; i + 1 < line.length / 2; i++) {
      along += Pieces.metersAlong(line, i, shape, ALONG_METERS, ALONG_DEGREES);
    }
    return length > 0 && along >= Math.min(ALONG_METERS_MIN, length / 2);
  }
}
