package fengsui.domain.geo;

/**
 * A point in EPSG:4326 (WGS-84, which CGCS2000 equals within centimetres), longitude first.
 *
 * @param lon degrees east, -180 to 180
 * @param lat degrees north, -90 to 90
 */
public record LonLat(double lon, double lat) {

  /** Mean earth radius of the IUGG, in metres. */
  private static final double EARTH_RADIUS_METERS = 6_371_008.8;

  public LonLat {
    if (!(lon >= -180 && lon <= 180)) {
      throw new IllegalArgumentException("lon must be -180 to 180 degrees: " + lon);
    }
    if (!(lat >= -90 && lat <= 90)) {
      throw new IllegalArgumentException("lat must be -90 to 90 degrees: " + lat);
    }
  }

  /**
   * Great-circle distance by the haversine formula, in metres; within 0.6 % of the ellipsoid. It
   * decides which area is first due, so it is the same to the last bit on every machine.
   */
  public double metersTo(LonLat other) {
    double lat1 = StrictMath.toRadians(lat);
    double lat2 = StrictMath.toRadians(other.lat);
    double sinLat = StrictMath.sin((lat2 - lat1) / 2);
    double sinLon = StrictMath.sin(StrictMath.toRadians(other.lon - lon) / 2);
    double h = sinLat * sinLat + StrictMath.cos(lat1) * StrictMath.cos(lat2) * sinLon * sinLon;
    return 2 * EARTH_RADIUS_METERS * StrictMath.asin(Math.min(1, StrictMath.sqrt(h)));
  }
}
