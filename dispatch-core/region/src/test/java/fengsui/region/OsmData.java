package fengsui.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;

/** Finds the real extracts by the property fengsui.data or the variable FENGSUI_DATA. */
public final class OsmData {

  private static final Logger LOG = Logger.getLogger(OsmData.class.getName());

  private OsmData() {}

  /** An extract. Without it the test is skipped, and the proof that is left out is named. */
  public static Path file(String name, String proof) {
    var dir = System.getProperty("fengsui.data", System.getenv("FENGSUI_DATA"));
    if (dir == null || dir.isBlank()) {
      return leaveOut(proof + ": FENGSUI_DATA is not set");
    }
    var file = Path.of(dir, "osm", name);
    return Files.isRegularFile(file) ? file : leaveOut(proof + ": there is no " + file);
  }

  private static Path leaveOut(String what) {
    LOG.warning("NOT PROVED: " + what);
    return Assumptions.abort("NOT PROVED: " + what);
  }
}
