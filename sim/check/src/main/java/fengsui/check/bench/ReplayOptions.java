package fengsui.check.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is replayed.
 *
 * @param json where the figures go; null for nowhere
 * @param incidents how many, 100 to 1,000,000
 * @param intervalSeconds mean time between two, 1 to 86,400
 * @param seed of places, kinds, levels and times
 */
record ReplayOptions(@Nullable Path json, int incidents, int intervalSeconds, long seed) {
  static final String HELP =
      """
      bench replay [--json FILE] [--incidents 10000] [--interval 1200] [--seed 119]
        --json FILE      writes the figures as flat JSON
        --incidents N    incidents of the stream, the same for each way to choose
        --interval N     mean seconds between two incidents
        --seed N         of places, kinds, levels and times\
      """;

  static ReplayOptions parse(List<String> args) {
    var options = new Options(args, HELP, Set.of("--json", "--incidents", "--interval", "--seed"));
    return new ReplayOptions(
        options.path("--json"),
        options.whole("--incidents", 10_000, 100, 1_000_000),
        options.whole("--interval", 1_200, 1, 86_400),
        options.whole("--seed", 119L, Long.MIN_VALUE, Long.MAX_VALUE));
  }
}
