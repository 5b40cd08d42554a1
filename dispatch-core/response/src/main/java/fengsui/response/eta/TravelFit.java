package fengsui.response.eta;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.eta.RoadClass;
import fengsui.domain.eta.TravelFactors;
import fengsui.domain.unit.VehicleClass;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns the factors of travel: one per road class and one per hour for all vehicles, and for each
 * vehicle class how it differs from them. A run is a mix of road classes, so its time is a sum of
 * products; around the factors found so far its logarithm is nearly linear in their logarithms
 * (Gauss-Newton), and each step is one {@link RobustRidge}.
 */
final class TravelFit {
  private static final double ROAD_SPREAD = 0.4;
  private static final double ROAD_OF_CLASS_SPREAD = 0.15;
  private static final double HOUR_SPREAD = 0.2;
  private static final double HOUR_OF_CLASS_SPREAD = 0.1;
  private static final int STEPS = 6;

  private static final int ROADS = 0;
  private static final int HOURS = ROADS + RoadClass.COUNT;
  private static final int CLASSES = HOURS + EtaModel.SPANS;
  private static final int OF_CLASS = RoadClass.COUNT + EtaModel.SPANS;
  private static final List<VehicleClass> VEHICLES = List.of(VehicleClass.values());
  private static final int EFFECTS = CLASSES + VEHICLES.size() * OF_CLASS;

  private double[] effects = new double[EFFECTS];

  TravelFit(List<Run> runs) {
    for (int step = 0; step < STEPS && !runs.isEmpty(); step++) {
      var ridge = new RobustRidge(spreads());
      runs.forEach(run -> add(ridge, run));
      effects = ridge.solve();
    }
  }

  private static double[] spreads() {
    var spreads = new double[EFFECTS];
    Arrays.fill(spreads, ROADS, HOURS, ROAD_SPREAD);
    Arrays.fill(spreads, HOURS, CLASSES, HOUR_SPREAD);
    for (int of = CLASSES; of < EFFECTS; of += OF_CLASS) {
      Arrays.fill(spreads, of, of + RoadClass.COUNT, ROAD_OF_CLASS_SPREAD);
      Arrays.fill(spreads, of + RoadClass.COUNT, of + OF_CLASS, HOUR_OF_CLASS_SPREAD);
    }
    return spreads;
  }

  /** One run, linear around the factors found so far. */
  private void add(RobustRidge ridge, Run run) {
    int own = own(run.vehicleClass());
    var parts = new double[RoadClass.COUNT];
    double sum = run.offRoadSeconds();
    for (int c = 0; c < RoadClass.COUNT; c++) {
      parts[c] = run.roadSeconds().get(c) * Math.exp(road(own, c));
      sum += parts[c];
    }
    if (sum < 1) {
      return; // It stood at the scene already; there is no way to learn from.
    }
    var at = new int[2 * RoadClass.COUNT + 2];
    var shares = new double[at.length];
    double known = 0;
    for (int c = 0; c < RoadClass.COUNT; c++) {
      double share = parts[c] / sum;
      at[2 * c] = ROADS + c;
      at[2 * c + 1] = own + c;
      shares[2 * c] = share;
      shares[2 * c + 1] = share;
      known += share * road(own, c);
    }
    at[at.length - 2] = HOURS + run.span();
    at[at.length - 1] = own + RoadClass.COUNT + run.span();
    shares[at.length - 2] = 1;
    shares[at.length - 1] = 1;
    ridge.add(at, shares, Math.log(run.travelSeconds() / sum) + known);
  }

  /** The factors of each vehicle class, in their order. */
  List<TravelFactors> factors() {
    return VEHICLES.stream().map(this::factors).toList();
  }

  private TravelFactors factors(VehicleClass vehicleClass) {
    int own = own(vehicleClass);
    return new TravelFactors(
        vehicleClass,
        IntStream.range(0, RoadClass.COUNT).mapToObj(c -> permille(road(own, c))).toList(),
        IntStream.range(0, EtaModel.SPANS)
            .mapToObj(
                span -> permille(effects[HOURS + span] + effects[own + RoadClass.COUNT + span]))
            .toList());
  }

  private double road(int own, int roadClass) {
    return effects[ROADS + roadClass] + effects[own + roadClass];
  }

  private static int own(VehicleClass vehicleClass) {
    return CLASSES + VEHICLES.indexOf(vehicleClass) * OF_CLASS;
  }

  private static int permille(double effect) {
    return Math.clamp(
        Math.round(1_000 * Math.exp(effect)),
        TravelFactors.PERMILLE_MIN,
        TravelFactors.PERMILLE_MAX);
  }
}
