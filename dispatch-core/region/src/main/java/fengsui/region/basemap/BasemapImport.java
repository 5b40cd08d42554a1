package fengsui.region.basemap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws the vector base map of an extract. */
public final class BasemapImport {

  private BasemapImport() {}

  /** Writes the tiles of {@code pbf} into the single file {@code pmtiles}. */
  public static void write(Path pbf, Path pmtiles) throws IOException {
    if (Files.notExists(pbf)) {
      throw new IOException(pbf + " does not exist");
    }
    throw new IOException("no tiles were drawn from " + pbf + " for " + pmtiles);
  }
}
