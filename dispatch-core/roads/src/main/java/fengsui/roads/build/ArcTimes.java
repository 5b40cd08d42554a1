package fengsui.roads.build;

import fengsui.domain.unit.VehicleClass;

/**
 * Milliseconds that each class needs over one edge in each direction; 0 where it may not drive.
 *
 * @param lightForward from the edge's start to its end, LIGHT
 * @param lightBackward from the edge's end to its start, LIGHT
 * @param heavyForward from the edge's start to its end, HEAVY
 * @param heavyBackward from the edge's end to its start, HEAVY
 */
public record ArcTimes(int lightForward, int lightBackward, int heavyForward, int heavyBackward) {

  public ArcTimes {
    if (lightForward < 0 || lightBackward < 0 || heavyForward < 0 || heavyBackward < 0) {
      throw new IllegalArgumentException("milliseconds must not be negative");
    }
  }

  int forward(VehicleClass vehicleClass) {
    return switch (vehicleClass) {
      case LIGHT -> lightForward;
      case HEAVY -> heavyForward;
    };
  }

  int backward(VehicleClass vehicleClass) {
    return switch (vehicleClass) {
      case LIGHT -> lightBackward;
      case HEAVY -> heavyBackward;
    };
  }

  boolean isClosed() {
    return (lightForward | lightBackward | heavyForward | heavyBackward) == 0;
  }
}
