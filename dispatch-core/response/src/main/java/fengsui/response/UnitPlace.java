package fengsui.response;

import fengsui.domain.geo.LonLat;

/**
 * Where a unit was last seen.
 *
 * @param headingDegrees clockwise from north; NaN when unknown
 * @param ageSeconds how long ago, at least 0
 */
public record UnitPlace(LonLat point, double headingDegrees, int ageSeconds) {}
