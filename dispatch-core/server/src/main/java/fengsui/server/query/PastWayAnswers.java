package fengsui.server.query;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.response.eta.PastWays;
import fengsui.roads.RoadParts;
import fengsui.roads.TravelTimes;
import java.util.Optional;

/** Ways of past runs on the roads of the pack in force, on the thread that asks. */
final class PastWayAnswers implements PastWays {
  private final QueryThreads threads;
  private final Regions regions;

  PastWayAnswers(QueryThreads threads, Regions regions) {
    this.threads = threads;
    this.regions = regions;
  }

  @Override
  public Optional<RoadParts> parts(LonLat from, LonLat to, VehicleClass vehicleClass) {
    return regions.ask(
        threads.state(),
        region ->
            region
                .roads()
                .snap(from, TravelTimes.HEADING_UNKNOWN, vehicleClass)
                .flatMap(start -> region.roads().destination(to, vehicleClass).partsFrom(start)));
  }
}
