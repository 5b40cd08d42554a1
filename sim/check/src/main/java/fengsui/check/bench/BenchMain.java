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
  private static final Map<String, String> NAMES =
      new TreeMap<>(
          Map.of(
              "loop",
              "the whole loop of the running product under load, with a kill at the end",
              "recommend",
              "proposals on the demo force, against nearest-first by road and by air"));

  private BenchMain() {}

  public static void main(String[] args) throws Exception {
    System.exit(run(List.of(args)));
  }

  private static int run(List<String> args) throws Exception {
    if (args.isEmpty() || args.getFirst().equals("--help")) {
      NAMES.forEach((name, what) -> Say.line("%-8s %s".formatted(name, what)));
      return 0;
    }
    if (!NAMES.containsKey(args.getFirst())) {
      Say.line("fengsui: no benchmark " + args.getFirst() + "; there are " + NAMES.keySet());
      return 2;
    }
    var rest = args.subList(1, args.size());
    boolean isLoop = args.getFirst().equals("loop");
    if (rest.contains("--help")) {
      Say.line(isLoop ? LoopOptions.HELP : RecommendOptions.HELP);
      return 0;
    }
    Benchmark benchmark;
    @Nullable Path file;
    try {
      if (isLoop) {
        var options = LoopOptions.parse(rest);
        benchmark = new LoopBench(options);
        file = options.json();
        expectResets();
      } else {
        var options = RecommendOptions.parse(rest);
        benchmark = new RecommendBench(options);
        file = options.json();
      }
    } catch (IllegalArgumentException e) {
      Say.line("fengsui: " + e.getMessage());
      return 2;
    }
    return report(benchmark, file);
  }

  private static int report(Benchmark benchmark, @Nullable Path file) throws Exception {
    var figures = benchmark.run();
    figures.forEach((name, value) -> Say.line("%-26s %12.3f".formatted(name, value)));
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
