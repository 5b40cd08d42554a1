package fengsui.check.eta;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.eta.RoadClass;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.RoadParts;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Crews that turn out and drive otherwise than the constants say, by factors that nothing in the
 * product knows: for each station, span of the day, class of road and vehicle class, and chance on
 * every run.
 */
final class HiddenCrews {
  private static final List<VehicleClass> VEHICLES = List.of(VehicleClass.values());
  private static final double TURNOUT_CHANCE = 0.15;
  private static final double TRAVEL_CHANCE = 0.08;

  /** Share of runs on which something went wrong. */
  private static final double WILD = 0.03;

  private final long seed;
  private final Random random;
  private final double[] turnoutSpan = new double[EtaModel.SPANS];
  private final double[][] road = new double[VEHICLES.size()][RoadClass.COUNT];
  private final double[][] travelSpan = new double[VEHICLES.size()][EtaModel.SPANS];

  HiddenCrews(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
    for (int span = 0; span < EtaModel.SPANS; span++) {
      turnoutSpan[span] = Math.exp(0.15 * random.nextGaussian());
    }
    for (int c = 0; c < RoadClass.COUNT; c++) {
      double slower = 0.05 * c + 0.12 * random.nextGaussian();
      for (var own : road) {
        own[c] = Math.exp(slower + 0.08 * random.nextGaussian());
      }
    }
    for (var own : travelSpan) {
      for (int span = 0; span < EtaModel.SPANS; span++) {
        double rush = span == 4 || span == 9 ? 0.3 : 0;
        own[span] = Math.exp(rush + 0.06 * random.nextGaussian());
      }
    }
  }

  /** From the order to rolling. */
  int turnoutSeconds(StationId station, Instant orderedAt) {
    int span = EtaModel.spanOf(orderedAt);
    double own = Math.exp(0.35 + 0.35 * new Random(seed ^ station.hashCode()).nextGaussian());
    double held = EtaModel.DEFAULT.turnoutSeconds().get(span);
    double chance = Math.exp(TURNOUT_CHANCE * random.nextGaussian());
    return (int) Math.round(held * own * turnoutSpan[span] * chance);
  }

  /** From rolling to the scene on this way. */
  int travelSeconds(VehicleClass vehicleClass, RoadParts way, Instant orderedAt) {
    int vehicle = VEHICLES.indexOf(vehicleClass);
    double seconds = way.offRoadSeconds();
    for (int c = 0; c < RoadClass.COUNT; c++) {
      seconds += way.roadSeconds().get(c) * road[vehicle][c];
    }
    seconds *= travelSpan[vehicle][EtaModel.spanOf(orderedAt)];
    seconds *= Math.exp(TRAVEL_CHANCE * random.nextGaussian());
    boolean isWild = random.nextDouble() < WILD;
    return Math.max(1, (int) Math.round(isWild ? seconds * (1.5 + random.nextDouble()) : seconds));
  }
}
