package fengsui.response.cover;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.unit.VehicleClass;
import java.time.Instant;

/**
 * How long the ways of each class take at an hour, in thousandths of what the roads say. A search
 * goes by the roads; the times before it are divided, and what it finds is multiplied.
 */
record Pace(int light, int heavy, int tall) {
  /** As the ETA model has it. */
  static Pace of(EtaModel etas, Instant at) {
    return new Pace(
        permille(etas, VehicleClass.LIGHT, at),
        permille(etas, VehicleClass.HEAVY, at),
        permille(etas, VehicleClass.TALL, at));
  }

  private static int permille(EtaModel etas, VehicleClass vehicleClass, Instant at) {
    return etas.travel(vehicleClass).hourPermille().get(EtaModel.spanOf(at));
  }

  int permille(VehicleClass vehicleClass) {
    return switch (vehicleClass) {
      case LIGHT -> light;
      case HEAVY -> heavy;
      case TALL -> tall;
    };
  }

  /** What a real time is in the time of the search. */
  int searched(VehicleClass vehicleClass, int millis) {
    return (int) (millis * 1_000L / permille(vehicleClass));
  }
}
