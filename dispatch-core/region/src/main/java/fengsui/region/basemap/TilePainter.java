package fengsui.region.basemap;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws the tiles of one zoom, in the order of the file.
 *
 * <p>Each pair of tile and feature is one long, the tile's place on the Hilbert curve above the
 * feature's number, so that one sort brings the features of each tile together. Memory: the
 * simplified features of one zoom, 8 bytes a pair, and one tile.
 */
final class TilePainter {

  /** Most pairs of tile and feature at one zoom: 1 GiB. */
  static final int PAIRS_MAX = 1 << 27;

  private final List<MapFeature> features;
  private final int zoom;
  private final @Nullable ZoomFeature[] simplified;
  private long[] pairs = new long[1024];
  private int size;

  TilePainter(List<MapFeature> features, int zoom) {
    this.features = features;
    this.zoom = zoom;
    this.simplified = new ZoomFeature[features.size()];
  }

  void paintTo(PmtilesFile file) throws IOException {
    for (int i = 0; i < features.size(); i++) {
      if (features.get(i).style.minZoom() <= zoom) {
        ZoomFeature feature = ZoomFeature.of(features.get(i), zoom);
        simplified[i] = feature;
        if (feature != null) {
          place(i, feature);
        }
      }
    }
    Arrays.sort(pairs, 0, size);
    int from = 0;
    while (from < size) {
      long hilbert = pairs[from] >>> 32;
      int to = from;
      while (to < size && pairs[to] >>> 32 == hilbert) {
        to++;
      }
      byte[] tile = paint(from, to);
      if (tile.length > 0) {
        file.add(TileGrid.firstId(zoom) + hilbert, tile);
      }
      from = to;
    }
  }

  private void place(int number, ZoomFeature feature) {
    int last = (1 << zoom) - 1;
    for (int x = tile(feature.west - TileGrid.BUFFER);
        x <= tile(feature.east + TileGrid.BUFFER);
        x++) {
      for (int y = tile(feature.north - TileGrid.BUFFER);
          y <= tile(feature.south + TileGrid.BUFFER);
          y++) {
        if (x >= 0 && y >= 0 && x <= last && y <= last) {
          add(TileGrid.hilbert(zoom, x, y) << 32 | number);
        }
      }
    }
  }

  private static int tile(int units) {
    return units >> TileGrid.EXTENT_BITS;
  }

  private void add(long pair) {
    if (size == PAIRS_MAX) {
      throw new IllegalArgumentException("the extract is too large for one base map");
    }
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, (int) Math.min(PAIRS_MAX, size * 2L));
    }
    pairs[size++] = pair;
  }

  private byte[] paint(int from, int to) throws IOException {
    int[] xy = TileGrid.tileAt(zoom, pairs[from] >>> 32);
    var clip = new TileClip(xy[0], xy[1]);
    var encoder = new TileEncoder();
    for (int i = from; i < to; i++) {
      int number = (int) pairs[i];
      MapFeature feature = features.get(number);
      ZoomFeature shape = simplified[number];
      if (shape != null) {
        List<int[]> pieces = clip.clip(feature.shape, shape);
        if (!pieces.isEmpty()) {
          encoder.add(feature, zoom, pieces);
        }
      }
    }
    return encoder.finish();
  }
}
