package fengsui.response;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.Unit;
import java.util.Comparator;

/**
 * A unit and how soon it can be there.
 *
 * @param from where it is taken to start
 * @param etaSeconds turnout plus travel; -1 when no road leads there
 * @param ageSeconds of the position used; -1 when taken to be at its station
 */
record Candidate(Unit unit, LonLat from, int etaSeconds, int travelSeconds, int ageSeconds) {
  static final Comparator<Candidate> NEAREST_FIRST =
      Comparator.comparingInt(Candidate::etaSeconds).thenComparing(c -> c.unit().id());

  int turnoutSeconds() {
    return etaSeconds - travelSeconds;
  }

  boolean isReachable() {
    return etaSeconds >= 0;
  }
}
