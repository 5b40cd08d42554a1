package fengsui.response;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.plan.ForceCost;
import fengsui.domain.plan.OpenLine;
import fengsui.domain.plan.OutsideForce;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.Requirements;
import fengsui.domain.plan.Weighed;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import fengsui.roads.TravelTimes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
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
  private final ForceWeights weights;
  private final LongSupplier nanoClock;

  /**
   * Recommends on these roads.
   *
   * @param nanoClock monotonic nanoseconds; only measures how long an answer took
   */
  public Recommender(TravelTimes roads, ForceWeights weights, LongSupplier nanoClock) {
    this.force = new ForceGrid(roads);
    this.candidates = new Candidates(force);
    this.weights = weights;
    this.nanoClock = nanoClock;
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
    long started = nanoClock.getAsLong();
    var missing = Requirements.open(ask.lines(), ask.committed());
    var needs = new LineNeeds(missing);
    var all = candidates.nearestFirst(state, ask, missing, weights, lastSeen);
    var able = able(all, needs, ask).filter(c -> ask.reaches(state, c.unit())).toList();
    var solver = solver(needs, able);
    var sets = Sets.of(solver);
    var cover = sets.best();
    var second = sets.second();
    var chosen = pick(able, cover);
    var runnerUp = second.map(c -> pick(able, c)).orElse(List.of());
    var coverage = coverage(ask, chosen);
    var open = coverage.stream().filter(line -> line.missing() > 0).toList();
    return new Recommendation(
        ask.id(),
        state.number(),
        ask.version(),
        proposed(state.eta(), chosen, needs),
        open.isEmpty() ? cover.wholeSeconds() : -1,
        coverage,
        proposed(state.eta(), runnerUp, needs),
        second.map(c -> c.wholeSeconds() - cover.wholeSeconds()).orElse(0),
        new Reasons(state, needs, ask).passedOver(all, chosen, runnerUp),
        elsewhere(state, ask, all, new LineNeeds(open)),
        sets.proven(),
        sets.secondProven(),
        open.isEmpty() ? solver.soonestWholeSeconds() : -1,
        (int) Math.min(Integer.MAX_VALUE, (nanoClock.getAsLong() - started) / 1_000),
        weighed(
            state.eta(), sets, chosen, runnerUp, outside(state, ask, all, new LineNeeds(open))));
  }

  /** Free units that can come and give something that is needed, the nearest first. */
  private static Stream<Candidate> able(List<Candidate> all, LineNeeds needs, Ask ask) {
    return all.stream().filter(c -> mayBeSent(c, ask) && needs.isServedBy(c.unit().definition()));
  }

  private static List<OpenLine> coverage(Ask ask, List<Candidate> chosen) {
    var force = new ArrayList<UnitDefinition>(ask.committed());
    chosen.forEach(c -> force.add(c.unit().definition()));
    return Requirements.coverage(ask.lines(), force);
  }

  /** Whom others would have to send for what stays open. */
  private static List<UnitId> elsewhere(
      State state, Ask ask, List<Candidate> all, LineNeeds stillOpen) {
    return able(all, stillOpen, ask)
        .filter(c -> !ask.reaches(state, c.unit()))
        .limit(Recommendation.ELSEWHERE_MAX)
        .map(c -> c.unit().id())
        .toList();
  }

  private Weighed weighed(
      EtaModel etas,
      Sets sets,
      List<Candidate> chosen,
      List<Candidate> runnerUp,
      List<OutsideForce> outside) {
    var best = sets.best();
    var second = sets.second();
    int bound = (int) (sets.proven() ? best.cost() : Math.min(best.cost(), best.wholeSeconds()));
    int gap = (int) best.cost() - bound;
    int error = second.isPresent() ? TossUp.errorSeconds(etas, chosen, runnerUp) : -1;
    return new Weighed(
        cost(best),
        second.map(this::cost).orElse(null),
        bound,
        gap,
        best.cost() == 0 ? 0 : 100.0 * gap / best.cost(),
        second.map(s -> s.cost() - best.cost() < error).orElse(false),
        error,
        outside);
  }

  private ForceCost cost(Cover cover) {
    return new ForceCost(
        (int) cover.cost(),
        cover.wholeSeconds(),
        weights.firstWeight() * cover.firstSeconds(),
        weights.unitSeconds() * cover.chosen().size(),
        0,
        0,
        0,
        0,
        0);
  }

  /** The same by kind of force and area, for whoever asks them. */
  private static List<OutsideForce> outside(
      State state, Ask ask, List<Candidate> all, LineNeeds stillOpen) {
    var groups = new LinkedHashMap<Group, List<Candidate>>();
    able(all, stillOpen, ask)
        .filter(c -> !ask.reaches(state, c.unit()))
        .forEach(
            c ->
                groups
                    .computeIfAbsent(
                        new Group(c.unit().definition().force(), state.areaOf(c.unit())),
                        _ -> new ArrayList<>())
                    .add(c));
    return groups.entrySet().stream()
        .limit(Weighed.OUTSIDE_MAX)
        .map(group -> outside(group.getKey(), group.getValue(), stillOpen))
        .toList();
  }

  private record Group(ForceKind force, AreaId area) {}

  private static OutsideForce outside(Group group, List<Candidate> units, LineNeeds stillOpen) {
    var lines = new LinkedHashSet<String>();
    units.forEach(c -> lines.addAll(stillOpen.served(c.unit().definition())));
    return new OutsideForce(
        group.force(),
        group.area(),
        units.stream().limit(OutsideForce.UNITS_MAX).map(c -> c.unit().id()).toList(),
        units.getFirst().etaSeconds(),
        List.copyOf(lines));
  }

  static boolean mayBeSent(Candidate candidate, Ask ask) {
    return candidate.isReachable()
        && candidate.etaSeconds() <= ETA_SECONDS_MAX
        && candidate.unit().isFree()
        && !ask.exclude().contains(candidate.unit().id());
  }

  private CoverSolver solver(LineNeeds needs, List<Candidate> able) {
    var times = able.stream().mapToInt(Candidate::etaSeconds).toArray();
    var gives = able.stream().map(c -> needs.gives(c.unit().definition())).toArray(int[][]::new);
    return new CoverSolver(times, gives, needs.needs(), weights);
  }

  private static List<Candidate> pick(List<Candidate> able, Cover cover) {
    var picked = new ArrayList<Candidate>(cover.chosen().size());
    for (int index : cover.chosen()) {
      picked.add(able.get(index));
    }
    return picked;
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
                  needs.served(c.unit().definition()));
            })
        .toList();
  }
}
