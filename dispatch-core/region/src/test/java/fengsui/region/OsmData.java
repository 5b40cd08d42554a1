package fengsui.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;

/** Finds the real extracts by the property fengsui.data or the variable FENGSUI_DATA. */
public final class OsmData {

  private static final Logger LOG = Logger.getLogger(OsmData.class.getName());

  private OsmData() {}

  /**
   * An extract; empty, and the proof that is left out is named in the log, when it is not there.
   */
  public static Optional<Path> file(String name, String proof) {
    var dir = System.getProperty("fengsui.data", System.getenv("FENGSUI_DATA"));
    if (dir == null) {
      LOG.warning("NOT PROVED: " + proof + ": FENGSUI_DATA is not set");
      return Optional.empty();
    }
    var file = Path.of(dir, "osm", name);
    if (!Files.isRegularFile(file)) {
      LOG.warning("NOT PROVED: " + proof + ": there is no " + file);
      return Optional.empty();
    }
    return Optional.of(file);
  }
}
