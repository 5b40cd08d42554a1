package fengsui.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Names the history that a data folder holds, so that a subscriber notices when a core was restored
 * or set up anew.
 */
final class HistoryName {
  private static final String FILE = "history";

  private HistoryName() {}

  /** The name kept in the folder; a new folder gets a new one. */
  static String of(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    var name = UUID.randomUUID().toString();
    var unfinished = folder.resolve(FILE + ".tmp");
    Files.writeString(unfinished, name + "\n");
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    return name;
  }
}
