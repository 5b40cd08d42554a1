package fengsui.response;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.OpenLine;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.Requirements;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import fengsui.response.solver.CoverSolver;
import fengsui.response.solver.Sets;
import fengsui.response.solver.SolverBudget;
import fengsui.roads.TravelTimes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Proposes the force of least {@link ForceWeights} for one incident, exactly, with its reasons.
 *
 * <p>Cost on the demo force: under a millisecond with hub labels; a reverse tree per vehicle class
 * more for a new place where there are none. docs/performance.md has the figures. Safe for
 * concurrent use.
 */
public final class Recommender {
  /** A unit further away than this is not proposed; larger help is mutual aid. */
  public static final int ETA_SECONDS_MAX = 4 * 3_600;

  private final ForceGrid force;
  private final Candidates candidates;
  private final TravelTimes roads;
  private final ForceWeights weights;
  private final Prices prices;
  private final LongSupplier nanoClock;
  private final LongSupplier workClock;

  /** Recommends on these roads, by one clock. */
  public Recommender(
      TravelTimes roads, CoverPrice cover, ForceWeights weights, LongSupplier nanoClock) {
    this(roads, cover, weights, nanoClock, nanoClock);
  }

  /**
   * Recommends on these roads.
   *
   * @param cover what the absence of a unit costs the rest of the region
   * @param nanoClock monotonic nanoseconds; measures how long an answer took
   * @param workClock nanoseconds that the calling thread has worked; ends a search for one incident
   *     that takes too long. A pause of the machine must not make an answer worse
   */
  public Recommender(
      TravelTimes roads,
      CoverPrice cover,
      ForceWeights weights,
      LongSupplier nanoClock,
      LongSupplier workClock) {
    this.force = new ForceGrid(roads, nanoClock);
    this.candidates = new Candidates(force);
    this.roads = roads;
    this.weights = weights;
    this.prices = new Prices(cover, weights);
    this.nanoClock = nanoClock;
    this.workClock = workClock;
  }

  /** Where all units are taken to be; whoever follows their positions tells it of them. */
  public ForceGrid force() {
    return force;
  }

  /**
   * The recommended response.
   *
   * @param lastSeen the last position of a unit, empty when there is none
   */
  public Recommendation recommend(
      State state, Ask ask, Function<UnitId, Optional<UnitPlace>> lastSeen) {
    var weighing = weighing(state, ask, lastSeen, 0);
    return told(weighing, Sets.of(weighing.force().problem, budget()), Map.of());
  }

  /**
   * Looks at the units that come into question for one incident.
   *
   * @param shortSeconds price of a line that is left open; 0 when none may be
   */
  Weighing weighing(
      State state, Ask ask, Function<UnitId, Optional<UnitPlace>> lastSeen, int shortSeconds) {
    long started = nanoClock.getAsLong();
    var missing = Requirements.open(ask.lines(), ask.committed());
    var needs = new LineNeeds(missing);
    var worked = prices.worked(state, ask.at());
    // Weighed together, others may take the nearest ones, so that more are looked at.
    ToIntFunction<Candidate> price =
        shortSeconds == 0 ? c -> prices.of(worked, c).total() : Enough.NEVER;
    var found = candidates.find(state, ask, missing, weights, price, lastSeen);
    var able =
        able(found.nearestFirst(), needs, ask).filter(c -> ask.reaches(state, c.unit())).toList();
    var setWeights = weights.forSets().withShortSeconds(shortSeconds);
    var force = new ForceProblem(state, ask, needs, able, prices, setWeights);
    return new Weighing(state, ask, found, force, started);
  }

