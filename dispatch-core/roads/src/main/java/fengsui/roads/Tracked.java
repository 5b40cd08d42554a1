package fengsui.roads;

import fengsui.domain.geo.LonLat;

/**
 * Where a vehicle stands on the road, and how far off every other road was when that was looked
 * for. Until it has moved and turned by so much, it is still on the same road, and nothing else
 * need be looked at.
 *
 * @param anchor where it was when all roads near it were looked at
 * @param headingDegrees as it was there; NaN when unknown
 * @param othersMeters no other road cost less there, in the metres of {@link Snapper}
 */
public record Tracked(Snap snap, LonLat anchor, double headingDegrees, double othersMeters) {

  private static final double METERS_PER_DEGREE = SnapCandidate.METERS_PER_LAT * 1e7;

  /** More than the earth's roundness and rounding take off between two places so near. */
  private static final double SHARE = 1.01;

  private static final double ROUNDING_METERS = 0.01;

  /** No road's cost differs by more than this from what it was at the anchor. */
  private double shiftMeters(LonLat place, double heading) {
    double north = (place.lat() - anchor.lat()) * METERS_PER_DEGREE;
    double east = (place.lon() - anchor.lon()) * METERS_PER_DEGREE;
    double turned = 0;
    if (Double.isNaN(heading) != Double.isNaN(headingDegrees)) {
      turned = Snapper.HEADING_METERS;
    } else if (!Double.isNaN(heading)) {
      // Half of the heading's metres for each unit of a cosine, which changes less than the angle.
      double radians = Math.toRadians(Math.abs(Math.IEEEremainder(heading - headingDegrees, 360)));
      turned = Math.min(Snapper.HEADING_METERS, Snapper.HEADING_METERS / 2 * radians);
    }
    return SHARE * Math.sqrt(north * north + east * east) + turned + ROUNDING_METERS;
  }

  /** Whether a road that costs this much now costs less than every other one. */
  boolean holds(double costMeters, LonLat place, double heading) {
    return costMeters < othersMeters - shiftMeters(place, heading);
  }

  Tracked at(Snap next) {
    return new Tracked(next, anchor, headingDegrees, othersMeters);
  }
}
