package fengsui.check.bench;

import fengsui.check.rival.GraphHopperRival;
import fengsui.check.rival.PostgisRival;
import fengsui.check.roads.NodeRival;
import fengsui.check.roads.PlainRoads;
import fengsui.check.roads.TestMaps;
import fengsui.check.roads.UnitField;
import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.Nearest;
import fengsui.roads.UnitFilter;
import fengsui.roads.UnitGrid;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * The exact ten nearest eligible units of a place that was not asked for before: the place is
 * snapped, its label pinned and the grid searched, as in the product; but all units are of one
 * class and stand still, while the product pins a label for each class and asks who moved anew.
 * Against it what a user of GraphHopper or PostGIS would do. All are asked on one thread; the
 * comparison with a plain Dijkstra search is made afterwards.
 */
final class NearestBench implements Benchmark {
  /** How many are wanted. */
  static final int COUNT = 10;

  /** Nearest by air, whose ways are then asked. */
  private static final int SHORTLIST = 30;

  private final RoadOptions options;
  private final Worst worst = new Worst();

  NearestBench(RoadOptions options) {
    this.options = options;
  }

  @Override
  public Map<String, Double> run() throws Exception {
    MapRounds.run(options, "nearest", this::measure);
    return worst.figures();
  }

  private void measure(String name, Path work) throws Exception {
    Say.line(name + ": roads and labels");
    var field =
        new UnitField(
            TestMaps.open(name, VehicleClass.HEAVY, work), options.units(), options.seed());
    var plain = new PlainRoads(field.map().roadFile(), VehicleClass.HEAVY);
    Say.line(name + ": rivals");
    var rival = new NodeRival(new GraphHopperRival(plain), plain, field);
    try (var postgis = new PostgisRival(field)) {
      warmUp(field);
      measure(name + ".10%", UnitField.TENTH, field, plain, rival, postgis);
      measure(name + ".1%", UnitField.HUNDREDTH, field, plain, rival, postgis);
    }
  }

  /**
   * Asks for both eligibilities in turn before either is measured, as fast as it goes, so that the
   * compiler has seen the map and is done with it; the making of the rivals is cleared away first.
   */
  private void warmUp(UnitField field) {
    Say.line("warm-up");
    System.gc();
    var grid = field.grid();
    var found = new Nearest(COUNT);
    var tenth = new UnitFilter(UnitField.TENTH, 0);
    var hundredth = new UnitFilter(UnitField.HUNDREDTH, 0);
    for (int i = 0; i < options.warmUp(); i++) {
      grid.nearest(field.place(), (i & 1) == 0 ? tenth : hundredth, found);
    }
  }

  private void measure(
      String of,
      long required,
      UnitField field,
      PlainRoads plain,
      NodeRival rival,
      PostgisRival postgis) {
    Say.line(of);
    var grid = field.grid();
    var found = new Nearest(COUNT);
    var filter = new UnitFilter(required, 0);
    var places = places(field, options.asks());
    var ours =
        OpenLoop.run(
            places.length, options.perSecond(), i -> grid.nearest(places[i], filter, found));
    double p50 = ours.getValueAtPercentile(50);
    worst.most("nearest_p50_us", of, p50 / 1e3);
    worst.most("nearest_p99_us", of, ours.getValueAtPercentile(99) / 1e3);
    var alone = OpenLoop.closed(places.length, i -> grid.nearest(places[i], filter, found));
    worst.most("nearest_alone_p50_us", of, alone.getValueAtPercentile(50) / 1e3);
    against("shortlist", of, p50, places, 20, p -> rival.shortlist(p, required, SHORTLIST, COUNT));
    against("one_to_many", of, p50, places, 2, p -> rival.oneToMany(p, required, COUNT));
    against("repeated", of, p50, places, 1, p -> rival.repeated(p, required, COUNT));
    against("repeated_all", of, p50, places, 0, p -> rival.repeated(p, 0, COUNT));
    postgis.use(
        required,
        COUNT,
        search -> {
          var theirs = ask(places, 20, search::nearest);
          worst.least("ratio_vs_postgis_knn", of, theirs.getValueAtPercentile(50) / p50);
        });
    worst.sum("wrong", of, wrong(field, grid, plain, required, places));
  }

  private static LonLat[] places(UnitField field, int count) {
    return Stream.generate(field::place).limit(count).toArray(LonLat[]::new);
  }

  private interface Rival {
    void ask(LonLat place);
  }

  /**
   * @param times how often more than the option says, 0 for three: what is quick is asked often
   */
  private void against(
      String name, String of, double p50, LonLat[] places, int times, Rival rival) {
    var theirs = ask(places, times, rival);
    worst.least("ratio_vs_gh_" + name, of, theirs.getValueAtPercentile(50) / p50);
  }

  private Histogram ask(LonLat[] places, int times, Rival rival) {
    int asks = times == 0 ? 3 : options.rivalAsks() * times;
    // A warm-up of their own.
    for (int i = 0; i < asks / 2; i++) {
      rival.ask(places[(places.length - 1 - i % places.length)]);
    }
    return OpenLoop.closed(asks, i -> rival.ask(places[i % places.length]));
  }

  /** How many searches differ from the plain one in any unit's time. */
  private int wrong(
      UnitField field, UnitGrid grid, PlainRoads plain, long required, LonLat[] places) {
    int wrong = 0;
    var found = new Nearest(COUNT);
    var filter = new UnitFilter(required, 0);
    for (int i = 0; i < Math.min(options.checks(), places.length); i++) {
      grid.nearest(places[i], filter, found);
      var target = field.times().destination(places[i], VehicleClass.HEAVY).snap();
      var expected =
          target.isEmpty() ? new long[0] : field.plainlyNearest(plain, target.get(), required);
      int count = Math.min(COUNT, expected.length);
      boolean right = found.count() == count;
      for (int k = 0; right && k < count; k++) {
        right = found.millis(k) == expected[k];
      }
      wrong += right ? 0 : 1;
    }
    return wrong;
  }
}
