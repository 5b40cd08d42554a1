package fengsui.check.bench;

import fengsui.check.roads.TestMaps;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes one measurement on each map after the other, in a folder that is deleted unless it was
 * given.
 */
final class MapRounds {
  private MapRounds() {}

  /** One measurement on one map. */
  @FunctionalInterface
  interface Round {
    void measure(String map, Path work) throws Exception;
  }

  static void run(RoadOptions options, String bench, Round round) throws Exception {
    var kept = options.work();
    var work = kept == null ? Files.createTempDirectory("fengsui-" + bench) : kept;
    Files.createDirectories(work);
    try {
      if (!TestMaps.areReal()) {
        Say.line("FENGSUI_DATA is not set: measured on the generated demo region");
      }
      for (var map : TestMaps.usable(options.maps())) {
        round.measure(map, work);
      }
    } finally {
      if (kept == null) {
        Folders.delete(work);
      }
    }
  }
}
