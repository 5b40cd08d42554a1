package fengsui.response.cover;

import fengsui.domain.Check;
import fengsui.domain.cover.CoverFigures;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.UnitDefinition;
import java.util.List;

/**
 * What counts as cover.
 *
 * <p>A unit covers when it can begin an attack alone: with water, a pump and a crew for one jet. So
 * lighting, catering and teams on foot cover nothing, however near they are.
 *
 * @param minutes limits from the order to the arrival, ascending, 1 to 60
 * @param waterLiters least water carried
 * @param pumpLitersPerSecond least pump flow
 * @param crew least crew
 */
public record CoverPolicy(
    List<Integer> minutes, int waterLiters, int pumpLitersPerSecond, int crew) {
  /** First unit within 5 minutes, and the share reached within 3. */
  public static final CoverPolicy DEFAULT = new CoverPolicy(List.of(3, 5), 1_000, 10, 4);

  /** A place that is reached later than this is not counted as still later. */
  static final int LATE_MINUTES_MAX = 20;

  public CoverPolicy {
    minutes = List.copyOf(minutes);
    Check.range("coverMinutes", minutes.size(), 1, CoverFigures.MINUTES_MAX);
    int before = 0;
    for (int minute : minutes) {
      Check.range("coverMinutes", minute, before + 1, 60);
      before = minute;
    }
  }

  /** With other limits. */
  public CoverPolicy withMinutes(List<Integer> next) {
    return new CoverPolicy(next, waterLiters, pumpLitersPerSecond, crew);
  }

  /** Whether a unit covers while it is free. */
  public boolean covers(UnitDefinition unit) {
    return unit.quantity(Capability.WATER_L) >= waterLiters
        && unit.quantity(Capability.PUMP_LPS) >= pumpLitersPerSecond
        && unit.crew() >= crew;
  }

  /** The last limit in milliseconds. */
  int lastMillis() {
    return minutes.getLast() * 60_000;
  }

  /** How far a search has to go. */
  int searchMillis() {
    return Math.max(minutes.getLast(), LATE_MINUTES_MAX) * 60_000;
  }

  /** By how much an arrival is later than the last limit, never more than the search goes. */
  int lateMillis(int arrivalMillis) {
    return Math.clamp((long) arrivalMillis - lastMillis(), 0, searchMillis() - lastMillis());
  }
}
