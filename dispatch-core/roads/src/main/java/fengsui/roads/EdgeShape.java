package fengsui.roads;

import fengsui.domain.geo.LonLat;
import java.util.ArrayList;
import java.util.List;

/** The line of one edge with the way to each of its points. */
final class EdgeShape {

  private final int[] points;
  private final double[] along;

  private EdgeShape(int[] points, double[] along) {
    this.points = points;
    this.along = along;
  }

  static EdgeShape of(RoadGraph graph, int edge) {
    int count = graph.pointCount(edge);
    int[] points = new int[2 * count];
    graph.copyPoints(edge, points);
    double[] along = new double[count];
    double lonScale = Math.cos(Math.toRadians(points[1] * 1e-7));
    for (int i = 1; i < count; i++) {
      double dx = ((double) points[2 * i] - points[2 * i - 2]) * lonScale;
      double dy = (double) points[2 * i + 1] - points[2 * i - 1];
      along[i] = along[i - 1] + Math.hypot(dx, dy);
    }
    double scale = along[count - 1] == 0 ? 0 : graph.edgeMillimeters(edge) / along[count - 1];
    for (int i = 1; i < count; i++) {
      along[i] *= scale;
    }
    return new EdgeShape(points, along);
  }

  /** The points of a piece in driving order, its two ends cut exactly. */
  List<LonLat> between(Piece piece) {
    int low = Math.min(piece.fromMillimeters(), piece.toMillimeters());
    int high = Math.max(piece.fromMillimeters(), piece.toMillimeters());
    var line = new ArrayList<LonLat>();
    line.add(at(low));
    for (int i = 0; i < along.length; i++) {
      if (along[i] > low && along[i] < high) {
        line.add(RoadGraph.lonLat(points[2 * i], points[2 * i + 1]));
      }
    }
    line.add(at(high));
    return piece.forward() ? line : line.reversed();
  }

  LonLat at(int millimeters) {
    int next = 1;
    while (next < along.length - 1 && along[next] < millimeters) {
      next++;
    }
    double span = along[next] - along[next - 1];
    double t = span == 0 ? 0 : Math.clamp((millimeters - along[next - 1]) / span, 0, 1);
    double lon = points[2 * next - 2] + t * ((double) points[2 * next] - points[2 * next - 2]);
    double lat = points[2 * next - 1] + t * ((double) points[2 * next + 1] - points[2 * next - 1]);
    return RoadGraph.lonLat((int) Math.round(lon), (int) Math.round(lat));
  }
}
