package fengsui.region.basemap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.operation.overlayng.RingClipper;

/** Cuts lines and rings to one tile and its buffer, and moves them to the tile's own units. */
final class TileClip {

  private final int originX;
  private final int originY;
  private final double low = -TileGrid.BUFFER;
  private final double high = TileGrid.EXTENT + TileGrid.BUFFER;
  private final RingClipper rings = new RingClipper(new Envelope(low, high, low, high));

  TileClip(int tileX, int tileY) {
    originX = tileX << TileGrid.EXTENT_BITS;
    originY = tileY << TileGrid.EXTENT_BITS;
  }

  /** The pieces of the feature inside the tile; none if it only passes by. */
  List<int[]> clip(MapFeature.Shape shape, ZoomFeature feature) {
    var pieces = new ArrayList<int[]>();
    for (int[] part : feature.parts) {
      switch (shape) {
        case POINT -> clipPoint(part, pieces);
        case LINE -> clipLine(part, pieces);
        case POLYGON -> {
          int[] ring = clipRing(part, pieces.isEmpty());
          if (ring.length >= 8) {
            pieces.add(ring);
          } else if (pieces.isEmpty()) {
            return pieces;
          }
        }
      }
    }
    return pieces;
  }

  private void clipPoint(int[] point, List<int[]> pieces) {
    int x = point[0] - originX;
    int y = point[1] - originY;
    if (x >= low && x <= high && y >= low && y <= high) {
      pieces.add(new int[] {x, y});
    }
  }

  /** A ring wound as vector tiles ask: clockwise on screen outside, the other way for holes. */
  private int[] clipRing(int[] part, boolean outer) {
    var ring = new Coordinate[part.length / 2];
    for (int i = 0; i < ring.length; i++) {
      ring[i] = new Coordinate(part[2 * i] - originX, part[2 * i + 1] - originY);
    }
    Coordinate[] clipped = rings.clip(ring);
    if (clipped == null || clipped.length < 4) {
      return new int[0];
    }
    int[] rounded = Rings.closed(rounded(clipped));
    long area = Rings.doubleArea(rounded);
    if (area == 0) {
      return new int[0];
    }
    return area > 0 == outer ? rounded : Rings.reversed(rounded);
  }

  /** Cuts each segment by the method of Liang and Barsky and joins what stays connected. */
  private void clipLine(int[] part, List<int[]> pieces) {
    var piece = new ArrayList<Coordinate>();
    for (int i = 0; i + 3 < part.length; i += 2) {
      double ax = part[i] - (double) originX;
      double ay = part[i + 1] - (double) originY;
      double dx = part[i + 2] - part[i];
      double dy = part[i + 3] - part[i + 1];
      double[] span = {0, 1};
      boolean inside =
          cut(-dx, ax - low, span)
              && cut(dx, high - ax, span)
              && cut(-dy, ay - low, span)
              && cut(dy, high - ay, span);
      if (inside) {
        if (piece.isEmpty()) {
          piece.add(new Coordinate(ax + span[0] * dx, ay + span[0] * dy));
        }
        piece.add(new Coordinate(ax + span[1] * dx, ay + span[1] * dy));
      }
      if (!inside || span[1] < 1) {
        end(piece, pieces);
      }
    }
    end(piece, pieces);
  }

  private static boolean cut(double p, double q, double[] span) {
    if (p == 0) {
      return q >= 0;
    }
    double r = q / p;
    if (p < 0) {
      span[0] = Math.max(span[0], r);
    } else {
      span[1] = Math.min(span[1], r);
    }
    return span[0] <= span[1];
  }

  private static void end(List<Coordinate> piece, List<int[]> pieces) {
    int[] line = rounded(piece.toArray(Coordinate[]::new));
    if (line.length >= 4) {
      pieces.add(line);
    }
    piece.clear();
  }

  /** Whole units, without points that repeat the one before. */
  static int[] rounded(Coordinate[] points) {
    int[] out = new int[2 * points.length];
    int size = 0;
    for (Coordinate point : points) {
      int x = (int) Math.round(point.x);
      int y = (int) Math.round(point.y);
      if (size == 0 || out[size - 2] != x || out[size - 1] != y) {
        out[size++] = x;
        out[size++] = y;
      }
    }
    return Arrays.copyOf(out, size);
  }
}
