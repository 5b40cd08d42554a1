package fengsui.response;

import fengsui.domain.Check;
import fengsui.domain.unit.UnitStatus;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * ETA is turnout plus travel, with a range that widens with the age of the position. The defaults
 * are what crews of the service are held to (order to rolling 45 s by day, 60 s by night); learning
 * from the archive is not done here.
 *
 * @param turnoutDaySeconds from a station between 08:00 and 22:00 Beijing time, 0 to 1,800
 * @param turnoutNightSeconds from a station otherwise, 0 to 1,800
 * @param turnoutOutsideSeconds of a crew that is already on the road, 0 to 600
 * @param travelSpreadPercent half width of the 90 % range of the travel time, 0 to 100
 */
public record EtaModel(
    int turnoutDaySeconds,
    int turnoutNightSeconds,
    int turnoutOutsideSeconds,
    int travelSpreadPercent) {
  public static final EtaModel DEFAULT = new EtaModel(45, 60, 15, 15);

  /**
   * A position older than this says nothing more than that the unit may be anywhere within the
   * widest range.
   */
  private static final int POSITION_AGE_SECONDS_MAX = 1_800;

  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  public EtaModel {
    Check.range("turnoutDaySeconds", turnoutDaySeconds, 0, 1_800);
    Check.range("turnoutNightSeconds", turnoutNightSeconds, 0, 1_800);
    Check.range("turnoutOutsideSeconds", turnoutOutsideSeconds, 0, 600);
    Check.range("travelSpreadPercent", travelSpreadPercent, 0, 100);
  }

  /** Seconds from the order to rolling. */
  public int turnoutSeconds(UnitStatus status, Instant at) {
    if (status != UnitStatus.IN_QUARTERS && status != UnitStatus.OUT_OF_SERVICE) {
      return turnoutOutsideSeconds;
    }
    int hour = at.atOffset(BEIJING).getHour();
    return hour >= 8 && hour < 22 ? turnoutDaySeconds : turnoutNightSeconds;
  }

  /**
   * Half width of the range in seconds: a share of the travel time, and half of what the position
   * is old.
   */
  public int halfWidthSeconds(int travelSeconds, int positionAgeSeconds) {
    int age = Math.min(Math.max(positionAgeSeconds, 0), POSITION_AGE_SECONDS_MAX);
    return travelSeconds * travelSpreadPercent / 100 + age / 2;
  }
}
