package fengsui.region;

import java.io.IOException;

/** A pack cannot be used. The message names the reason and what to do. */
public final class PackException extends IOException {

  PackException(String reason) {
    super(reason);
  }

  PackException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
