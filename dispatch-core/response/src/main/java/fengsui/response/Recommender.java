package fengsui.response;

import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.Requirements;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import fengsui.roads.TravelTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Proposes the force of least {@link ForceWeights} for one incident, exactly, with its reasons.
 *
 * <p>Cost on the demo force: a reverse tree per vehicle class for a new place (cached), then about
 * as much again; docs/performance.md has the figures. Safe for concurrent use.
 */
public final class Recommender {
  /** A unit further away than this is not proposed; larger help is mutual aid. */
  public static final int ETA_SECONDS_MAX = 4 * 3_600;

  private final Candidates candidates;
  private final EtaModel etas;
  private final ForceWeights weights;
  private final LongSupplier nanoClock;

  /**
   * Recommends on these roads.
   *
   * @param nanoClock monotonic nanoseconds; only measures how long an answer took
   */
  public Recommender(
      TravelTimes roads, EtaModel etas, ForceWeights weights, LongSupplier nanoClock) {
    this.candidates = new Candidates(roads, etas);
    this.etas = etas;
    this.weights = weights;
    this.nanoClock = nanoClock;
  }

  /**
   * The recommended response.
   *
   * @param lastSeen the last position of a unit, empty when there is none
   */
  public Recommendation recommend(
      State state, Ask ask, Function<UnitId, Optional<UnitPlace>> lastSeen) {
    long started = nanoClock.getAsLong();
    var open = Requirements.open(ask.lines(), ask.committed());
    var problem = new Problem(open);
    var all = candidates.nearestFirst(state, ask.point(), lastSeen, ask.at());
    var able =
        all.stream()
            .filter(c -> mayBeSent(c, ask) && problem.isServedBy(c.unit().definition()))
            .toList();

    var solver = solver(problem, able);
    var sets = Sets.of(solver);
    var cover = sets.best();
    var second = sets.second();
    var chosen = pick(able, cover);
    var force = new ArrayList<UnitDefinition>(ask.committed());
    chosen.forEach(c -> force.add(c.unit().definition()));
    var coverage = Requirements.coverage(ask.lines(), force);
    boolean whole = coverage.stream().allMatch(line -> line.missing() == 0);
    int wholeAfter = whole ? cover.wholeSeconds() : -1;
    var passedOver =
        new Reasons(problem, ask)
            .passedOver(all, chosen, second.map(c -> pick(able, c)).orElse(List.of()));
    return new Recommendation(
        ask.id(),
        state.number(),
        ask.version(),
        proposed(chosen, problem),
        wholeAfter,
        coverage,
        second.map(c -> proposed(pick(able, c), problem)).orElse(List.of()),
        second.map(c -> c.wholeSeconds() - cover.wholeSeconds()).orElse(0),
        passedOver,
        List.of(),
        sets.proven(),
        sets.secondProven(),
        whole ? solver.soonestWholeSeconds() : -1,
        (int) Math.min(Integer.MAX_VALUE, (nanoClock.getAsLong() - started) / 1_000));
  }

  private static boolean mayBeSent(Candidate candidate, Ask ask) {
    return candidate.isReachable()
        && candidate.etaSeconds() <= ETA_SECONDS_MAX
        && candidate.unit().isFree()
        && !ask.exclude().contains(candidate.unit().id());
  }

  private CoverSolver solver(Problem problem, List<Candidate> able) {
    var times = able.stream().mapToInt(Candidate::etaSeconds).toArray();
    var gives = able.stream().map(c -> problem.gives(c.unit().definition())).toArray(int[][]::new);
    return new CoverSolver(times, gives, problem.needs(), weights);
  }

  private static List<Candidate> pick(List<Candidate> able, Cover cover) {
    var picked = new ArrayList<Candidate>(cover.chosen().size());
    for (int index : cover.chosen()) {
      picked.add(able.get(index));
    }
    return picked;
  }

  private List<Proposed> proposed(List<Candidate> chosen, Problem problem) {
    return chosen.stream()
        .map(
            c -> {
              int half = etas.halfWidthSeconds(c.travelSeconds(), c.ageSeconds());
              return new Proposed(
                  c.unit().id(),
                  c.etaSeconds(),
                  Math.max(0, c.etaSeconds() - half),
                  c.etaSeconds() + half,
                  c.travelSeconds(),
                  c.ageSeconds(),
                  problem.served(c.unit().definition()));
            })
        .toList();
  }
}
