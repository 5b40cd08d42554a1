package fengsui.response.eta;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.RoadParts;
import java.util.Optional;

/** Tells which way a run most likely took: the quickest of today. */
@FunctionalInterface
public interface PastWays {
  /** The way by class of road; empty when no road of the class leads there. */
  Optional<RoadParts> parts(LonLat from, LonLat to, VehicleClass vehicleClass);
}
