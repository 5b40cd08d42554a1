package fengsui.mobile.access;

import java.io.IOException;

/** A body is longer than this server reads. */
public final class BodyTooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  public BodyTooLarge(int bytesMax) {
    super("the body must be at most " + bytesMax + " bytes");
  }
}
