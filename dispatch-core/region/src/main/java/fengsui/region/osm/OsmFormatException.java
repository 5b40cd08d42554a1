package fengsui.region.osm;

import java.io.IOException;
import java.nio.file.Path;

/** The extract cannot be used; the message names the file and the reason in words for its owner. */
public final class OsmFormatException extends IOException {

  OsmFormatException(Path file, String reason) {
    super(file.getFileName() + " " + reason);
  }

  OsmFormatException(Path file, String reason, Throwable cause) {
    super(file.getFileName() + " " + reason, cause);
  }
}
