package fengsui.response.eta;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.eta.RoadClass;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.VehicleClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A brigade whose crews turn out and drive otherwise than the constants say: factors for each
 * station, hour, road class and vehicle class, drawn once, and chance on every run.
 */
public final class HiddenTruth {
  private static final int STATIONS = 22;
  private static final List<VehicleClass> VEHICLES = List.of(VehicleClass.values());

  private final Random random;
  private final double turnoutChance;
  private final double travelChance;
  private final double wild;
  private final double[] station = new double[STATIONS];
  private final double[] turnoutHour = new double[EtaModel.SPANS];
  private final double[][] road = new double[VEHICLES.size()][RoadClass.COUNT];
  private final double[][] hour = new double[VEHICLES.size()][EtaModel.SPANS];

  /**
   * Draws a truth.
   *
   * @param differs how far it is from the constants, 0 for not at all, 1 for as much as is seen
   * @param chance spread of single turnouts; travel has half of it
   * @param wild share of runs on which something went wrong
   */
  public HiddenTruth(long seed, double differs, double chance, double wild) {
    this.random = new Random(seed);
    this.turnoutChance = chance;
    this.travelChance = chance / 2;
    this.wild = wild;
    fill(station, differs * 0.35, differs * 0.35);
    fill(turnoutHour, 0, differs * 0.15);
    for (int c = 0; c < RoadClass.COUNT; c++) {
      double slower = differs * (0.05 * c + 0.12 * random.nextGaussian());
      for (var own : road) {
        own[c] = Math.exp(slower + differs * 0.08 * random.nextGaussian());
      }
    }
    for (int span = 0; span < EtaModel.SPANS; span++) {
      double rush = span == 4 || span == 9 ? 0.3 : 0;
      for (var own : hour) {
        own[span] = Math.exp(differs * (rush + 0.06 * random.nextGaussian()));
      }
    }
  }

  private void fill(double[] factors, double mean, double spread) {
    for (int i = 0; i < factors.length; i++) {
      factors[i] = Math.exp(mean + spread * random.nextGaussian());
    }
  }

  /** So many runs. */
  public List<Run> runs(int count) {
    var runs = new ArrayList<Run>(count);
    for (int i = 0; i < count; i++) {
      runs.add(run(ways()));
    }
    return runs;
  }

  /** A way of 1 to 15 minutes, mostly on one or two classes of road. */
  private List<Integer> ways() {
    var seconds = new Integer[RoadClass.COUNT];
    double whole = 60 + 840 * random.nextDouble() * random.nextDouble();
    double[] shares = new double[RoadClass.COUNT];
    double sum = 0;
    for (int c = 0; c < shares.length; c++) {
      shares[c] = Math.pow(random.nextDouble(), 4);
      sum += shares[c];
    }
    for (int c = 0; c < shares.length; c++) {
      seconds[c] = (int) Math.round(whole * shares[c] / sum);
    }
    return List.of(seconds);
  }

  /** A run on this way. */
  private Run run(List<Integer> way) {
    int of = random.nextInt(STATIONS);
    int vehicle = random.nextInt(VEHICLES.size());
    int span = random.nextInt(EtaModel.SPANS);
    boolean fromQuarters = random.nextInt(8) != 0;
    double held = fromQuarters ? EtaModel.DEFAULT.turnoutSeconds().get(span) : 15;
    double turnout =
        held
            * (fromQuarters ? station[of] * turnoutHour[span] : 1)
            * Math.exp(turnoutChance * random.nextGaussian());
    double travel = 0;
    for (int c = 0; c < RoadClass.COUNT; c++) {
      travel += way.get(c) * road[vehicle][c];
    }
    travel *= hour[vehicle][span] * Math.exp(travelChance * random.nextGaussian());
    if (random.nextDouble() < wild) {
      travel *= 1.5 + 2 * random.nextDouble();
    }
    return new Run(
        new StationId("N" + of),
        VEHICLES.get(vehicle),
        fromQuarters,
        span,
        (int) Math.round(turnout),
        Math.max(1, (int) Math.round(travel)),
        way,
        0,
        -1);
  }
}
