package fengsui.check.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the loop benchmark runs.
 *
 * @param json file of the figures; null for standard output only
 * @param seconds measured, 5 to {@value #SECONDS_MAX}
 * @param perSecond incidents a second, 1 to 100
 * @param warmUpSeconds driven before it is measured, 0 to {@value #WARM_UP_SECONDS_MAX}
 * @param work folder that keeps the region pack and the logs; null for one that is deleted again
 * @param jvmOptions further options of the product's process
 */
record LoopOptions(
    @Nullable Path json,
    int seconds,
    int perSecond,
    int warmUpSeconds,
    @Nullable Path work,
    List<String> jvmOptions) {
  /** Both together stay below the half hour that the clients' sessions are good for. */
  static final int SECONDS_MAX = 1_080;

  static final int WARM_UP_SECONDS_MAX = 600;

  static final String HELP =
      """
      bench loop [--json FILE] [--seconds 60] [--rate 10] [--warm-up 60] [--work FOLDER] [--jvm OPTION]...
        --json FILE      writes the figures as flat JSON
        --seconds N      how long it is measured
        --rate N         incidents in each second, open loop
        --warm-up N      seconds of the same load before, not measured
        --work FOLDER    keeps the region pack and the product's log there
        --jvm OPTION     one more option of the product's process, for example to record a profile\
      """;

  static LoopOptions parse(List<String> args) {
    var options =
        new Options(
            args, HELP, Set.of("--json", "--seconds", "--rate", "--warm-up", "--work", "--jvm"));
    return new LoopOptions(
        options.path("--json"),
        options.whole("--seconds", 60, 5, SECONDS_MAX),
        options.whole("--rate", 10, 1, 100),
        options.whole("--warm-up", 60, 0, WARM_UP_SECONDS_MAX),
        options.path("--work"),
        options.all("--jvm"));
  }
}
