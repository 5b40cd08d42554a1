package fengsui.response.cover;

import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.ReachOrigin;

/** A free unit that covers, with where it starts and how soon it rolls. */
public record CoverUnit(UnitId id, ReachOrigin origin) {
  VehicleClass vehicleClass() {
    return origin.snap().vehicleClass();
  }
}
