package fengsui.region.basemap;

/** Tiles and their numbers in the PMTiles order: zoom by zoom, along a Hilbert curve. */
final class TileGrid {

  static final int MIN_ZOOM = 5;
  static final int MAX_ZOOM = 14;

  /** A tile is 4096 units wide. */
  static final int EXTENT_BITS = 12;

  static final int EXTENT = 1 << EXTENT_BITS;

  /** Units drawn beyond each edge, so that lines and fills meet without seams. */
  static final int BUFFER = 80;

  private TileGrid() {}

  /** The number of the first tile of a zoom: all tiles of lower zooms come before. */
  static long firstId(int zoom) {
    return ((1L << (2 * zoom)) - 1) / 3;
  }

  /** The place of a tile on the Hilbert curve of its zoom. */
  static long hilbert(int zoom, int tileX, int tileY) {
    long d = 0;
    int x = tileX;
    int y = tileY;
    for (int side = 1 << zoom >> 1; side > 0; side >>= 1) {
      int right = (x & side) > 0 ? 1 : 0;
      int below = (y & side) > 0 ? 1 : 0;
      d += (long) side * side * ((3 * right) ^ below);
      if (below == 0) {
        if (right == 1) {
          x = side - 1 - (x & (side - 1));
          y = side - 1 - (y & (side - 1));
        }
        int swap = x;
        x = y;
        y = swap;
      }
    }
    return d;
  }

  /** The tile at a place on the curve, as x and y: the inverse of {@link #hilbert}. */
  static int[] tileAt(int zoom, long hilbert) {
    int x = 0;
    int y = 0;
    long rest = hilbert;
    for (int side = 1; side < 1 << zoom; side <<= 1) {
      int right = (int) (1 & (rest / 2));
      int below = (int) (1 & (rest ^ right));
      if (below == 0) {
        if (right == 1) {
          x = side - 1 - x;
          y = side - 1 - y;
        }
        int swap = x;
        x = y;
        y = swap;
      }
      x += side * right;
      y += side * below;
      rest /= 4;
    }
    return new int[] {x, y};
  }
}
