package fengsui.region.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the gazetteer of an extract. */
public final class GazetteerImport {

  private GazetteerImport() {}

  /** Writes the index of {@code pbf} into the empty or missing folder {@code dir}. */
  public static void write(Path pbf, Path dir) throws IOException {
    if (Files.notExists(pbf)) {
      throw new IOException(pbf + " does not exist");
    }
    throw new IOException("no names were read from " + pbf + " for " + dir);
  }
}
