package fengsui.region.basemap;

/**
 * Web Mercator in world units: the whole map is a square of 2 to the 32nd units, east and south
 * positive from its north-west corner, so a tile number is a shift away. An int holds a value
 * without a sign; one unit is at most 1 cm.
 */
final class Mercator {

  static final int WORLD_BITS = 32;

  private static final double WORLD = 4294967296.0;
  private static final double LAT_MAX = 85.05112;

  private Mercator() {}

  static int x(int lonE7) {
    return (int) Math.clamp((long) ((lonE7 / 1e7 + 180) / 360 * WORLD), 0L, (1L << 32) - 1);
  }

  static int y(int latE7) {
    double lat = Math.toRadians(Math.clamp(latE7 / 1e7, -LAT_MAX, LAT_MAX));
    double merc = Math.log(Math.tan(Math.PI / 4 + lat / 2));
    return (int) Math.clamp((long) ((1 - merc / Math.PI) / 2 * WORLD), 0L, (1L << 32) - 1);
  }

  static double lon(long x) {
    return x / WORLD * 360 - 180;
  }

  static double lat(long y) {
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / WORLD))));
  }

  /** Tile units of all tiles of a zoom side by side; fits an int up to zoom 14. */
  static double tileUnits(int world, int zoom) {
    return Integer.toUnsignedLong(world)
        / (double) (1L << (WORLD_BITS - zoom - TileGrid.EXTENT_BITS));
  }
}
