package fengsui.protocol;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.UnitId;
import java.time.Instant;

/**
 * Where a unit was. Sampled, latest wins, never in the log.
 *
 * @param headingDegrees clockwise from north, 0 to below 360; -1 when unknown
 * @param speedMetersPerSecond 0 to 100; -1 when unknown
 * @param accuracyMeters radius of 68 %, 0 to 100,000
 * @param deviceTime by the device's clock; evidence, never ordering
 * @param receivedAt when an edge got it, by its own clock; ages are counted from here
 */
public record Position(
    UnitId unit,
    LonLat point,
    double headingDegrees,
    double speedMetersPerSecond,
    double accuracyMeters,
    Instant deviceTime,
    Instant receivedAt,
    PositionSource source) {

  /** What measured it. */
  public enum PositionSource {
    PHONE,
    VEHICLE_TERMINAL,
    SIMULATED
  }

  public Position {
    if (!(headingDegrees == -1 || (headingDegrees >= 0 && headingDegrees < 360))) {
      throw new IllegalArgumentException(
          "headingDegrees must be 0 to below 360, or -1: " + headingDegrees);
    }
    if (!(speedMetersPerSecond == -1
        || (speedMetersPerSecond >= 0 && speedMetersPerSecond <= 100))) {
      throw new IllegalArgumentException(
          "speedMetersPerSecond must be 0 to 100, or -1: " + speedMetersPerSecond);
    }
    if (!(accuracyMeters >= 0 && accuracyMeters <= 100_000)) {
      throw new IllegalArgumentException("accuracyMeters must be 0 to 100000: " + accuracyMeters);
    }
  }
}
