package fengsui.response;

import static java.util.stream.Collectors.toSet;

import fengsui.domain.Check;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.Diversion;
import fengsui.domain.plan.JointProposal;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.response.solver.JointSolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Finds units that are ordered or on their way to one incident and would help another more. For the
 * other one it is a candidate like any; for the first one it is what its force costs without the
 * unit, with what is free and goes nowhere else.
 */
final class Diversions {
  /** A diversion that saves less is not worth the confusion. */
  static final int GAIN_SECONDS_MIN = 120;

  /** Rolling units that are looked at for one incident. */
  private static final int UNITS_MAX = 5;

  /** Incidents that are looked at. */
  private static final int INCIDENTS_MAX = 10;

  /** Rolling units whose time is asked, those of the oldest orders first. */
  private static final int ROLLING_MAX = 2_000;

  /** After this no other unit is looked at. */
  private static final long NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(100);

  private final Recommender recommender;
  private final State state;
  private final Function<UnitId, Optional<UnitPlace>> lastSeen;
  private final LongSupplier nanoClock;
  private final long startedNanos;

  Diversions(
      Recommender recommender,
      State state,
      Function<UnitId, Optional<UnitPlace>> lastSeen,
      LongSupplier nanoClock) {
    this.recommender = recommender;
    this.state = state;
    this.lastSeen = lastSeen;
    this.nanoClock = nanoClock;
    this.startedNanos = nanoClock.getAsLong();
  }

  /** The best ones, each unit once, the greatest saving first. */
  List<Diversion> among(List<Weighing> weighings, JointSolution found) {
    var sets = new LinkedHashMap<IncidentId, Set<UnitId>>();
    for (int k = 0; k < weighings.size(); k++) {
      var weighing = weighings.get(k);
      sets.put(weighing.incident(), ids(weighing.force().units(found.sets().get(k))));
    }
    var rolling = rolling();
    var all = new ArrayList<Worth>();
    for (int k = 0; k < Math.min(INCIDENTS_MAX, weighings.size()); k++) {
      all.addAll(to(weighings.get(k), found.sets().get(k), sets, rolling));
    }
    all.sort(
        Comparator.comparingInt(Worth::savedSeconds)
            .reversed()
            .thenComparing(worth -> worth.diversion().unit()));
    var taken = new HashSet<UnitId>();
    return all.stream()
        .map(Worth::diversion)
        .filter(d -> taken.add(d.unit()))
        .limit(JointProposal.DIVERSIONS_MAX)
        .toList();
  }

  private List<Worth> to(
      Weighing weighing,
      int[] set,
      Map<IncidentId, Set<UnitId>> sets,
      Map<UnitId, Assignment> rolling) {
    var now = Solved.with(weighing.force(), set);
    var found = new ArrayList<Worth>();
    for (var candidate : nearest(weighing, rolling)) {
      if (nanoClock.getAsLong() - startedNanos > NANOS_MAX) {
        break;
      }
      var others = sent(sets, weighing.incident());
      var with = recommender.solvedWith(weighing, candidate, others);
      var gain = Saving.of(with, now);
      if (gain.costSeconds() >= GAIN_SECONDS_MIN) {
        var after = new LinkedHashMap<>(sets);
        after.put(weighing.incident(), ids(with.units()));
        var assignment = state.assignment(Check.present(candidate.unit().assignment(), "order"));
        diversion(weighing, candidate, assignment, gain, sets, after).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The rolling units that would be there first of those that may help. */
  private List<Candidate> nearest(Weighing weighing, Map<UnitId, Assignment> rolling) {
    var may = new ArrayList<UnitId>();
    rolling.forEach(
        (id, assignment) -> {
          if (mayHelp(weighing, state.unit(id), assignment)) {
            may.add(id);
          }
        });
    return may.isEmpty()
        ? List.of()
        : recommender.timed(state, weighing.ask(), may, lastSeen).stream()
            .filter(c -> c.isReachable() && c.etaSeconds() <= Recommender.ETA_SECONDS_MAX)
            .limit(UNITS_MAX)
            .toList();
  }

  /** Whom all incidents but this one get. */
  private static Set<UnitId> sent(Map<IncidentId, Set<UnitId>> sets, IncidentId but) {
    var sent = new HashSet<UnitId>();
    sets.forEach(
        (incident, units) -> {
          if (!incident.equals(but)) {
            sent.addAll(units);
          }
        });
    return sent;
  }

  private static Set<UnitId> ids(List<Candidate> units) {
    return units.stream().map(c -> c.unit().id()).collect(toSet());
  }

  private boolean mayHelp(Weighing weighing, Unit unit, Assignment assignment) {
    return !assignment.incident().equals(weighing.incident())
        && weighing.ask().reaches(state, unit)
        && weighing.force().needs.isServedBy(unit.asItStands());
  }

  /** Who is ordered and has not arrived, with the order. */
  private Map<UnitId, Assignment> rolling() {
    var rolling = new LinkedHashMap<UnitId, Assignment>();
    for (var assignment : state.assignments()) {
      if (rolling.size() < ROLLING_MAX
          && assignment.status().isActive()
          && assignment.status().compareTo(AssignmentStatus.EN_ROUTE) <= 0) {
        rolling.put(assignment.unit(), assignment);
      }
    }
    return rolling;
  }

  /**
   * @param sets whom each incident gets now
   * @param after whom each would get; whoever is not needed any more may replace the unit
   */
  private Optional<Worth> diversion(
      Weighing to,
      Candidate unit,
      Assignment assignment,
      Saving gain,
      Map<IncidentId, Set<UnitId>> sets,
      Map<IncidentId, Set<UnitId>> after) {
    var from = state.incident(assignment.incident());
    var id = unit.unit().id();
    var weighed = weighed(to.ask(), from, sent(sets, from.id()), id);
    var there =
        recommender.timed(state, weighed.ask(), List.of(id), lastSeen).stream()
            .filter(Candidate::isReachable)
            .findFirst();
    if (there.isEmpty()) {
      return Optional.empty();
    }
    // The same lines with the unit, as late as it would be there, and without it.
    var with = recommender.solvedWith(weighed, there.get(), Set.of());
    var without = recommender.solved(weighed(to.ask(), from, sent(after, from.id()), id));
    var loss = Saving.of(with, without);
    int saved = gain.costSeconds() - Math.max(0, loss.costSeconds());
    if (saved < GAIN_SECONDS_MIN) {
      return Optional.empty();
    }
    var diversion =
        new Diversion(
            id,
            assignment.id(),
            assignment.status(),
            from.id(),
            to.incident(),
            unit.etaSeconds(),
            gain.toldSeconds(),
            gain.filled(),
            loss.toldSeconds(),
            loss.filled(),
            without.units().stream().map(c -> c.unit().id()).toList());
    return Optional.of(new Worth(diversion, saved));
  }

  /**
   * What a diversion is worth beside others.
   *
   * @param savedSeconds over both incidents, with the price of lines that are left open
   */
  private record Worth(Diversion diversion, int savedSeconds) {}

  /** The first incident without the unit, and without whom others get. */
  private Weighing weighed(Ask like, Incident incident, Set<UnitId> others, UnitId unit) {
    var exclude = new HashSet<>(others);
    exclude.add(unit);
    var ask =
        Ask.forIncident(
            new RecommendationId("R-diversion"),
            state,
            incident,
            exclude,
            like.area(),
            0,
            like.at());
    return recommender.weighing(state, ask, lastSeen, JointRecommender.SHORT_SECONDS);
  }
}
