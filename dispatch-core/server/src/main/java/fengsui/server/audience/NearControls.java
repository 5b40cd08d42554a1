package fengsui.server.audience;

import fengsui.domain.geo.LonLat;
import fengsui.domain.road.RoadControl;
import fengsui.domain.road.RoadShape;
import fengsui.domain.state.State;
import fengsui.protocol.AudienceView;
import fengsui.protocol.AudienceView.Order;
import fengsui.protocol.AudienceView.PreAlerted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the road controls that a crew may come by; which of them are on its way it sees itself. */
final class NearControls {
  /** Around the place of an incident, by longitude and latitude: 40 to 55 km here. */
  static final double NEAR_DEGREES = 0.5;

  private NearControls() {}

  /**
   * In the order of their ids, without those whose time has passed; of more than {@link
   * AudienceView#ROAD_CONTROLS_MAX} those that began last.
   */
  static List<RoadControl> of(State state, List<Order> orders, List<PreAlerted> preAlerts) {
    var places = new ArrayList<LonLat>();
    orders.forEach(order -> places.add(order.incident().location().point()));
    preAlerts.forEach(told -> places.add(told.preAlert().location().point()));
    var near = new ArrayList<RoadControl>();
    if (places.isEmpty()) {
      return near;
    }
    for (var control : state.roadControls()) {
      if (!control.isOver(state.at()) && isNear(control.shape(), places)) {
        near.add(control);
      }
    }
    return near.stream()
        .sorted(Comparator.comparing(RoadControl::from).reversed())
        .limit(AudienceView.ROAD_CONTROLS_MAX)
        .sorted(Comparator.comparing(RoadControl::id))
        .toList();
  }

  private static boolean isNear(RoadShape shape, List<LonLat> places) {
    var lons = shape.points().stream().mapToDouble(LonLat::lon).summaryStatistics();
    var lats = shape.points().stream().mapToDouble(LonLat::lat).summaryStatistics();
    return places.stream()
        .anyMatch(
            place ->
                place.lon() >= lons.getMin() - NEAR_DEGREES
                    && place.lon() <= lons.getMax() + NEAR_DEGREES
                    && place.lat() >= lats.getMin() - NEAR_DEGREES
                    && place.lat() <= lats.getMax() + NEAR_DEGREES);
  }
}
