package fengsui.domain.station;

import fengsui.domain.geo.LonLat;
import fengsui.domain.state.State;
import fengsui.domain.unit.ForceKind;
import java.util.ArrayList;
import java.util.List;
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
    return nearest(eligible(state), place);
  }

  /** The stations that can be first due, by id: those of the national service, else all. */
  public static List<Station> eligible(State state) {
    var all = new ArrayList<Station>();
    for (var station : state.stations()) {
      all.add(station);
    }
    var national = all.stream().filter(s -> s.force() == ForceKind.NATIONAL).toList();
    return national.isEmpty() ? List.copyOf(all) : national;
  }

  /** The nearest of the {@link #eligible} stations; for asking about many places at once. */
  public static Optional<Station> nearest(List<Station> eligible, LonLat place) {
    Station nearest = null;
    double metersMin = Double.POSITIVE_INFINITY;
    for (var station : eligible) {
      double meters = place.metersTo(station.place());
      if (meters < metersMin) {
        nearest = station;
        metersMin = meters;
      }
    }
    return Optional.ofNullable(nearest);
  }
}
