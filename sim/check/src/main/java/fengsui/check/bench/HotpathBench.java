package fengsui.check.bench;

import fengsui.bus.MemoryPositions;
import fengsui.check.hotpath.HotCore;
import fengsui.check.hotpath.HotLog;
import fengsui.check.product.ChildJava;
import fengsui.check.product.ImportProcess;
import fengsui.check.rival.PostgresCommits;
import fengsui.check.roads.TestMaps;
import fengsui.region.PackFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One core of the product with a large force: positions on the roads, incidents, proposals and
 * orders in the real log with one member, all by the clock. At the end the core's process is killed
 * while the load goes on, another core starts on its folder, and what was acknowledged is looked
 * for in its archive.
 */
final class HotpathBench implements Benchmark {
  private static final int FIGURES_SECONDS_MAX = 600;
  private static final int AFTER_MILLIS = 2_000;
  private static final int COMMITS = 2_000;

  /** What docs/runbooks/core.md says for a force of this size; other options come after it. */
  private static final String HEAP = "-Xmx3g";

  private final HotpathOptions options;

  HotpathBench(HotpathOptions options) {
    this.options = options;
  }

  @Override
  public Map<String, Double> run() throws Exception {
    var kept = options.work();
    var work = kept == null ? Files.createTempDirectory("fengsui-hotpath") : kept;
    Files.createDirectories(work);
    var run = Files.createTempDirectory(work, "run");
    try {
      return run(work, run);
    } finally {
      Folders.delete(kept == null ? work : run);
    }
  }

  private Map<String, Double> run(Path work, Path run) throws Exception {
    var packs = work.resolve("packs");
    if (PackFolder.current(packs, HotCore.REGION).isEmpty()) {
      var map = TestMaps.usable(List.of(options.map())).getFirst();
      Say.line("Importing " + map);
      ImportProcess.run(TestMaps.extract(map, work), HotCore.REGION, work);
    }
    var data = run.resolve("core");
    var acknowledged = run.resolve("acknowledged");
    var figures = new LinkedHashMap<>(measure(run, data, packs, acknowledged));
    Say.line("Killed under load; starting again to look for what was acknowledged");
    figures.put("lost", (double) HotLog.lost(data, packs, new MemoryPositions(), acknowledged));
    double theirs = PostgresCommits.microsOfOne(COMMITS);
    figures.put("pg_commit_p50_us", theirs);
    figures.put(
        "ratio_vs_pg_commit", theirs / figures.getOrDefault("scheduled_to_durable_p50_us", 0.0));
    return figures;
  }

  private Map<String, Double> measure(Path run, Path data, Path packs, Path acknowledged)
      throws IOException, InterruptedException {
    var figures = run.resolve("figures");
    Say.line(
        "%d units, %d positions/s, %d incidents/s"
            .formatted(options.units(), options.positions(), options.incidents()));
    var log = run.resolve("core.log");
    var process =
        ChildJava.start(
            HotCore.class, arguments(data, packs, figures, acknowledged), jvmOptions(), log);
    try {
      long until =
          System.nanoTime()
              + TimeUnit.SECONDS.toNanos(
                  (long) FIGURES_SECONDS_MAX + options.warmUpSeconds() + options.seconds());
      while (!Files.exists(figures)) {
        if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > until) {
          throw new IOException("the core gave no figures:\n" + Files.readString(log));
        }
      }
      // The load goes on, so that commands are under way when the plug is pulled.
      if (process.waitFor(AFTER_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IOException("the core ended by itself:\n" + Files.readString(log));
      }
    } finally {
      process.destroyForcibly();
      process.onExit().join();
    }
    try (var lines = Files.lines(log)) {
      lines.filter(line -> line.startsWith(HotCore.FIRST_FAILURE)).forEach(Say::line);
    }
    var read = new LinkedHashMap<String, Double>();
    for (var line : Files.readAllLines(figures)) {
      var parts = line.split(" ", 2);
      read.put(parts[0], Double.parseDouble(parts[1]));
    }
    return read;
  }

  private List<String> jvmOptions() {
    var all = new ArrayList<>(List.of(HEAP));
    all.addAll(options.jvmOptions());
    return all;
  }

  private List<String> arguments(Path data, Path packs, Path figures, Path acknowledged) {
    return List.of(
        data.toString(),
        packs.toString(),
        figures.toString(),
        acknowledged.toString(),
        Integer.toString(options.units()),
        Integer.toString(options.positions()),
        Integer.toString(options.incidents()),
        Integer.toString(options.warmUpSeconds()),
        Integer.toString(options.seconds()),
        Long.toString(options.seed()));
  }
}
