package fengsui.response;

import fengsui.domain.geo.LonLat;
import fengsui.domain.state.State;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.Unit;
import fengsui.roads.TravelTimes;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit was last seen, or is taken to start.
 *
 * @param headingDegrees clockwise from north; NaN when unknown
 * @param ageSeconds how long ago; -1 when taken to be at its station
 */
public record UnitPlace(LonLat point, double headingDegrees, int ageSeconds) {
  /**
   * Where a unit is taken to start: where it was last seen, unless it is in quarters and that is
   * old, or it never was seen; then its station, of age -1.
   */
  public static UnitPlace start(State state, Unit unit, @Nullable UnitPlace seen) {
    var usable = ForceGrid.usable(unit, seen);
    return usable == null
        ? new UnitPlace(state.station(base(unit)).place(), TravelTimes.HEADING_UNKNOWN, -1)
        : usable;
  }

  /** The station where it stands while nobody knows better: the one it covers for, or its own. */
  static StationId base(Unit unit) {
    var moveUp = unit.moveUp();
    return moveUp == null || moveUp.reachedAt() == null
        ? unit.definition().station()
        : moveUp.station();
  }
}
