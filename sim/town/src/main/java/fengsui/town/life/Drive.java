package fengsui.town.life;

import fengsui.domain.geo.LonLat;
import fengsui.protocol.query.Ways.Way;
import java.util.List;

/** A drive along a way at even speed. */
final class Drive {
  private final List<Double> points;
  private final double[] metersAt;
  private final double seconds;

  /** Where a vehicle is. */
  record At(LonLat point, double headingDegrees, double speedMetersPerSecond) {}

  /**
   * Drives the way.
   *
   * @param seconds how long the whole way takes here, above 0
   */
  Drive(Way way, double seconds) {
    this.points = way.points();
    this.seconds = seconds;
    this.metersAt = new double[points.size() / 2];
    for (int i = 1; i < metersAt.length; i++) {
      metersAt[i] = metersAt[i - 1] + point(i - 1).metersTo(point(i));
    }
  }

  boolean isOver(double elapsedSeconds) {
    return elapsedSeconds >= seconds || metersAt.length < 2;
  }

  /** Where it is this long after the start. */
  At at(double elapsedSeconds) {
    int last = metersAt.length - 1;
    double meters = metersAt[last] * Math.clamp(elapsedSeconds / seconds, 0, 1);
    int i = 1;
    while (i < last && metersAt[i] < meters) {
      i++;
    }
    if (last < 1) {
      return new At(point(0), -1, 0);
    }
    double leg = metersAt[i] - metersAt[i - 1];
    double share = leg == 0 ? 0 : (meters - metersAt[i - 1]) / leg;
    var from = point(i - 1);
    var to = point(i);
    var at =
        new LonLat(
            from.lon() + share * (to.lon() - from.lon()),
            from.lat() + share * (to.lat() - from.lat()));
    return new At(at, heading(from, to), Math.min(50, metersAt[last] / seconds));
  }

  private LonLat point(int i) {
    return new LonLat(points.get(2 * i), points.get(2 * i + 1));
  }

  private static double heading(LonLat from, LonLat to) {
    double east = (to.lon() - from.lon()) * Math.cos(Math.toRadians(from.lat()));
    double degrees = Math.toDegrees(Math.atan2(east, to.lat() - from.lat()));
    return degrees < 0 ? Math.min(degrees + 360, 359.99) : degrees;
  }
}
