package fengsui.check.bench;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How proposals are measured.
 *
 * @param json where the figures go; null for nowhere
 * @param asks how many proposals are measured
 * @param warmUp how many before, not measured
 * @param seed of places, kinds, levels and busy units
 * @param jfr where a flight recording of the measured part goes; null for none
 */
record RecommendOptions(@Nullable Path json, int asks, int warmUp, long seed, @Nullable Path jfr) {
  static final String HELP =
      """
      bench recommend [--json FILE] [--asks 5000] [--warm-up 3000] [--seed 119] [--jfr FILE]
        --json FILE      writes the figures as flat JSON
        --asks N         proposals that are measured, each at a new place
        --warm-up N      proposals before, not measured
        --seed N         of places, kinds, levels and busy units
        --jfr FILE       a flight recording of the measured part""";

  RecommendOptions {
    if (asks < 100 || asks > 1_000_000 || warmUp < 0 || warmUp > 1_000_000) {
      throw new IllegalArgumentException("--asks must be 100 to 1000000, --warm-up 0 to 1000000");
    }
  }

  static RecommendOptions parse(List<String> args) {
    Path json = null;
    Path jfr = null;
    int asks = 5_000;
    int warmUp = 3_000;
    long seed = 119;
    for (int i = 0; i < args.size(); i += 2) {
      if (i + 1 == args.size()) {
        throw new IllegalArgumentException(args.get(i) + " needs a value\n" + HELP);
      }
      var value = args.get(i + 1);
      switch (args.get(i)) {
        case "--json" -> json = Path.of(value);
        case "--asks" -> asks = Integer.parseInt(value);
        case "--warm-up" -> warmUp = Integer.parseInt(value);
        case "--seed" -> seed = Long.parseLong(value);
        case "--jfr" -> jfr = Path.of(value);
        default -> throw new IllegalArgumentException("no option " + args.get(i) + "\n" + HELP);
      }
    }
    return new RecommendOptions(json, asks, warmUp, seed, jfr);
  }
}
