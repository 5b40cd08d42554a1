package fengsui.check.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the solver is measured.
 *
 * @param json where the figures go; null for nowhere
 * @param problems of each family, 10 to 100,000
 * @param warmUp how many before, not measured, 0 to 100,000
 * @param referee how many of them CP-SAT solves too, 1 to 10,000
 * @param jointMillis longest search for incidents together, 1 to 10,000
 * @param seed of the first problem; the next ones count on
 */
record SolverOptions(
    @Nullable Path json, int problems, int warmUp, int referee, int jointMillis, long seed) {
  static final String HELP =
      """
      bench solver [--json FILE] [--problems 1000] [--warm-up 1000] [--referee 50] [--joint-millis 18] [--seed 119]
        --json FILE        writes the figures as flat JSON
        --problems N       problems of each family; a tenth of them for incidents together
        --warm-up N        problems before, not measured
        --referee N        how many of them OR-Tools CP-SAT solves in the same run
        --joint-millis N   longest search for incidents together
        --seed N           of the first problem\
      """;

  static SolverOptions parse(List<String> args) {
    var options =
        new Options(
            args,
            HELP,
            Set.of("--json", "--problems", "--warm-up", "--referee", "--joint-millis", "--seed"));
    return new SolverOptions(
        options.path("--json"),
        options.whole("--problems", 1_000, 10, 100_000),
        options.whole("--warm-up", 1_000, 0, 100_000),
        options.whole("--referee", 50, 1, 10_000),
        options.whole("--joint-millis", 18, 1, 10_000),
        options.whole("--seed", 119L, 0, Long.MAX_VALUE / 2));
  }
}
