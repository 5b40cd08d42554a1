package fengsui.protocol;

import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.incident.Incident;
import fengsui.domain.people.Person;
import fengsui.domain.prealert.PreAlert;
import fengsui.domain.road.RoadControl;
import fengsui.domain.station.Station;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything a responder's phone shows, complete for its audience.
 *
 * @param number of the last event it was made from
 * @param person null when unknown or inactive
 * @param units the own unit, or all of the area for a duty desk, at most {@link #UNITS_MAX}; none
 *     for a person who is no responder
 * @param stations where these units belong, and where they are moved up to
 * @param orders one for each active assignment of these units, the newest first
 * @param preAlerts that free ones of these units are in, the newest first
 * @param roadControls not over yet and within half a degree of what these units go to, at most
 *     {@link #ROAD_CONTROLS_MAX}
 */
public record AudienceView(
    long number,
    @Nullable Person person,
    List<Unit> units,
    List<Station> stations,
    List<Order> orders,
    List<PreAlerted> preAlerts,
    List<RoadControl> roadControls) {
  public static final int UNITS_MAX = 100;
  public static final int ROAD_CONTROLS_MAX = 100;

  public AudienceView {
    units = List.copyOf(units);
    stations = List.copyOf(stations);
    orders = List.copyOf(orders);
    preAlerts = List.copyOf(preAlerts);
    roadControls = List.copyOf(roadControls);
  }

  /** Whether a person would see the same, whatever number it was made from. */
  public boolean isSameAs(AudienceView other) {
    return Objects.equals(person, other.person)
        && units.equals(other.units)
        && stations.equals(other.stations)
        && orders.equals(other.orders)
        && preAlerts.equals(other.preAlerts)
        && roadControls.equals(other.roadControls);
  }

  /**
   * One order as a crew gets it: its part, the incident, and who else comes.
   *
   * @param companions call signs and statuses of the others ordered to the same incident
   */
  public record Order(Assignment assignment, Incident incident, List<Companion> companions) {
    public Order {
      companions = List.copyOf(companions);
    }
  }

  /**
   * What a crew will likely be ordered to; it is no order.
   *
   * @param units of this audience that are told
   * @param companions call signs of the others that are
   */
  public record PreAlerted(PreAlert preAlert, List<UnitId> units, List<String> companions) {
    public PreAlerted {
      units = List.copyOf(units);
      companions = List.copyOf(companions);
    }
  }

  /**
   * Another unit of the same incident.
   *
   * @param etaSeconds as estimated at its order; -1 when unknown
   */
  public record Companion(String callSign, AssignmentStatus status, int etaSeconds) {}
}
