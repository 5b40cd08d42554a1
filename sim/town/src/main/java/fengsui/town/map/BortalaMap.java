package fengsui.town.map;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the demo's map extract. */
public final class BortalaMap {

  /** The seed of the demo; stations and units of the demo stand on this map. */
  public static final long DEMO_SEED = 119;

  private BortalaMap() {}

  /**
   * Writes the region of a seed as .osm.pbf; an existing file is replaced. The bytes depend on the
   * seed only.
   *
   * @throws IOException when the file cannot be written; what was written so far stays
   */
  public static void write(Path file, long seed) throws IOException {
    write(file, Bortala.of(seed));
  }

  /** Writes a region that is already drawn. */
  public static void write(Path file, Bortala region) throws IOException {
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      new OsmPbfWriter(out).write(region.draft());
    }
  }
}
