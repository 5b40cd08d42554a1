package fengsui.response.eta;

import fengsui.domain.Check;
import fengsui.domain.eta.Arrival;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.eta.RoadClass;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.VehicleClass;
import java.util.List;

/**
 * One unit's run from the order to the scene, as the learner sees it.
 *
 * @param station where the unit is quartered
 * @param fromQuarters whether it rolled out of its station; else it was on the road
 * @param span {@link EtaModel#spanOf span of the day} of the order
 * @param turnoutSeconds from the order to rolling, as it was
 * @param travelSeconds from rolling to the scene, as it was, above 0
 * @param roadSeconds of the quickest way, for each {@link RoadClass}, as the pack says without any
 *     factor
 * @param offRoadSeconds of the straight legs at both ends, which no factor changes
 * @param positionAgeSeconds of the position at the order; -1 when taken to be at its station
 */
public record Run(
    StationId station,
    VehicleClass vehicleClass,
    boolean fromQuarters,
    int span,
    int turnoutSeconds,
    int travelSeconds,
    List<Integer> roadSeconds,
    int offRoadSeconds,
    int positionAgeSeconds) {
  public Run {
    Check.range("span", span, 0, EtaModel.SPANS - 1);
    Check.range("turnoutSeconds", turnoutSeconds, 0, Integer.MAX_VALUE);
    Check.range("travelSeconds", travelSeconds, 1, Integer.MAX_VALUE);
    roadSeconds = List.copyOf(roadSeconds);
    Check.range("roadSeconds", roadSeconds.size(), RoadClass.COUNT, RoadClass.COUNT);
  }

  /** From the order to the scene, as it was. */
  public int actualSeconds() {
    return turnoutSeconds + travelSeconds;
  }

  /** What a model says of the turnout. */
  public int turnoutSeconds(EtaModel model) {
    return fromQuarters ? model.turnoutSeconds(station, span) : model.turnoutOutsideSeconds();
  }

  /** What a model says of the travel on this way. */
  public int travelSeconds(EtaModel model) {
    var factors = model.travel(vehicleClass);
    double seconds = offRoadSeconds;
    for (int c = 0; c < RoadClass.COUNT; c++) {
      seconds += roadSeconds.get(c) * factors.roadPermille().get(c) / 1_000.0;
    }
    return (int) Math.round(seconds * factors.hourPermille().get(span) / 1_000);
  }

  /** What a model says of the arrival, beside what it was. */
  public Arrival arrival(EtaModel model) {
    int turnout = turnoutSeconds(model);
    int travel = travelSeconds(model);
    return new Arrival(
        turnout + travel,
        model.band().lowSeconds(turnout, travel, positionAgeSeconds),
        model.band().highSeconds(turnout, travel, positionAgeSeconds),
        actualSeconds());
  }

  /** The class of road on which most of the time is spent. */
  public RoadClass mainRoad() {
    int most = 0;
    for (int c = 1; c < RoadClass.COUNT; c++) {
      most = roadSeconds.get(c) > roadSeconds.get(most) ? c : most;
    }
    return RoadClass.ALL.get(most);
  }
}
