package fengsui.domain.cover;

import fengsui.domain.unit.UnitId;
import java.util.List;

/**
 * What would be uncovered if some units were gone.
 *
 * @param units those of the asked that cover now; the others open no hole
 * @param before as it is
 * @param after without the units
 * @param lost roads that are reached within the last limit now and would not be then
 */
public record CoverHole(
    List<UnitId> units, CoverFigures before, CoverFigures after, RoadBands lost) {
  /** Most units that may be asked about together. */
  public static final int UNITS_MAX = 100;

  public CoverHole {
    units = List.copyOf(units);
  }
}
