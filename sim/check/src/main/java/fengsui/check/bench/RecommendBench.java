package fengsui.check.bench;

import fengsui.check.rival.NearestFirst;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.Requirements;
import fengsui.domain.unit.UnitDefinition;
import fengsui.response.Ask;
import fengsui.response.CoverPrice;
import fengsui.response.ForceWeights;
import fengsui.response.Recommender;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.HdrHistogram.Histogram;

/**
 * One proposal after another on one thread, each at a new place, and for the same incidents what a
 * dispatcher would pick without the solver: {@link NearestFirst} by road time, and by air. All sets
 * are judged by the same true road times.
 */
public final class RecommendBench implements Benchmark {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final long NANOS_MAX = TimeUnit.MINUTES.toNanos(1);

  private final RecommendOptions options;
  private final Histogram ours = new Histogram(NANOS_MAX, 3);
  private final Histogram cpu = new Histogram(NANOS_MAX, 3);
  private final Histogram simple = new Histogram(NANOS_MAX, 3);
  private final Tally tally = new Tally();
  private final Tally byRoad = new Tally();
  private final Tally byAir = new Tally();
  private int proven;
  private int secondExact;
  private int rivalShort;

  RecommendBench(RecommendOptions options) {
    this.options = options;
  }

  /** Sums over the incidents that all three make whole. */
  private static final class Tally {
    int whole;
    double wholeSeconds;
    double firstSeconds;
    double travelSeconds;
    double units;
    double cost;

    void add(int last, int first, long travel, int count) {
      whole++;
      wholeSeconds += last;
      firstSeconds += first;
      travelSeconds += travel;
      units += count;
      cost += ForceWeights.DEFAULT.cost(last, first, count);
    }
  }

  @Override
  public Map<String, Double> run() throws Exception {
    var work = Files.createTempDirectory("fengsui-recommend");
    try {
      var town = new RecommendTown(work, options.seed());
      var recommender =
          new Recommender(town.roads(), CoverPrice.NONE, ForceWeights.DEFAULT, System::nanoTime);
      for (int i = 0; i < options.warmUp(); i++) {
        recommender.recommend(town.state(), town.next(i), town::lastSeen);
      }
      measure(town, recommender);
      return figures();
    } finally {
      Folders.delete(work);
    }
  }

  private void measure(RecommendTown town, Recommender recommender) throws Exception {
    var thread = ManagementFactory.getThreadMXBean();
    try (var recording = new Recording(Configuration.getConfiguration("profile"))) {
      var file = options.jfr();
      if (file != null) {
        recording.start();
      }
      for (int i = 0; i < options.asks(); i++) {
        var ask = town.next(i);
        long begin = System.nanoTime();
        long cpuBegin = thread.getCurrentThreadCpuTime();
        var answer = recommender.recommend(town.state(), ask, town::lastSeen);
        cpu.recordValue(Math.min(NANOS_MAX, thread.getCurrentThreadCpuTime() - cpuBegin));
        ours.recordValue(Math.min(NANOS_MAX, System.nanoTime() - begin));
        judge(town, ask, answer);
      }
      if (file != null) {
        recording.dump(file);
      }
    }
  }

  private void judge(RecommendTown town, Ask ask, Recommendation answer) {
    proven += answer.proven() ? 1 : 0;
    secondExact += answer.runnerUpProven() ? 1 : 0;
    if (answer.wholeAfterSeconds() < 0 || answer.chosen().isEmpty()) {
      return;
    }
    var free = new ArrayList<UnitDefinition>();
    for (var unit : town.state().units()) {
      if (!ask.exclude().contains(unit.id())) {
        free.add(unit.definition());
      }
    }
    long begin = System.nanoTime();
    var times = new TownTimes(town, ask);
    var nearest = new NearestFirst(times::travelSeconds).pick(free, ask.lines());
    simple.recordValue(Math.min(NANOS_MAX, System.nanoTime() - begin));
    var crow = new NearestFirst(times::metersByAir).pick(free, ask.lines());
    if (isWhole(nearest, ask) && isWhole(crow, ask)) {
      long travel = answer.chosen().stream().mapToLong(Proposed::travelSeconds).sum();
      int first = answer.chosen().getFirst().etaSeconds();
      tally.add(answer.wholeAfterSeconds(), first, travel, answer.chosen().size());
      add(byRoad, nearest, times);
      add(byAir, crow, times);
    } else {
      rivalShort++;
    }
  }

  private static boolean isWhole(List<UnitDefinition> force, Ask ask) {
    return !force.isEmpty() && Requirements.open(ask.lines(), force).isEmpty();
  }

  private static void add(Tally tally, List<UnitDefinition> force, TownTimes times) {
    var travels = force.stream().mapToInt(times::travelSeconds).sorted().toArray();
    int turnout = EtaModel.TURNOUT_DAY_SECONDS; // All units are in quarters.
    long sum = 0;
    for (int travel : travels) {
      sum += travel;
    }
    tally.add(turnout + travels[travels.length - 1], turnout + travels[0], sum, travels.length);
  }

  private Map<String, Double> figures() {
    var figures = new LinkedHashMap<String, Double>();
    figures.put("asks", (double) options.asks());
    figures.put("recommend_p50_ms", ours.getValueAtPercentile(50) / NANOS_PER_MILLI);
    figures.put("recommend_p99_ms", ours.getValueAtPercentile(99) / NANOS_PER_MILLI);
    figures.put("recommend_max_ms", ours.getMaxValue() / NANOS_PER_MILLI);
    figures.put("recommend_cpu_p50_ms", cpu.getValueAtPercentile(50) / NANOS_PER_MILLI);
    figures.put("recommend_cpu_p99_ms", cpu.getValueAtPercentile(99) / NANOS_PER_MILLI);
    figures.put("proven_share", proven / (double) options.asks());
    figures.put("runner_up_exact_share", secondExact / (double) options.asks());
    figures.put("nearest_p50_ms", simple.getValueAtPercentile(50) / NANOS_PER_MILLI);
    figures.put("nearest_p99_ms", simple.getValueAtPercentile(99) / NANOS_PER_MILLI);
    figures.put("whole", (double) tally.whole);
    figures.put("rival_short", (double) rivalShort);
    figures.put("whole_s", tally.wholeSeconds / tally.whole);
    figures.put("first_s", tally.firstSeconds / tally.whole);
    figures.put("units", tally.units / tally.whole);
    against(figures, "nearest_", byRoad);
    against(figures, "crow_", byAir);
    return figures;
  }

  private void against(Map<String, Double> figures, String name, Tally other) {
    figures.put(name + "whole_ratio", other.wholeSeconds / tally.wholeSeconds);
    figures.put(name + "first_ratio", other.firstSeconds / tally.firstSeconds);
    figures.put(name + "travel_ratio", other.travelSeconds / tally.travelSeconds);
    figures.put(name + "units_ratio", other.units / tally.units);
    figures.put(name + "cost_ratio", other.cost / tally.cost);
  }
}
