package fengsui.check.bench;

import fengsui.check.rival.GraphHopperRival;
import fengsui.check.roads.NodeRival;
import fengsui.check.roads.PlainRoads;
import fengsui.check.roads.TestMaps;
import fengsui.check.roads.UnitField;
import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.UnitGrid;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The times of all units to one place that was not asked for before, as the force-arrival curve
 * asks them, against one tree of GraphHopper over the same network.
 */
final class MatrixBench implements Benchmark {
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
    var grid = field.grid();
    int warmUp = options.warmUp();
    var places = Stream.generate(field::place).limit(options.asks() + warmUp).toList();
    for (int i = 0; i < warmUp; i++) {
      grid.millisOfAll(places.get(i));
    }
    var ours =
        OpenLoop.run(
            options.asks(), options.perSecond(), i -> grid.millisOfAll(places.get(warmUp + i)));
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
      var place = places.get(warmUp + i);
      wrong += wrong(field, plain, place, grid.millisOfAll(place));
    }
    worst.sum("wrong", name, wrong);
  }

  /** How many units have another time by the plain search. */
  private static int wrong(UnitField field, PlainRoads plain, LonLat place, int[] found) {
    var target = field.times().destination(place, VehicleClass.HEAVY).snap();
    if (target.isEmpty()) {
      return 0;
    }
    long[] best = plain.millisTo(target.get());
    int wrong = 0;
    for (int unit = 0; unit < found.length; unit++) {
      long millis = plain.wholeMillis(field.unit(unit), target.get(), best);
      long expected = millis == PlainRoads.NONE ? UnitGrid.NO_WAY : millis;
      wrong += found[unit] == expected ? 0 : 1;
    }
    return wrong;
  }
}
