package fengsui.mobile.report;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.Position;
import fengsui.protocol.Position.PositionSource;
import java.time.Instant;

/**
 * Where the own unit is, as the phone measured it.
 *
 * @param headingDegrees clockwise from north, 0 to below 360; -1 when unknown
 * @param speedMetersPerSecond 0 to 100; -1 when unknown
 * @param accuracyMeters radius of 68 %, 0 to 100,000
 * @param deviceTime by the phone's clock, evidence only; ages are counted from receipt
 */
public record CrewPosition(
    LonLat point,
    double headingDegrees,
    double speedMetersPerSecond,
    double accuracyMeters,
    Instant deviceTime) {
  /** Most positions of one phone that are taken in one second. */
  public static final int PER_SECOND_MAX = 5;

  public CrewPosition {
    DeviceClock.check(deviceTime);
    at(
        new UnitId("check"),
        point,
        headingDegrees,
        speedMetersPerSecond,
        accuracyMeters,
        deviceTime,
        deviceTime);
  }

  /** As the position of a unit, received now. */
  public Position of(UnitId unit, Instant receivedAt) {
    return at(
        unit, point, headingDegrees, speedMetersPerSecond, accuracyMeters, deviceTime, receivedAt);
  }

  private static Position at(
      UnitId unit,
      LonLat point,
      double headingDegrees,
      double speedMetersPerSecond,
      double accuracyMeters,
      Instant deviceTime,
      Instant receivedAt) {
    return new Position(
        unit,
        point,
        headingDegrees,
        speedMetersPerSecond,
        accuracyMeters,
        deviceTime,
        receivedAt,
        PositionSource.PHONE);
  }
}
