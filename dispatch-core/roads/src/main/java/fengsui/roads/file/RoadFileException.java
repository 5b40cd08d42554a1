package fengsui.roads.file;

import java.io.IOException;

/**
 * A road file cannot be used. The message names the reason and is fit to be shown to an operator.
 */
public final class RoadFileException extends IOException {

  public RoadFileException(String reason) {
    super(reason);
  }
}
