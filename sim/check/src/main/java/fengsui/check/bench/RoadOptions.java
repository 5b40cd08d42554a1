package fengsui.check.bench;

import fengsui.check.roads.TestMaps;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the searches on real roads are measured.
 *
 * @param json where the figures go; null for nowhere
 * @param maps names of the extracts, see {@link TestMaps}
 * @param units how many stand on the roads, 100 to 100,000
 * @param asks how many searches are measured on each map, 100 to 1,000,000
 * @param perSecond searches begun in each second by the clock, 10 to 100,000
 * @param warmUp how many before, not measured, 0 to 1,000,000
 * @param rivalAsks searches of each rival on each map, 3 to 100,000
 * @param checks searches compared with a plain Dijkstra search on each map, 1 to 10,000
 * @param seed of places and units
 * @param work folder that keeps what was made of the maps; null for one that is deleted again
 */
record RoadOptions(
    @Nullable Path json,
    List<String> maps,
    int units,
    int asks,
    int perSecond,
    int warmUp,
    int rivalAsks,
    int checks,
    long seed,
    @Nullable Path work) {

  static final String HELP =
      """
      bench %s [--json FILE] [--map FILE]... [--units 10000] [--asks 10000] [--rate 0] [--warm-up N] [--rivals 30] [--checks 30] [--seed 119] [--work FOLDER]
        --json FILE      writes the figures as flat JSON
        --map FILE       an extract in the folder osm of FENGSUI_DATA; may come more than once. Otherwise
                         ny-dimacs.osm.pbf and porto_portugal.osm.pbf; without FENGSUI_DATA the demo region
        --units N        units on the roads
        --asks N         searches that are measured, each at a new place
        --rate N         searches in each second, by the clock (open loop); 0 for the benchmark's own
        --warm-up N      searches before, not measured; 200,000 for nearest, 1,000 for matrix
        --rivals N       searches of each rival
        --checks N       searches compared with a plain Dijkstra search, outside the measured time
        --seed N         of places and units
        --work FOLDER    keeps roads and labels of the maps there for the next time\
      """;

  static RoadOptions parse(String name, List<String> args) {
    boolean nearest = name.equals("nearest");
    var options =
        new Options(
            args,
            HELP.formatted(name),
            Set.of(
                "--json",
                "--map",
                "--units",
                "--asks",
                "--rate",
                "--warm-up",
                "--rivals",
                "--checks",
                "--seed",
                "--work"));
    int rate = options.whole("--rate", 0, 0, 100_000);
    var maps = options.all("--map");
    return new RoadOptions(
        options.path("--json"),
        maps.isEmpty() ? TestMaps.DEFAULT : maps,
        options.whole("--units", 10_000, 100, 100_000),
        options.whole("--asks", nearest ? 10_000 : 2_000, 100, 1_000_000),
        rate > 0 ? rate : nearest ? 1_000 : 50,
        options.whole("--warm-up", nearest ? 200_000 : 1_000, 0, 1_000_000),
        options.whole("--rivals", 30, 3, 100_000),
        options.whole("--checks", 30, 1, 10_000),
        options.whole("--seed", 119L, Long.MIN_VALUE, Long.MAX_VALUE),
        options.path("--work"));
  }
}
