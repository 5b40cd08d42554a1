package fengsui.server;

import fengsui.db.file.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Names the history that a data folder holds, so that a subscriber notices when a core was restored
 * or set up anew.
 */
final class HistoryName {
  private static final String FILE = "history";

  private HistoryName() {}

  /**
   * The name kept in the folder. A folder without one gets a new one, and so does one whose file is
   * empty: then whoever follows starts from a snapshot once more than he must.
   */
  static String of(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (Files.exists(file)) {
      var kept = Files.readString(file).strip();
      if (!kept.isEmpty()) {
        return kept;
      }
    }
    var name = UUID.randomUUID().toString();
    DurableFile.write(file, (name + "\n").getBytes(StandardCharsets.US_ASCII));
    return name;
  }
}
