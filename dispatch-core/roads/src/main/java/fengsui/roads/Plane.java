package fengsui.roads;

import fengsui.domain.geo.LonLat;

/** Metres on a plane that touches the earth at one point, x to the east and y to the north. */
record Plane(double lonE7, double latE7, double metersPerLon) {

  static Plane at(LonLat point) {
    return new Plane(
        point.lon() * 1e7,
        point.lat() * 1e7,
        SnapCandidate.METERS_PER_LAT * Math.max(0.01, Math.cos(Math.toRadians(point.lat()))));
  }

  double x(int lon) {
    return (lon - lonE7) * metersPerLon;
  }

  double y(int lat) {
    return (lat - latE7) * SnapCandidate.METERS_PER_LAT;
  }

  double lonE7(double x) {
    return lonE7 + x / metersPerLon;
  }

  double latE7(double y) {
    return latE7 + y / SnapCandidate.METERS_PER_LAT;
  }
}
