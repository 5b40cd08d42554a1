package fengsui.domain.plan;

import fengsui.domain.Check;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import java.time.Instant;
import java.util.List;

/**
 * What a proposal was computed from, so that the decision can be shown as it was then. Which plans
 * asked, and in which version, is told by the sources of its lines.
 *
 * @param at core time of the computation
 * @param point of the incident or form
 * @param units where the units stood: the chosen, the ordered, the runner-up and the nearest of
 *     those passed over, in this order, at most {@link #UNITS_MAX}
 */
public record Basis(
    Instant at, LonLat point, IncidentKind kind, AlarmLevel level, List<UnitThen> units) {
  /** Most units of one basis; it stays in the record for ever. */
  public static final int UNITS_MAX = 120;

  /**
   * A unit as it was taken to stand.
   *
   * @param point from which its ETA was computed
   * @param positionAgeSeconds age of that position; -1 when the unit was taken to be at its station
   * @param etaSeconds turnout plus travel; -1 when no road led there, or it could not be computed
   */
  public record UnitThen(
      UnitId unit, LonLat point, UnitStatus status, int positionAgeSeconds, int etaSeconds) {}

  public Basis {
    units = List.copyOf(units);
    Check.sizeMax("units", units, UNITS_MAX);
  }
}
