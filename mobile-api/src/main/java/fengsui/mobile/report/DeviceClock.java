package fengsui.mobile.report;

import java.time.Instant;

/** What a device's clock may say. */
final class DeviceClock {
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private DeviceClock() {}

  /**
   * Throws only for a time no clock shows; a clock that is hours or years off is accepted as
   * evidence.
   */
  static Instant check(Instant deviceTime) {
    if (deviceTime.isBefore(EARLIEST) || deviceTime.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "deviceTime must be epoch milliseconds between 1970 and 2200: " + deviceTime);
    }
    return deviceTime;
  }
}
