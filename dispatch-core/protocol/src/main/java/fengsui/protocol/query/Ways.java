package fengsui.protocol.query;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.unit.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** How to drive there. */
public interface Ways {
  /**
   * One step of the way.
   *
   * @param turn DEPART, STRAIGHT, SLIGHT_LEFT, LEFT, SHARP_LEFT, SLIGHT_RIGHT, RIGHT, SHARP_RIGHT,
   *     U_TURN, ARRIVE
   * @param pointIndex index into the route's points where the step begins
   */
  record Step(String turn, String street, int meters, int seconds, int pointIndex) {}

  /**
   * The way of a unit to a place.
   *
   * @param points lon, lat, lon, lat ... in degrees
   */
  record Way(int seconds, int meters, List<Double> points, List<Step> steps) {
    public Way {
      points = List.copyOf(points);
      steps = List.copyOf(steps);
    }
  }

  /**
   * The way from a unit's last position to the incident; empty when no road of its class leads
   * there.
   */
  CompletableFuture<Optional<Way>> way(UnitId unit, IncidentId incident);

  /** The way between two points for the unit's vehicle class. */
  CompletableFuture<Optional<Way>> way(UnitId unit, LonLat from, LonLat to);
}
