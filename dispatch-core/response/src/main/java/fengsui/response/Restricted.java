package fengsui.response;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.VehicleClass;
import fengsui.response.Found.Standing;
import fengsui.roads.Destination;
import fengsui.roads.Snap;
import fengsui.roads.TravelTimes;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How soon a unit would be there if height, width and weight kept it off no road. One question owns
 * it.
 */
final class Restricted {
  /** A road further away than this may be so because the nearer one is restricted. */
  private static final double AT_HAND_METERS_MAX = 30;

  private final TravelTimes roads;
  private final LonLat point;
  private final EtaModel etas;
  private final Instant at;
  private @Nullable Destination target;

  Restricted(TravelTimes roads, LonLat point, EtaModel etas, Instant at) {
    this.roads = roads;
    this.point = point;
    this.etas = etas;
    this.at = at;
  }

  /** The ETA of a light vehicle from the same place; -1 when no road leads there at all. */
  int lightEtaSeconds(Standing standing) {
    return etaSeconds(standing.unit(), VehicleClass.LIGHT, lightSeconds(standing));
  }

  /** The ETA of the unit itself; -1 when no road leads there. */
  int etaSeconds(Standing standing) {
    var vehicleClass = standing.unit().definition().vehicleClass();
    var own = roads.destination(point, vehicleClass);
    var there = own.snap();
    int onRoads =
        there
            .flatMap(
                end ->
                    Optional.ofNullable(standing.snap())
                        .filter(from -> from.network() == end.network())
                        .or(() -> snap(standing, end)))
            .map(own::travelSecondsFrom)
            .orElse(Destination.UNREACHABLE);
    return etaSeconds(standing.unit(), vehicleClass, onRoads);
  }

  /** Where it stands on the roads of a way's end. */
  private Optional<Snap> snap(Standing standing, Snap end) {
    return roads
        .snap(standing.from(), TravelTimes.HEADING_UNKNOWN, end.vehicleClass())
        .filter(from -> from.network() == end.network());
  }

  private int etaSeconds(Unit unit, VehicleClass vehicleClass, int onRoads) {
    return onRoads == Destination.UNREACHABLE
        ? -1
        : etas.turnoutSeconds(unit.definition().station(), unit.status(), at)
            + etas.travelSeconds(vehicleClass, onRoads, at);
  }

  /** From the same point of the same road, if that is at hand and leads there. */
  private int lightSeconds(Standing standing) {
    var target = target();
    var there = target.snap();
    var snap = standing.snap();
    if (there.isEmpty()) {
      return Destination.UNREACHABLE;
    }
    if (snap != null
        && snap.network() == there.get().network()
        && snap.legMeters() <= AT_HAND_METERS_MAX) {
      int seconds = target.travelSecondsFrom(snap.of(VehicleClass.LIGHT));
      if (seconds != Destination.UNREACHABLE) {
        return seconds;
      }
    }
    return snap(standing, there.get())
        .map(target::travelSecondsFrom)
        .orElse(Destination.UNREACHABLE);
  }

  private Destination target() {
    if (target == null) {
      target = roads.destination(point, VehicleClass.LIGHT);
    }
    return target;
  }
}
