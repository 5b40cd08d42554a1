package fengsui.check.bench;

import fengsui.check.rival.GraphHopperRival;
import fengsui.check.roads.NodeRival;
import fengsui.check.roads.PlainRoads;
import fengsui.check.roads.TestMaps;
import fengsui.check.roads.UnitField;
import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.Destination;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The times of all units to one place that was not asked for before, against one tree of
 * GraphHopper over the same network.
 */
final class MatrixBench implements Benchmark {
  private static final int MILLIS_PER_SECOND = 1_000;

  private final RoadOptions options;
  private final Worst worst = new Worst();

  MatrixBench(RoadOptions options) {
    this.options = options;
  }

  @Override
  public Map<String, Double> run() throws Exception {
    MapRounds.run(options, "matrix", this::measure);
    return worst.figures();
  }

  private void measure(String name, Path work) throws Exception {
    Say.line(name);
    var field =
        new UnitField(
            TestMaps.open(name, VehicleClass.HEAVY, work), options.units(), options.seed());
    int[] seconds = new int[field.unitCount()];
    int warmUp = options.warmUp();
    var places = Stream.generate(field::place).limit(options.asks() + warmUp).toList();
    for (int i = 0; i < warmUp; i++) {
      all(field, places.get(i), seconds);
    }
    var ours =
        OpenLoop.run(
            options.asks(), options.perSecond(), i -> all(field, places.get(warmUp + i), seconds));
    double p50 = ours.getValueAtPercentile(50);
    worst.most("all_p50_us", name, p50 / 1e3);
    worst.most("all_p99_us", name, ours.getValueAtPercentile(99) / 1e3);
    var plain = new PlainRoads(field.map().roadFile(), VehicleClass.HEAVY);
    var rival = new NodeRival(new GraphHopperRival(plain), plain, field);
    for (int i = 0; i < options.rivalAsks() / 2; i++) {
      rival.oneToMany(places.get(i), 0, 1);
    }
    var theirs =
        OpenLoop.closed(options.rivalAsks(), i -> rival.oneToMany(places.get(warmUp + i), 0, 1));
    worst.least("ratio_vs_gh_one_to_many", name, theirs.getValueAtPercentile(50) / p50);
    int wrong = 0;
    for (int i = 0; i < options.checks(); i++) {
      all(field, places.get(warmUp + i), seconds);
      wrong += wrong(field, plain, places.get(warmUp + i), seconds);
    }
    worst.sum("wrong", name, wrong);
  }

  /** Each unit's seconds to a place, as the product asks. */
  private static void all(UnitField field, LonLat place, int[] seconds) {
    var to = field.times().destination(place, VehicleClass.HEAVY);
    for (int unit = 0; unit < seconds.length; unit++) {
      seconds[unit] = to.travelSecondsFrom(field.unit(unit));
    }
  }

  /** How many units have another time by the plain search. */
  private static int wrong(UnitField field, PlainRoads plain, LonLat place, int[] seconds) {
    var target = field.times().destination(place, VehicleClass.HEAVY).snap();
    if (target.isEmpty()) {
      return 0;
    }
    long[] best = plain.millisTo(target.get());
    int wrong = 0;
    for (int unit = 0; unit < seconds.length; unit++) {
      long millis = plain.wholeMillis(field.unit(unit), target.get(), best);
      long expected =
          millis == PlainRoads.NONE
              ? Destination.UNREACHABLE
              : (millis + MILLIS_PER_SECOND / 2) / MILLIS_PER_SECOND;
      wrong += seconds[unit] == expected ? 0 : 1;
    }
    return wrong;
  }
}
