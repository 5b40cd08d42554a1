package fengsui.domain.plan;

import fengsui.domain.Check;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitId;
import java.util.List;

/**
 * Whom to ask for help where a line stays open: free units of one kind of force in one area outside
 * that of the person asking.
 *
 * @param units nearest first, at most {@link #UNITS_MAX}
 * @param etaSeconds of the nearest, from the moment it is ordered; -1 when it stands beyond the
 *     roads of the region, so that only its own brigade can say
 * @param lines ids of the open lines they could serve, in the order of the plan
 */
public record OutsideForce(
    ForceKind force, AreaId area, List<UnitId> units, int etaSeconds, List<String> lines) {
  public static final int UNITS_MAX = 10;

  public OutsideForce {
    units = List.copyOf(units);
    Check.sizeMax("units", units, UNITS_MAX);
    lines = List.copyOf(lines);
  }
}
