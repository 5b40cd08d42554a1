package fengsui.edge.outer;

import java.io.IOException;

/** A body is longer than this server reads. */
public final class BodyTooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  private final int bytesMax;

  BodyTooLarge(int bytesMax) {
    super("the body must be at most " + bytesMax + " bytes");
    this.bytesMax = bytesMax;
  }

  /** What the server reads. */
  public int bytesMax() {
    return bytesMax;
  }
}
