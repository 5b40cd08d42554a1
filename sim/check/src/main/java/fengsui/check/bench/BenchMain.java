package fengsui.check.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fengsui.protocol.wire.Wire;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The program behind {@code ./fengsui bench NAME --json FILE}. Exit codes: 0 done, 1 failed, 2
 * wrong arguments.
 */
public final class BenchMain {
  private static final Map<String, Entry> BENCHMARKS = new TreeMap<>();

  static {
    BENCHMARKS.put(
        "hotpath",
        new Entry(
            "one core with 100,000 units, their positions and 200 incidents a second",
            HotpathOptions.HELP,
            args -> {
              var options = HotpathOptions.parse(args);
              return new Ready(new HotpathBench(options), options.json());
            }));
    BENCHMARKS.put(
        "import",
        new Entry(
            "real extracts made into region packs, and the packs opened",
            ImportOptions.HELP,
            args -> {
              var options = ImportOptions.parse(args);
              return new Ready(new ImportBench(options), options.json());
            }));
    BENCHMARKS.put(
        "loop",
        new Entry(
            "the whole loop of the running product under load, with a kill at the end",
            LoopOptions.HELP,
            args -> {
              var options = LoopOptions.parse(args);
              expectResets();
              return new Ready(new LoopBench(options), options.json());
            }));
    BENCHMARKS.put(
        "matrix",
        new Entry(
            "the times of 10,000 units to one incident, against GraphHopper",
            RoadOptions.HELP.formatted("matrix"),
            args -> {
              var options = RoadOptions.parse("matrix", args);
              return new Ready(new MatrixBench(options), options.json());
            }));
    BENCHMARKS.put(
        "nearest",
        new Entry(
            "the exact ten nearest of 10,000 units, against GraphHopper and PostGIS",
            RoadOptions.HELP.formatted("nearest"),
            args -> {
              var options = RoadOptions.parse("nearest", args);
              return new Ready(new NearestBench(options), options.json());
            }));
    BENCHMARKS.put(
        "recommend",
        new Entry(
            "proposals on the demo force, against nearest-first by road and by air",
            RecommendOptions.HELP,
            args -> {
              var options = RecommendOptions.parse(args);
              return new Ready(new RecommendBench(options), options.json());
            }));
    BENCHMARKS.put(
        "replay",
        new Entry(
            "10,000 incidents one after the other, against nearest-first by road and by air",
            ReplayOptions.HELP,
            args -> {
              var options = ReplayOptions.parse(args);
              return new Ready(new ReplayBench(options), options.json());
            }));
    BENCHMARKS.put(
        "solver",
        new Entry(
            "the solver on random problems of one and of many incidents, against CP-SAT",
            SolverOptions.HELP,
            args -> {
              var options = SolverOptions.parse(args);
              return new Ready(new SolverBench(options), options.json());
            }));
  }

  /** One benchmark as it is offered. */
  private record Entry(String what, String help, Maker maker) {}

  /**
   * A benchmark with its options.
   *
   * @param json where the figures go; null for standard output only
   */
  private record Ready(Benchmark benchmark, @Nullable Path json) {}

  private interface Maker {
    /**
     * @throws IllegalArgumentException names the option that is wrong
     */
    Ready make(List<String> args);
  }

  private BenchMain() {}

  public static void main(String[] args) throws Exception {
    System.exit(run(List.of(args)));
  }

  private static int run(List<String> args) throws Exception {
    if (args.isEmpty() || args.getFirst().equals("--help")) {
      BENCHMARKS.forEach((name, entry) -> Say.line("%-10s %s".formatted(name, entry.what)));
      return 0;
    }
    var entry = BENCHMARKS.get(args.getFirst());
    if (entry == null) {
      Say.line("fengsui: no benchmark " + args.getFirst() + "; there are " + BENCHMARKS.keySet());
      return 2;
    }
    var rest = args.subList(1, args.size());
    if (rest.contains("--help")) {
      Say.line(entry.help);
      return 0;
    }
    Ready ready;
    try {
      ready = entry.maker.make(rest);
    } catch (IllegalArgumentException e) {
      Say.line("fengsui: " + e.getMessage());
      return 2;
    }
    return report(ready.benchmark, ready.json);
  }

  private static int report(Benchmark benchmark, @Nullable Path file) throws Exception {
    var figures = benchmark.run();
    figures.forEach((name, value) -> Say.line("%-34s %12.3f".formatted(name, value)));
    if (file != null) {
      Files.write(
          file, Wire.jsonMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(figures));
    }
    return 0;
  }

  /** The plug that is pulled resets every connection; each would be told otherwise. */
  private static void expectResets() {
    if (LoggerFactory.getLogger("io.vertx.core.net") instanceof Logger network) {
      network.setLevel(Level.OFF);
    }
  }
}
