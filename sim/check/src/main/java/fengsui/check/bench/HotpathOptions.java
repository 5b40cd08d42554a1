package fengsui.check.bench;

import fengsui.check.roads.TestMaps;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one core is measured under a large force.
 *
 * @param json where the figures go; null for nowhere
 * @param map name of the extract, see {@link TestMaps}
 * @param units in the force, 1,000 to 100,000
 * @param positions reports in each second, 100 to 1,000,000
 * @param incidents in each second, 1 to 400
 * @param warmUpSeconds of the same load before, 1 to 600
 * @param seconds measured, 5 to 600
 * @param seed of places
 * @param work folder that keeps the region pack; null for one that is deleted again
 * @param jvmOptions further options of the core's process
 */
record HotpathOptions(
    @Nullable Path json,
    String map,
    int units,
    int positions,
    int incidents,
    int warmUpSeconds,
    int seconds,
    long seed,
    @Nullable Path work,
    List<String> jvmOptions) {

  static final String HELP =
      """
      bench hotpath [--json FILE] [--map FILE] [--units 100000] [--positions 100000] [--incidents 200] [--warm-up 60] [--seconds 60] [--seed 119] [--work FOLDER] [--jvm OPTION]...
        --json FILE      writes the figures as flat JSON
        --map FILE       an extract in the folder osm of FENGSUI_DATA, otherwise porto_portugal.osm.pbf;
                         without FENGSUI_DATA the demo region
        --units N        units in the force
        --positions N    positions in each second
        --incidents N    incidents in each second, two tenders, a ladder and a rescue truck for each
        --warm-up N      seconds of the same load before, not measured
        --seconds N      how long it is measured
        --seed N         of places
        --work FOLDER    keeps the region pack there for the next time
        --jvm OPTION     one more option of the core's process, for example to record a profile\
      """;

  static HotpathOptions parse(List<String> args) {
    var options =
        new Options(
            args,
            HELP,
            Set.of(
                "--json",
                "--map",
                "--units",
                "--positions",
                "--incidents",
                "--warm-up",
                "--seconds",
                "--seed",
                "--work",
                "--jvm"));
    var maps = options.all("--map");
    return new HotpathOptions(
        options.path("--json"),
        maps.isEmpty() ? TestMaps.DEFAULT.getLast() : maps.getLast(),
        options.whole("--units", 100_000, 1_000, 100_000),
        options.whole("--positions", 100_000, 100, 1_000_000),
        options.whole("--incidents", 200, 1, 400),
        options.whole("--warm-up", 60, 1, 600),
        options.whole("--seconds", 60, 5, 600),
        options.whole("--seed", 119L, Long.MIN_VALUE, Long.MAX_VALUE),
        options.path("--work"),
        options.all("--jvm"));
  }
}
