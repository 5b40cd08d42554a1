package fengsui.domain.road;

import fengsui.domain.Check;
import fengsui.domain.geo.LonLat;
import java.util.List;

/** Where a road control lies, as it was drawn; which roads it touches is found on the network. */
public sealed interface RoadShape {
  /** Most points of one shape. */
  int POINTS_MAX = 200;

  /** No shape is wider: half of the earth has no inside. */
  double DEGREES_MAX = 90;

  /** All points in their order. */
  List<LonLat> points();

  /**
   * Touches the roads that run along it and those that it crosses.
   *
   * @param points 2 to {@link #POINTS_MAX}, none the same as the one before it
   */
  record RoadLine(List<LonLat> points) implements RoadShape {
    public RoadLine {
      points = checked("shape.points", points, 2);
    }
  }

  /**
   * Touches every road with a part inside.
   *
   * @param points its corners, 3 to {@link #POINTS_MAX}; the last is joined to the first; no two
   *     sides cross or touch but neighbours at their corner
   */
  record RoadArea(List<LonLat> points) implements RoadShape {
    public RoadArea {
      points = checked("shape.points", points, 3);
      if (points.getFirst().equals(points.getLast())) {
        throw new IllegalArgumentException(
            "shape.points must not repeat the first corner at the end; it is closed by itself");
      }
      Crossings.refuse("shape.points", points);
    }

    /** Whether the point lies inside; a point on a side may count as either. */
    public boolean contains(LonLat point) {
      boolean inside = false;
      var before = points.getLast();
      for (var corner : points) {
        if ((corner.lat() > point.lat()) != (before.lat() > point.lat())) {
          double share = (point.lat() - corner.lat()) / (before.lat() - corner.lat());
          double lon = corner.lon() + share * (before.lon() - corner.lon());
          inside ^= point.lon() < lon;
        }
        before = corner;
      }
      return inside;
    }
  }

  private static List<LonLat> checked(String field, List<LonLat> points, int least) {
    if (points.size() < least) {
      throw new IllegalArgumentException(
          field + " must have at least " + least + " points: " + points.size());
    }
    Check.sizeMax(field, points, POINTS_MAX);
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).equals(points.get(i - 1))) {
        throw new IllegalArgumentException(
            field + " must not repeat a point: number " + (i + 1) + " is the one before it");
      }
    }
    var lons = points.stream().mapToDouble(LonLat::lon).summaryStatistics();
    var lats = points.stream().mapToDouble(LonLat::lat).summaryStatistics();
    if (lons.getMax() - lons.getMin() > DEGREES_MAX
        || lats.getMax() - lats.getMin() > DEGREES_MAX) {
      throw new IllegalArgumentException(
          field + " must not reach over more than " + (int) DEGREES_MAX + " degrees");
    }
    return List.copyOf(points);
  }
}
