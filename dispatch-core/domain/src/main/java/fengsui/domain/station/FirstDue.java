package fengsui.domain.station;

import fengsui.domain.geo.LonLat;
import fengsui.domain.state.State;
import fengsui.domain.unit.ForceKind;
import java.util.Optional;

/**
 * Finds whose ground a place is. The area of an incident decides who may act on it, so it must not
 * depend on roads or positions: it is the area of the nearest station of the national service by
 * great circle, of any force when there is none; of two as near the one with the smaller id.
 */
public final class FirstDue {
  private FirstDue() {}

  /** The station whose area is first due; empty only when no station is defined. */
  public static Optional<Station> find(State state, LonLat place) {
    Station nearest = null;
    boolean national = false;
    double metersMin = Double.POSITIVE_INFINITY;
    for (var station : state.stations()) {
      boolean isNational = station.force() == ForceKind.NATIONAL;
      if (national && !isNational) {
        continue;
      }
      double meters = place.metersTo(station.place());
      if ((isNational && !national) || meters < metersMin) {
        nearest = station;
        metersMin = meters;
        national = isNational;
      }
    }
    return Optional.ofNullable(nearest);
  }
}
