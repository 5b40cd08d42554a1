package fengsui.server;

import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says aloud which proof this machine cannot give, and skips the test. */
final class NotProved {
  private static final Logger LOG = LoggerFactory.getLogger(NotProved.class);

  private NotProved() {}

  /**
   * Goes on only when the machine can.
   *
   * @param what was not proved, and what to do about it
   */
  static void unless(boolean able, String what) {
    if (!able) {
      LOG.warn("NOT PROVED: {}", what);
    }
    Assumptions.assumeTrue(able, "NOT PROVED: " + what);
  }
}
