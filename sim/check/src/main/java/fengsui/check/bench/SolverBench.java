package fengsui.check.bench;

import fengsui.check.rival.CpSat;
import fengsui.response.solver.CoverProblem;
import fengsui.response.solver.CoverSolver;
import fengsui.response.solver.JointSolver;
import fengsui.response.solver.Sets;
import fengsui.response.solver.Solution;
import fengsui.response.solver.SolverBudget;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;

/**
 * The solver on the problems of {@link SolverFamily}, within the product's own time budgets, and
 * OR-Tools CP-SAT on some of the same problems. A problem that both close must have one optimum.
 */
public final class SolverBench implements Benchmark {
  private static final double NANOS_PER_MICRO = 1e3;
  private static final long NANOS_MAX = TimeUnit.MINUTES.toNanos(2);
  private static final long SINGLE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  /** Problems of one incident by the clock; each may use up its budget twice. */
  private static final int SINGLES_PER_SECOND = 50;

  private static final double CPSAT_SECONDS_MAX = 10;

  /** The product's budget of one incident is in time that its thread works. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Each problem is solved anew so often before, by seeds of its own. */
  private static final long WARM_UP_SEEDS = 1_000_000;

  private final SolverOptions options;
  private final CpSat rival = new CpSat(CPSAT_SECONDS_MAX);
  private final Map<String, Double> figures = new LinkedHashMap<>();

  /** The bars are those of the random families. */
  private final Worst worst = new Worst();

  /** Of these each figure stands for itself. */
  private final Worst kinds = new Worst();

  SolverBench(SolverOptions options) {
    this.options = options;
  }

  @Override
  public Map<String, Double> run() {
    for (var family : SolverFamily.values()) {
      single(family, family == SolverFamily.KINDS ? kinds : worst);
    }
    joint();
    figures.putAll(worst.figures());
    figures.putAll(kinds.each());
    return figures;
  }

  private static SolverBudget budget(long nanos) {
    return new SolverBudget(CoverSolver.STEPS_MAX, nanos, THREADS::getCurrentThreadCpuTime);
  }

  private void single(SolverFamily family, Worst of) {
    var name = family.name().toLowerCase(Locale.ROOT);
    for (int i = 0; i < options.warmUp(); i++) {
      Sets.of(family.single(WARM_UP_SEEDS + i), budget(SINGLE_NANOS));
    }
    var problems =
        LongStream.range(0, options.problems())
            .mapToObj(i -> family.single(options.seed() + i))
            .toArray(CoverProblem[]::new);
    var found = new Solution[problems.length];
    var best =
        OpenLoop.run(
            problems.length,
            SINGLES_PER_SECOND,
            i -> found[i] = CoverSolver.best(problems[i], budget(SINGLE_NANOS)));
    var both =
        OpenLoop.run(
            problems.length, SINGLES_PER_SECOND, i -> Sets.of(problems[i], budget(SINGLE_NANOS)));
    double gap = 0;
    int unproven = 0;
    int units = 0;
    for (var solution : found) {
      gap = Math.max(gap, 100.0 * solution.gap() / solution.cost());
      unproven += solution.proven() ? 0 : 1;
      units += solution.chosen().length;
    }
    of.most("single_p50_us", name, micros(best, 50));
    of.most("single_p99_us", name, micros(best, 99));
    of.most("single_with_runner_up_p99_us", name, micros(both, 99));
    of.sum("single_unproven", name, unproven);
    of.most("single_units", name, units / (double) options.problems());
    of.most("gap_max", name, gap);
    referee(family, name, of);
  }

  private void referee(SolverFamily family, String name, Worst of) {
    var ours = new Histogram(NANOS_MAX, 3);
    var theirs = new Histogram(NANOS_MAX, 3);
    int wrong = 0;
    for (int i = 0; i < options.referee(); i++) {
      var problem = family.single(options.seed() + i);
      long begin = System.nanoTime();
      var found = CoverSolver.best(problem, budget(NANOS_MAX));
      ours.recordValue(Math.min(NANOS_MAX, System.nanoTime() - begin));
      var verdict = rival.solve(problem);
      theirs.recordValue(Math.min(NANOS_MAX, verdict.nanos()));
      if (verdict.isOptimal()) {
        boolean isSame = verdict.cost() == found.cost();
        wrong += found.proven() ? (isSame ? 0 : 1) : (found.bound() > verdict.cost() ? 1 : 0);
      }
    }
    of.least("ratio_vs_cpsat", name, micros(theirs, 50) / micros(ours, 50));
    of.least("cpsat_p50_us", name, micros(theirs, 50));
    worst.sum("wrong", name, wrong);
  }

  private void joint() {
    long nanos = TimeUnit.MILLISECONDS.toNanos(options.jointMillis());
    for (int i = 0; i < options.warmUp() / 10; i++) {
      JointSolver.best(SolverFamily.joint(WARM_UP_SEEDS + i), budget(nanos));
    }
    int count = Math.max(10, options.problems() / 10);
    var times = new Histogram(NANOS_MAX, 3);
    double gap = 0;
    double gapMost = 0;
    int proven = 0;
    for (int i = 0; i < count; i++) {
      var joint = SolverFamily.joint(options.seed() + i);
      long begin = System.nanoTime();
      var found =
          JointSolver.best(joint, new SolverBudget(Long.MAX_VALUE / 2, nanos, System::nanoTime));
      times.recordValue(System.nanoTime() - begin);
      proven += found.proven() ? 1 : 0;
      gap += 100.0 * found.gap() / found.cost() / count;
      gapMost = Math.max(gapMost, 100.0 * found.gap() / found.cost());
    }
    figures.put("joint_p50_us", micros(times, 50));
    figures.put("joint_p99_us", micros(times, 99));
    figures.put("joint_gap_mean", gap);
    figures.put("joint_gap_max", gapMost);
    figures.put("joint_proven", proven / (double) count);
    jointReferee(nanos);
  }

  /** The referee on a few of them, with ten seconds for each. */
  private void jointReferee(long nanos) {
    double ours = 0;
    double theirs = 0;
    double seconds = 0;
    int count = Math.max(1, options.referee() / 10);
    for (int i = 0; i < count; i++) {
      var joint = SolverFamily.joint(options.seed() + i);
      ours +=
          JointSolver.best(joint, new SolverBudget(Long.MAX_VALUE / 2, nanos, System::nanoTime))
              .cost();
      var verdict = rival.solve(joint);
      theirs += verdict.cost();
      seconds += verdict.nanos() / 1e9 / count;
    }
    figures.put("joint_cost_vs_cpsat", ours / theirs);
    figures.put("joint_cpsat_s", seconds);
  }

  private static double micros(Histogram nanos, double percentile) {
    return nanos.getValueAtPercentile(percentile) / NANOS_PER_MICRO;
  }
}
