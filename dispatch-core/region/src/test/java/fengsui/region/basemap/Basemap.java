package fengsui.region.basemap;

import io.tileverse.pmtiles.PMTilesReader;
import io.tileverse.tiling.pyramid.TileIndex;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/** Reads single tiles of a base map. Safe for any number of threads. */
public final class Basemap implements AutoCloseable {

  private final PMTilesReader reader;

  private Basemap(PMTilesReader reader) {
    this.reader = reader;
  }

  /** Opens what {@link BasemapImport} wrote. */
  public static Basemap open(Path pmtiles) throws IOException {
    return new Basemap(new PMTilesReader(pmtiles));
  }

  /** The unpacked vector tile; empty if the map has nothing there. */
  public Optional<byte[]> tile(int zoom, int x, int y) throws IOException {
    if (zoom < TileGrid.MIN_ZOOM
        || zoom > TileGrid.MAX_ZOOM
        || x < 0
        || y < 0
        || x >= 1 << zoom
        || y >= 1 << zoom) {
      return Optional.empty();
    }
    return reader.getTile(TileIndex.xyz(x, y, zoom)).map(Basemap::bytes);
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
