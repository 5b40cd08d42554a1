package fengsui.check.bench;

import fengsui.check.rival.NearestFirst;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.Requirements;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import fengsui.response.Ask;
import fengsui.response.CoverPrice;
import fengsui.response.ForceWeights;
import fengsui.response.Recommender;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * The same stream of incidents over the demo region, once for each way to choose the force: ours,
 * line by line the nearest by road, line by line the nearest by air. Who is sent is away until the
 * work is done and the way back driven, so a choice is paid for by those who call later. All are
 * judged by the same road times.
 */
public final class ReplayBench implements Benchmark {
  /** The service's promise for the first unit: five minutes from the order. */
  private static final int FIRST_SECONDS_MAX = 300;

  /** A force that is whole later than this, or never, is late. */
  private static final int WHOLE_SECONDS_MAX = 1_200;

  private static final int WORK_SECONDS_MIN = 900;
  private static final int WORK_SECONDS_SPREAD = 3_600;

  private final ReplayOptions options;

  ReplayBench(ReplayOptions options) {
    this.options = options;
  }

  /** Who is sent, with the seconds that each needs. */
  private interface Policy {
    List<UnitDefinition> pick(Ask ask, List<UnitDefinition> free, TownTimes times);
  }

  /** When a unit is home again. */
  private record Home(UnitId unit, long second) {}

  /** Sums over all incidents. */
  private static final class Tally {
    int incidents;
    int firstLate;
    int wholeLate;
    int notWhole;
    double firstSeconds;
    double travelSeconds;
    double units;
  }

  @Override
  public Map<String, Double> run() throws Exception {
    var work = Files.createTempDirectory("fengsui-replay");
    try {
      var town = new RecommendTown(work, options.seed());
      var recommender =
          new Recommender(town.roads(), CoverPrice.NONE, ForceWeights.DEFAULT, System::nanoTime);
      var figures = new LinkedHashMap<String, Double>();
      tell(figures, "ours", replay(town, (ask, _, _) -> ours(town, recommender, ask)));
      tell(
          figures,
          "greedy",
          replay(
              town,
              (ask, free, times) ->
                  new NearestFirst(times::travelSeconds).pick(free, ask.lines())));
      tell(
          figures,
          "air",
          replay(
              town,
              (ask, free, times) -> new NearestFirst(times::metersByAir).pick(free, ask.lines())));
      return figures;
    } finally {
      Folders.delete(work);
    }
  }

  private static List<UnitDefinition> ours(RecommendTown town, Recommender recommender, Ask ask) {
    return recommender.recommend(town.state(), ask, town::lastSeen).chosen().stream()
        .map(Proposed::unit)
        .map(unit -> town.state().unit(unit).definition())
        .toList();
  }

  /** Every policy sees the same calls, at the same times. */
  private Tally replay(RecommendTown town, Policy policy) {
    var random = new Random(options.seed());
    var tally = new Tally();
    var home = new PriorityQueue<Home>(Comparator.comparingLong(Home::second));
    var busy = new HashSet<UnitId>();
    long second = 0;
    for (int i = 0; i < options.incidents(); i++) {
      second += (long) (-Math.log(1 - random.nextDouble()) * options.intervalSeconds());
      for (var next = home.peek(); next != null && next.second() <= second; next = home.peek()) {
        busy.remove(home.remove().unit());
      }
      int level = level(random);
      int work = WORK_SECONDS_MIN + random.nextInt(WORK_SECONDS_SPREAD) * level / 2;
      var ask = town.ask(i, random, level, busy);
      var times = new TownTimes(town, ask);
      var free = new ArrayList<UnitDefinition>();
      for (var unit : town.state().units()) {
        if (!busy.contains(unit.id())) {
          free.add(unit.definition());
        }
      }
      var sent = policy.pick(ask, free, times);
      count(tally, ask, sent, times);
      for (var unit : sent) {
        busy.add(unit.id());
        home.add(new Home(unit.id(), second + work + 2L * times.travelSeconds(unit)));
      }
    }
    return tally;
  }

  /** Seven of ten stay at the first level. */
  private static int level(Random random) {
    int roll = random.nextInt(100);
    return roll < 70 ? 1 : roll < 90 ? 2 : roll < 97 ? 3 : roll < 99 ? 4 : 5;
  }

  private static void count(Tally tally, Ask ask, List<UnitDefinition> sent, TownTimes times) {
    if (ask.lines().isEmpty()) {
      return;
    }
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (var unit : sent) {
      int travel = times.travelSeconds(unit);
      first = Math.min(first, EtaModel.TURNOUT_DAY_SECONDS + travel);
      last = Math.max(last, EtaModel.TURNOUT_DAY_SECONDS + travel);
      tally.travelSeconds += travel;
    }
    boolean isWhole = Requirements.open(ask.lines(), sent).isEmpty();
    tally.incidents++;
    tally.units += sent.size();
    tally.firstSeconds += sent.isEmpty() ? 0 : first;
    tally.firstLate += first > FIRST_SECONDS_MAX ? 1 : 0;
    tally.notWhole += isWhole ? 0 : 1;
    tally.wholeLate += isWhole && last <= WHOLE_SECONDS_MAX ? 0 : 1;
  }

  private static void tell(Map<String, Double> figures, String name, Tally tally) {
    double n = tally.incidents;
    figures.put(name + "_incidents", n);
    figures.put(name + "_first_late_share", tally.firstLate / n);
    figures.put(name + "_whole_late_share", tally.wholeLate / n);
    figures.put(name + "_not_whole_share", tally.notWhole / n);
    figures.put(name + "_first_mean_s", tally.firstSeconds / n);
    figures.put(name + "_travel_mean_s", tally.travelSeconds / Math.max(1, tally.units));
    figures.put(name + "_travel_of_incident_s", tally.travelSeconds / n);
    figures.put(name + "_units", tally.units / n);
  }
}
