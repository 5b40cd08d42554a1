package fengsui.console.board;

import java.nio.charset.StandardCharsets;

/** Reads frames back, as a browser does. */
final class Frames {
  private Frames() {}

  static String text(Frame.Json frame) {
    return StandardCharsets.UTF_8.decode(frame.view()).toString();
  }
}
