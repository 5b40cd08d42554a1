package fengsui.check.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How proposals are measured.
 *
 * @param json where the figures go; null for nowhere
 * @param asks how many proposals are measured, 100 to 1,000,000
 * @param warmUp how many before, not measured, 0 to 1,000,000
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
        --jfr FILE       a flight recording of the measured part\
      """;

  static RecommendOptions parse(List<String> args) {
    var options =
        new Options(args, HELP, Set.of("--json", "--asks", "--warm-up", "--seed", "--jfr"));
    return new RecommendOptions(
        options.path("--json"),
        options.whole("--asks", 5_000, 100, 1_000_000),
        options.whole("--warm-up", 3_000, 0, 1_000_000),
        options.whole("--seed", 119L, Long.MIN_VALUE, Long.MAX_VALUE),
        options.path("--jfr"));
  }
}
