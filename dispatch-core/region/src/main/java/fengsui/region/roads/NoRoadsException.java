package fengsui.region.roads;

import java.io.IOException;
import java.nio.file.Path;

/** The extract is sound but nobody may drive anywhere in it. */
public final class NoRoadsException extends IOException {

  NoRoadsException(Path pbf) {
    super(
        pbf.getFileName()
            + " holds no road that a vehicle may drive. Use an extract with highway ways, not one"
            + " that was filtered for other things.");
  }
}
