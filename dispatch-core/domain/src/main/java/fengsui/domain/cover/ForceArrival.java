package fengsui.domain.cover;

import fengsui.domain.geo.LonLat;
import java.time.Instant;
import java.util.List;

/**
 * 力量到场曲线: what could be at a place after some minutes. The three parts hold different units and may
 * be added.
 *
 * @param point the place
 * @param at when it was worked out
 * @param ordered the force that is ordered to the incident there already; nothing for a bare place
 * @param free units that may be ordered now
 * @param releasable units of other incidents that could be let go: on scene where it is under
 *     control or extinguished, or beyond what its lines ask for
 */
public record ForceArrival(
    LonLat point, Instant at, List<ForceAt> ordered, List<ForceAt> free, List<ForceAt> releasable) {
  /** The moments, in minutes from now. */
  public static final List<Integer> MINUTES = List.of(5, 10, 20, 30, 60);

  public ForceArrival {
    ordered = List.copyOf(ordered);
    free = List.copyOf(free);
    releasable = List.copyOf(releasable);
  }
}
