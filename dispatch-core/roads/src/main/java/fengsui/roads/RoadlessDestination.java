package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import java.util.Optional;

/** A place that no usable road is near; nobody reaches it by road. */
record RoadlessDestination(LonLat place, VehicleClass vehicleClass) implements Destination {

  @Override
  public Optional<Snap> snap() {
    return Optional.empty();
  }

  @Override
  public int travelSecondsFrom(Snap from) {
    return UNREACHABLE;
  }

  @Override
  public Optional<Route> routeFrom(Snap from) {
    return Optional.empty();
  }

  @Override
  public Optional<RoadParts> partsFrom(Snap from) {
    return Optional.empty();
  }
}