  /**
   * Tells the sets that were found, with the reasons.
   *
   * @param goes units that another incident gets, when several were weighed together
   */
  Recommendation told(Weighing weighing, Sets sets, Map<UnitId, IncidentId> goes) {
    var state = weighing.state();
    var ask = weighing.ask();
    var force = weighing.force();
    var answer = new Answer(force, sets, goes);
    var coverage = coverage(ask, answer.chosen);
    var open = coverage.stream().filter(line -> line.missing() > 0).toList();
    var outside = new Outside(state, ask, weighing.found().nearestFirst(), new LineNeeds(open));
    var restricted = new Restricted(roads, ask.point(), state.eta(), ask.at());
    var refilled = new Refilled(weighing, answer, prices);
    var reasons =
        new Reasons(state, force.needs, ask, restricted, refilled::wouldBeSent)
            .passedOver(weighing.found(), answer);
    return new Recommendation(
        ask.id(),
        state.number(),
        ask.version(),
        staged(ask, answer.chosen, proposed(state.eta(), answer.chosen, force.needs)),
        open.isEmpty() ? answer.wholeSeconds() : -1,
        coverage,
        staged(ask, answer.runnerUp, proposed(state.eta(), answer.runnerUp, force.needs)),
        answer.laterSeconds(),
        reasons.passedOver(),
        outside.nearest(),
        sets.best().proven(),
        sets.secondProven(),
        open.isEmpty() ? force.problem.soonestWholeSeconds() : -1,
        (int)
            Math.min(Integer.MAX_VALUE, (nanoClock.getAsLong() - weighing.startedNanos()) / 1_000),
        answer.weighed(state.eta(), outside.groups()),
        reasons.isCut());
  }

  /** These units with how soon each would be there, the nearest first; who has no way last. */
  List<Candidate> timed(
      State state,
      Ask ask,
      Collection<UnitId> units,
      Function<UnitId, Optional<UnitPlace>> lastSeen) {
    return candidates.timed(state, ask, units, lastSeen);
  }

  /** An incident's best set with one unit more to choose from, and without some others. */
  Solved solvedWith(Weighing weighing, Candidate more, Set<UnitId> without) {
    var able = new ArrayList<Candidate>();
    for (var candidate : weighing.force().able) {
      if (!without.contains(candidate.unit().id())) {
        able.add(candidate);
      }
    }
    able.add(more);
    able.sort(Candidate.NEAREST_FIRST);
    var force = weighing.force().withAble(weighing.state(), weighing.ask(), able, prices);
    return new Solved(force, CoverSolver.best(force.problem, budget()));
  }

  /** An incident's best set for itself. */
  Solved solved(Weighing weighing) {
    return new Solved(weighing.force(), CoverSolver.best(weighing.force().problem, budget()));
  }

  private SolverBudget budget() {
    return new SolverBudget(
        CoverSolver.STEPS_MAX, TimeUnit.MILLISECONDS.toNanos(weights.solverMillis()), workClock);
  }

  /** Free units that can come and give something that is needed, the nearest first. */
  static Stream<Candidate> able(List<Candidate> all, LineNeeds needs, Ask ask) {
    return all.stream().filter(c -> mayBeSent(c, ask) && needs.isServedBy(c.unit().asItStands()));
  }

  /** Tells of each unit whether the scene needs it, or whether it waits at the staging point. */
  private static List<Proposed> staged(Ask ask, List<Candidate> set, List<Proposed> proposed) {
    var force = new ArrayList<UnitDefinition>(ask.committed());
    set.forEach(c -> force.add(c.unit().asItStands()));
    var waiting = Requirements.staged(ask.lines(), force);
    return waiting.isEmpty()
        ? proposed
        : proposed.stream().map(p -> waiting.contains(p.unit()) ? p.atStagingPoint() : p).toList();
  }

  private static List<OpenLine> coverage(Ask ask, List<Candidate> chosen) {
    var force = new ArrayList<UnitDefinition>(ask.committed());
    chosen.forEach(c -> force.add(c.unit().asItStands()));
    return Requirements.coverage(ask.lines(), force);
  }

  static boolean mayBeSent(Candidate candidate, Ask ask) {
    return candidate.isReachable()
        && candidate.etaSeconds() <= ETA_SECONDS_MAX
        && candidate.unit().isFree()
        && !ask.exclude().contains(candidate.unit().id());
  }

  private static List<Proposed> proposed(EtaModel etas, List<Candidate> chosen, LineNeeds needs) {
    return chosen.stream()
        .map(
            c -> {
              int turnout = c.turnoutSeconds();
              return new Proposed(
                  c.unit().id(),
                  c.etaSeconds(),
                  etas.band().lowSeconds(turnout, c.travelSeconds(), c.ageSeconds()),
                  etas.band().highSeconds(turnout, c.travelSeconds(), c.ageSeconds()),
                  c.travelSeconds(),
                  c.ageSeconds(),
                  needs.served(c.unit().asItStands()));
            })
        .toList();
  }
}
