package fengsui.server.query;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.query.Ways;
import fengsui.roads.Route;
import fengsui.roads.TravelTimes;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Ways on the roads of the pack in force. */
final class WayAnswers implements Ways {
  private final QueryThreads threads;
  private final LastSeen lastSeen;
  private final Regions regions;

  WayAnswers(QueryThreads threads, LastSeen lastSeen, Regions regions) {
    this.threads = threads;
    this.lastSeen = lastSeen;
    this.regions = regions;
  }

  @Override
  public CompletableFuture<Optional<Way>> way(UnitId unit, IncidentId incident) {
    return threads.answer(
        now -> {
          var known = Known.unit(now, unit);
          var to = Known.incident(now, incident).location().point();
          var start = lastSeen.start(now, known);
          return way(now, known, start.point(), start.headingDegrees(), to);
        });
  }

  @Override
  public CompletableFuture<Optional<Way>> way(UnitId unit, LonLat from, LonLat to) {
    return threads.answer(
        now -> way(now, Known.unit(now, unit), from, TravelTimes.HEADING_UNKNOWN, to));
  }

  private Optional<Way> way(State now, Unit unit, LonLat from, double heading, LonLat to) {
    var vehicleClass = unit.definition().vehicleClass();
    return regions.ask(
        now,
        region ->
            region
                .roads()
                .snap(from, heading, vehicleClass)
                .flatMap(snap -> region.roads().destination(to, vehicleClass).routeFrom(snap))
                .map(WayAnswers::way));
  }

  private static Way way(Route route) {
    var points = new ArrayList<Double>(2 * route.geometry().size());
    for (var point : route.geometry()) {
      points.add(point.lon());
      points.add(point.lat());
    }
    var steps =
        route.steps().stream()
            .map(
                s -> new Step(s.turn().name(), s.street(), s.meters(), s.seconds(), s.pointIndex()))
            .toList();
    return new Way(route.travelSeconds(), route.meters(), points, steps);
  }
}
