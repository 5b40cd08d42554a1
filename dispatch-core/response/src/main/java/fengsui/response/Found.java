package fengsui.response;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.Unit;
import fengsui.roads.Snap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units that one proposal is about.
 *
 * @param nearestFirst all that the best set and the runner-up can be made of, and of all others the
 *     nearest; those without a way last
 * @param furtherByRoad free ones that may serve and are near by air, that limits may keep off a
 *     road, and that are not among the others; the nearest by air first
 * @param allBelowSeconds every unit of a smaller ETA was found
 */
record Found(List<Candidate> nearestFirst, List<Standing> furtherByRoad, int allBelowSeconds) {

  /**
   * A unit where it is taken to be, whose time was not asked.
   *
   * @param snap on the roads of its class; null when none is near
   */
  record Standing(Unit unit, LonLat from, @Nullable Snap snap) {
    static Standing of(Candidate candidate) {
      return new Standing(candidate.unit(), candidate.from(), candidate.snap());
    }
  }
}
