package fengsui.check.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the loop benchmark runs.
 *
 * @param json file of the figures; null for standard output only
 * @param seconds measured, 5 to 3600
 * @param perSecond incidents a second, 1 to 100
 * @param warmUpSeconds driven before it is measured, 0 to 600
 * @param town prepared data folders are kept and found under this; null for a folder of its own
 * @param jvmOptions further options of the product's process
 */
record LoopOptions(
    @Nullable Path json,
    int seconds,
    int perSecond,
    int warmUpSeconds,
    @Nullable Path town,
    List<String> jvmOptions) {
  static final String HELP =
      """
      bench loop [--json FILE] [--seconds 60] [--rate 10] [--warm-up 60] [--work FOLDER] [--jvm OPTION]...
        --json FILE      writes the figures as flat JSON
        --seconds N      how long it is measured
        --rate N         incidents in each second, open loop
        --warm-up N      seconds of the same load before, not measured
        --work FOLDER    keeps the region pack and the product's log there
        --jvm OPTION     one more option of the product's process, for example to record a profile""";

  LoopOptions {
    require("--seconds", seconds, 5, 3_600);
    require("--rate", perSecond, 1, 100);
    require("--warm-up", warmUpSeconds, 0, 600);
  }

  private static void require(String option, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(option + " must be " + min + " to " + max + ": " + value);
    }
  }

  static LoopOptions parse(List<String> args) {
    Path json = null;
    Path work = null;
    int seconds = 60;
    int perSecond = 10;
    int warmUp = 60;
    var jvm = new ArrayList<String>();
    for (int i = 0; i < args.size(); i += 2) {
      if (i + 1 == args.size()) {
        throw new IllegalArgumentException(args.get(i) + " needs a value\n" + HELP);
      }
      var value = args.get(i + 1);
      switch (args.get(i)) {
        case "--json" -> json = Path.of(value);
        case "--seconds" -> seconds = Integer.parseInt(value);
        case "--rate" -> perSecond = Integer.parseInt(value);
        case "--warm-up" -> warmUp = Integer.parseInt(value);
        case "--work" -> work = Path.of(value);
        case "--jvm" -> jvm.add(value);
        default -> throw new IllegalArgumentException("no option " + args.get(i) + "\n" + HELP);
      }
    }
    return new LoopOptions(json, seconds, perSecond, warmUp, work, List.copyOf(jvm));
  }
}
