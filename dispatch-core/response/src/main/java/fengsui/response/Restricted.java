package fengsui.response;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.Destination;
import fengsui.roads.TravelTimes;
import java.time.Instant;
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
  int lightEtaSeconds(Candidate candidate) {
    var unit = candidate.unit();
    var definition = unit.definition();
    int onRoads = lightSeconds(candidate);
    if (onRoads == Destination.UNREACHABLE) {
      return -1;
    }
    return etas.turnoutSeconds(definition.station(), unit.status(), at)
        + etas.travelSeconds(VehicleClass.LIGHT, onRoads, at);
  }

  /** From the same point of the same road, if that is at hand and leads there. */
  private int lightSeconds(Candidate candidate) {
    var target = target();
    var there = target.snap();
    var snap = candidate.snap();
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
    return roads
        .snap(candidate.from(), TravelTimes.HEADING_UNKNOWN, VehicleClass.LIGHT)
        .filter(from -> from.network() == there.get().network())
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
