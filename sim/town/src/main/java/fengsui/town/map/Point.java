package fengsui.town.map;

import fengsui.domain.geo.LonLat;

/**
 * A point of the drawing plane: metres east and north of 82 E, 44.8 N. The plane is an
 * equirectangular projection; across the prefecture its scale is true within 1 %, which a synthetic
 * map never notices.
 */
record Point(double x, double y) {

  private static final double ORIGIN_LON = 82.0;
  private static final double ORIGIN_LAT = 44.8;
  private static final double METERS_PER_LAT = 111_195.0;
  private static final double METERS_PER_LON = 111_195.0 * 0.709_570_7;

  static Point of(double lon, double lat) {
    return new Point((lon - ORIGIN_LON) * METERS_PER_LON, (lat - ORIGIN_LAT) * METERS_PER_LAT);
  }

  /** The geographic position, rounded to the 1e-7 degrees that OpenStreetMap keeps. */
  LonLat lonLat() {
    double lon = ORIGIN_LON + x / METERS_PER_LON;
    double lat = ORIGIN_LAT + y / METERS_PER_LAT;
    return new LonLat(Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7);
  }

  double to(Point other) {
    double dx = other.x - x;
    double dy = other.y - y;
    return Math.sqrt(dx * dx + dy * dy);
  }

  Point toward(Point other, double fraction) {
    return new Point(x + (other.x - x) * fraction, y + (other.y - y) * fraction);
  }

  Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }

  /**
   * The point {@code meters} to the right of the direction from {@code a} to {@code b}, seen from
   * here.
   */
  Point rightOf(Point a, Point b, double meters) {
    double length = Math.max(1e-9, a.to(b));
    return new Point(x + (b.y - a.y) / length * meters, y - (b.x - a.x) / length * meters);
  }
}
