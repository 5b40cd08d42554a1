package fengsui.response;

import static java.util.stream.Collectors.toSet;

import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.PassedOver;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of every unit that is nearer than the last chosen one, and was not chosen, why. A unit that
 * no road leads from is nearer when it is so by air.
 */
final class Reasons {
  private final State state;
  private final LineNeeds needs;
  private final Ask ask;

  Reasons(State state, LineNeeds needs, Ask ask) {
    this.state = state;
    this.needs = needs;
    this.ask = ask;
  }

  /**
   * Nearest first, those without a road last; without a chosen unit nobody was passed over for
   * another, so the nearest of all within {@link Recommender#ETA_SECONDS_MAX} are explained.
   */
  List<PassedOver> passedOver(
      List<Candidate> nearestFirst, List<Candidate> chosen, List<Candidate> runnerUp) {
    var taken = ids(chosen);
    var inRunnerUp = ids(runnerUp);
    int last = chosen.isEmpty() ? Recommender.ETA_SECONDS_MAX + 1 : chosen.getLast().etaSeconds();
    var passed = new ArrayList<PassedOver>();
    for (var candidate : nearestFirst) {
      if (!candidate.isReachable()
          || candidate.etaSeconds() >= last
          || passed.size() == Recommendation.PASSED_OVER_MAX) {
        break;
      }
      if (!taken.contains(candidate.unit().id())) {
        passed.add(passedOver(candidate, inRunnerUp));
      }
    }
    int room = Recommendation.PASSED_OVER_MAX - passed.size();
    withoutRoad(nearestFirst, chosen, room).forEach(c -> passed.add(passedOver(c, inRunnerUp)));
    return passed;
  }

  /** Units that no road leads from and that are nearer by air than the furthest chosen one. */
  private List<Candidate> withoutRoad(
      List<Candidate> all, List<Candidate> chosen, int candidatesMax) {
    double furthestMeters =
        chosen.stream().mapToDouble(this::metersAway).max().orElse(Double.POSITIVE_INFINITY);
    return all.stream()
        .filter(c -> !c.isReachable() && metersAway(c) < furthestMeters)
        .sorted(Comparator.comparingDouble(this::metersAway).thenComparing(c -> c.unit().id()))
        .limit(candidatesMax)
        .toList();
  }

  private double metersAway(Candidate candidate) {
    return candidate.from().metersTo(ask.point());
  }

  private PassedOver passedOver(Candidate candidate, Set<UnitId> inRunnerUp) {
    var why = why(candidate, inRunnerUp);
    var incident = why == PassedOver.Why.COMMITTED ? incidentOf(candidate.unit()) : null;
    return new PassedOver(candidate.unit().id(), candidate.etaSeconds(), why, incident, null);
  }

  private PassedOver.Why why(Candidate candidate, Set<UnitId> runnerUp) {
    var unit = candidate.unit();
    if (isOrderedHere(unit)) {
      return PassedOver.Why.ALREADY_ORDERED;
    }
    if (!ask.reaches(state, unit)) {
      return PassedOver.Why.OUTSIDE_AREA;
    }
    if (unit.status() == UnitStatus.OUT_OF_SERVICE) {
      return PassedOver.Why.OUT_OF_SERVICE;
    }
    if (!unit.isFree()) {
      return PassedOver.Why.COMMITTED;
    }
    if (!candidate.isReachable()) {
      return PassedOver.Why.NO_ROAD;
    }
    if (ask.exclude().contains(unit.id())) {
      return PassedOver.Why.EXCLUDED;
    }
    if (!needs.isServedBy(unit.definition())) {
      if (needs.lacksOnlyQualification(unit.definition())) {
        return PassedOver.Why.QUALIFICATION_MISSING;
      }
      return needs.lacksOnlyCrew(unit.definition())
          ? PassedOver.Why.CREW_TOO_SMALL
          : PassedOver.Why.NOTHING_NEEDED;
    }
    return runnerUp.contains(unit.id()) ? PassedOver.Why.WORSE_SET : PassedOver.Why.NOT_NEEDED;
  }

  private boolean isOrderedHere(Unit unit) {
    Incident incident = ask.incident();
    return incident != null
        && unit.assignment() != null
        && incident.assignments().contains(unit.assignment());
  }

  /** Who has the unit. */
  private @Nullable IncidentId incidentOf(Unit unit) {
    var assignment = unit.assignment();
    return assignment == null ? null : state.assignment(assignment).incident();
  }

  private static Set<UnitId> ids(List<Candidate> candidates) {
    return candidates.stream().map(c -> c.unit().id()).collect(toSet());
  }
}
