package fengsui.region.basemap;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * One feature simplified for one zoom, in the units of all tiles of that zoom side by side.
 * Simplifying comes before cutting into tiles, so that both sides of an edge fit.
 */
final class ZoomFeature {

  /** Points closer than this to the simplified line are left out, in tile units (8 to a pixel). */
  private static final double TOLERANCE = 6;

  private static final double TOLERANCE_AT_MAX_ZOOM = 1.5;

  /** Surfaces smaller than this in both directions are not drawn below the last zoom. */
  private static final int AREA_UNITS_LEAST = 16;

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  final int[][] parts;
  int west = Integer.MAX_VALUE;
  int north = Integer.MAX_VALUE;
  int east = Integer.MIN_VALUE;
  int south = Integer.MIN_VALUE;

  private ZoomFeature(int[][] parts) {
    this.parts = parts;
    for (int[] part : parts) {
      for (int i = 0; i < part.length; i += 2) {
        west = Math.min(west, part[i]);
        east = Math.max(east, part[i]);
        north = Math.min(north, part[i + 1]);
        south = Math.max(south, part[i + 1]);
      }
    }
  }

  /** The feature at this zoom; null if it is too small to see. */
  static @Nullable ZoomFeature of(MapFeature feature, int zoom) {
    int pointsLeast = feature.shape == MapFeature.Shape.POLYGON ? 4 : 2;
    var parts = new ArrayList<int[]>();
    for (int[] part : feature.parts) {
      int[] scaled =
          feature.shape == MapFeature.Shape.POINT ? scaled(part, zoom) : simplified(part, zoom);
      if (feature.shape == MapFeature.Shape.POINT || scaled.length >= 2 * pointsLeast) {
        parts.add(scaled);
      } else if (parts.isEmpty()) {
        return null;
      }
    }
    var result = new ZoomFeature(parts.toArray(int[][]::new));
    boolean tiny =
        result.east - result.west < AREA_UNITS_LEAST
            && result.south - result.north < AREA_UNITS_LEAST;
    boolean hidden = tiny && feature.shape == MapFeature.Shape.POLYGON && zoom < TileGrid.MAX_ZOOM;
    return hidden ? null : result;
  }

  private static int[] scaled(int[] part, int zoom) {
    int[] scaled = new int[part.length];
    for (int i = 0; i < part.length; i++) {
      scaled[i] = (int) Math.round(Mercator.tileUnits(part[i], zoom));
    }
    return scaled;
  }

  private static int[] simplified(int[] part, int zoom) {
    var line = new Coordinate[part.length / 2];
    for (int i = 0; i < line.length; i++) {
      line[i] =
          new Coordinate(
              Mercator.tileUnits(part[2 * i], zoom), Mercator.tileUnits(part[2 * i + 1], zoom));
    }
    var simplifier = new DouglasPeuckerSimplifier(GEOMETRY.createLineString(line));
    simplifier.setDistanceTolerance(zoom == TileGrid.MAX_ZOOM ? TOLERANCE_AT_MAX_ZOOM : TOLERANCE);
    simplifier.setEnsureValid(false);
    return TileClip.rounded(simplifier.getResultGeometry().getCoordinates());
  }
}
