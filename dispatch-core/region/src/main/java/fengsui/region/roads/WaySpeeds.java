package fengsui.region.roads;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.build.ArcTimes;
import java.util.Map;

/**
 * Kilometres per hour on a way for each class; 0 or absent where it may not drive.
 *
 * @param forward in the order of the way's nodes
 * @param backward against the order of the way's nodes
 */
record WaySpeeds(Map<VehicleClass, Double> forward, Map<VehicleClass, Double> backward) {

  WaySpeeds {
    forward = Map.copyOf(forward);
    backward = Map.copyOf(backward);
  }

  boolean isClosed() {
    return forward.values().stream().allMatch(kmh -> kmh == 0)
        && backward.values().stream().allMatch(kmh -> kmh == 0);
  }

  ArcTimes times(int millimeters) {
    return ArcTimes.of(
        c -> millis(millimeters, forward.getOrDefault(c, 0.0)),
        c -> millis(millimeters, backward.getOrDefault(c, 0.0)));
  }

  /** At least 1 where driving is allowed, because 0 says that it is not. */
  private static int millis(int millimeters, double kmh) {
    return kmh == 0 ? 0 : Math.max(1, (int) Math.round(millimeters * 3.6 / kmh));
  }
}
