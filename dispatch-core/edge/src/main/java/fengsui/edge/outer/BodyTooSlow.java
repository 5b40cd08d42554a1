package fengsui.edge.outer;

import java.io.IOException;

/** A body came so slowly that it was given up. */
public final class BodyTooSlow extends IOException {
  private static final long serialVersionUID = 1L;

  BodyTooSlow() {
    super("the body must come within " + LimitedBody.BODY_NANOS_MAX / 1_000_000_000L + " s");
  }
}
