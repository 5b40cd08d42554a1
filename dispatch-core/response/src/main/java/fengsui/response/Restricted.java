package fengsui.response;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.Destination;
import fengsui.roads.TravelTimes;
import java.time.Instant;

/** How soon a unit would be there if height, width and weight kept it off no road. */
final class Restricted {
  private final TravelTimes roads;
  private final LonLat point;
  private final EtaModel etas;
  private final Instant at;

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
    int onRoads =
        roads
            .snap(candidate.from(), TravelTimes.HEADING_UNKNOWN, VehicleClass.LIGHT)
            .map(roads.destination(point, VehicleClass.LIGHT)::travelSecondsFrom)
            .orElse(Destination.UNREACHABLE);
    if (onRoads == Destination.UNREACHABLE) {
      return -1;
    }
    return etas.turnoutSeconds(definition.station(), unit.status(), at)
        + etas.travelSeconds(VehicleClass.LIGHT, onRoads, at);
  }
}
