package fengsui.response;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.Unit;
import fengsui.roads.Snap;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A unit and how soon it can be there.
 *
 * @param from where it is taken to start
 * @param snap on the roads of its class; null when none is near
 * @param etaSeconds turnout plus travel; -1 when no road leads there
 * @param ageSeconds of the position used; -1 when taken to be at its station
 */
record Candidate(
    Unit unit,
    LonLat from,
    @Nullable Snap snap,
    int etaSeconds,
    int travelSeconds,
    int ageSeconds) {
  static final Comparator<Candidate> NEAREST_FIRST =
      Comparator.comparingInt(Candidate::etaSeconds).thenComparing(c -> c.unit().id());

  /** The same way of a unit that stands differently. */
  Candidate with(Unit other) {
    return new Candidate(other, from, snap, etaSeconds, travelSeconds, ageSeconds);
  }

  int turnoutSeconds() {
    return etaSeconds - travelSeconds;
  }

  boolean isReachable() {
    return etaSeconds >= 0;
  }
}
