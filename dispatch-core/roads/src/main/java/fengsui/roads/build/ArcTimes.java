package fengsui.roads.build;

import fengsui.domain.unit.VehicleClass;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Milliseconds that each class needs over one edge in each direction; 0 where it may not drive. */
public final class ArcTimes {

  /** Nobody, in no direction. */
  public static final ArcTimes NONE = of(_ -> 0, _ -> 0);

  private final Map<VehicleClass, Integer> forward;
  private final Map<VehicleClass, Integer> backward;

  private ArcTimes(Map<VehicleClass, Integer> forward, Map<VehicleClass, Integer> backward) {
    this.forward = forward;
    this.backward = backward;
  }

  /**
   * Times as two functions tell them, which are asked once for each class.
   *
   * @param forward from the edge's start to its end
   * @param backward from the edge's end to its start
   */
  public static ArcTimes of(
      ToIntFunction<VehicleClass> forward, ToIntFunction<VehicleClass> backward) {
    return new ArcTimes(each(forward), each(backward));
  }

  private static Map<VehicleClass, Integer> each(ToIntFunction<VehicleClass> times) {
    var all = new EnumMap<VehicleClass, Integer>(VehicleClass.class);
    for (var c : VehicleClass.values()) {
      int millis = times.applyAsInt(c);
      if (millis < 0) {
        throw new IllegalArgumentException("milliseconds must not be negative: " + millis);
      }
      all.put(c, millis);
    }
    return all;
  }

  public int forward(VehicleClass vehicleClass) {
    return forward.getOrDefault(vehicleClass, 0);
  }

  public int backward(VehicleClass vehicleClass) {
    return backward.getOrDefault(vehicleClass, 0);
  }

  boolean isClosed() {
    return forward.values().stream().allMatch(millis -> millis == 0)
        && backward.values().stream().allMatch(millis -> millis == 0);
  }
}
