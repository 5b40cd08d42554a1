package fengsui.region.gazetteer;

import fengsui.region.osm.NodeLocations;
import fengsui.region.osm.OsmThing;
import java.util.Arrays;
import java.util.List;

/** The course of one way: longitude and latitude in turn, in degrees times ten million. */
final class StreetLine {

  /** Most points that stand for one street; a longer street has them further apart. */
  static final int POINTS_MAX = 2_000;

  private static final double SPACING_METERS = 50;
  private static final double METERS_PER_E7 = 0.0111195;

  private final int[] lonLatsE7;
  private final int west;
  private final int south;
  private final int east;
  private final int north;

  private StreetLine(int[] lonLatsE7, int west, int south, int east, int north) {
    this.lonLatsE7 = lonLatsE7;
    this.west = west;
    this.south = south;
    this.east = east;
    this.north = north;
  }

  static StreetLine of(OsmThing.NodeIds nodes, NodeLocations locations) {
    int[] points = new int[2 * nodes.size()];
    int size = 0;
    int west = Integer.MAX_VALUE;
    int south = Integer.MAX_VALUE;
    int east = Integer.MIN_VALUE;
    int north = Integer.MIN_VALUE;
    for (int i = 0; i < nodes.size(); i++) {
      int at = locations.find(nodes.id(i));
      if (at >= 0) {
        int lon = locations.lonE7(at);
        int lat = locations.latE7(at);
        points[size++] = lon;
        points[size++] = lat;
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
      }
    }
    return new StreetLine(Arrays.copyOf(points, size), west, south, east, north);
  }

  boolean isEmpty() {
    return lonLatsE7.length == 0;
  }

  /**
   * The larger of the gaps between the bounding boxes, eastward and northward, as on the equator.
   */
  long gapE7(StreetLine other) {
    double cos = Math.cos(Math.toRadians(south / 1e7));
    long lon = Math.max((long) other.west - east, (long) west - other.east);
    long lat = Math.max((long) other.south - north, (long) south - other.north);
    return Math.max((long) (lon * cos), lat);
  }

  /** Points along the lines, about {@value #SPACING_METERS} m apart, in the order of the lines. */
  static Entry.Points sample(List<StreetLine> lines) {
    double length = 0;
    for (StreetLine line : lines) {
      length += line.lengthMeters();
    }
    double spacing = Math.max(SPACING_METERS, 2 * length / POINTS_MAX);
    int[] out = new int[2 * POINTS_MAX];
    int size = 0;
    for (StreetLine line : lines) {
      size = line.sampleInto(out, size, spacing);
    }
    return new Entry.Points(Arrays.copyOf(out, size));
  }

  private int sampleInto(int[] out, int from, double spacing) {
    int size = from;
    double walked = spacing / 2;
    for (int i = 0; i + 3 < lonLatsE7.length; i += 2) {
      double length = segmentMeters(i);
      for (; walked <= length && size < out.length; walked += spacing) {
        double part = length == 0 ? 0 : walked / length;
        out[size++] = between(lonLatsE7[i], lonLatsE7[i + 2], part);
        out[size++] = between(lonLatsE7[i + 1], lonLatsE7[i + 3], part);
      }
      walked -= length;
    }
    if (size == from && size < out.length) {
      int middle = lonLatsE7.length / 4 * 2;
      out[size++] = lonLatsE7[middle];
      out[size++] = lonLatsE7[middle + 1];
    }
    return size;
  }

  private static int between(int from, int to, double part) {
    return (int) Math.round(from + part * ((double) to - from));
  }

  private double lengthMeters() {
    double length = 0;
    for (int i = 0; i + 3 < lonLatsE7.length; i += 2) {
      length += segmentMeters(i);
    }
    return length;
  }

  private double segmentMeters(int i) {
    double cos = Math.cos(Math.toRadians(lonLatsE7[i + 1] / 1e7));
    double dx = ((double) lonLatsE7[i + 2] - lonLatsE7[i]) * cos;
    double dy = (double) lonLatsE7[i + 3] - lonLatsE7[i + 1];
    return Math.sqrt(dx * dx + dy * dy) * METERS_PER_E7;
  }
}
