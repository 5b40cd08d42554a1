package fengsui.check.bench;

import fengsui.check.roads.TestMaps;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How imports are measured.
 *
 * @param json where the figures go; null for nowhere
 * @param maps names of the extracts, see {@link TestMaps}
 * @param opens how often each pack is opened in a fresh process, 1 to 100; the median counts
 */
record ImportOptions(@Nullable Path json, List<String> maps, int opens) {

  static final String HELP =
      """
      bench import [--json FILE] [--map FILE]... [--opens 5]
        --json FILE      writes the figures as flat JSON
        --map FILE       an extract in the folder osm of FENGSUI_DATA; may come more than once. Otherwise
                         ny-dimacs.osm.pbf and porto_portugal.osm.pbf; without FENGSUI_DATA the demo region
        --opens N        how often each pack is opened\
      """;

  static ImportOptions parse(List<String> args) {
    var options = new Options(args, HELP, Set.of("--json", "--map", "--opens"));
    var maps = options.all("--map");
    return new ImportOptions(
        options.path("--json"),
        maps.isEmpty() ? TestMaps.DEFAULT : maps,
        options.whole("--opens", 5, 1, 100));
  }
}
