package fengsui.response;

import fengsui.domain.assignment.Assignment;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.PassedOver;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of every unit that is nearer than the last chosen one, and was not chosen, why. A unit that
 * no road leads from is nearer when it is so by air.
 */
final class Reasons {
  private final Problem problem;
  private final Ask ask;

  Reasons(Problem problem, Ask ask) {
    this.problem = problem;
    this.ask = ask;
  }

  /**
   * Nearest first, those without a road last; without a chosen unit nobody was passed over for
   * another, so the nearest of all within {@link Recommender#ETA_SECONDS_MAX} are explained.
   */
  List<PassedOver> passedOver(
      List<Candidate> nearestFirst, List<Candidate> chosen, List<Candidate> runnerUp) {
    var taken = new HashSet<Candidate>(chosen);
    var inRunnerUp = new HashSet<Candidate>(runnerUp);
    int last = chosen.isEmpty() ? Recommender.ETA_SECONDS_MAX + 1 : chosen.getLast().etaSeconds();
    var passed = new ArrayList<PassedOver>();
    for (var candidate : nearestFirst) {
      boolean nearer = candidate.isReachable() && candidate.etaSeconds() < last;
      if (nearer && !taken.contains(candidate) && passed.size() < Recommendation.PASSED_OVER_MAX) {
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

  private PassedOver passedOver(Candidate candidate, Set<Candidate> inRunnerUp) {
    var why = why(candidate, inRunnerUp);
    var incident = why == PassedOver.Why.COMMITTED ? incidentOf(candidate.unit()) : null;
    return new PassedOver(candidate.unit().id(), candidate.etaSeconds(), why, incident);
  }

  private PassedOver.Why why(Candidate candidate, Set<Candidate> runnerUp) {
    var unit = candidate.unit();
    var definition = unit.definition();
    if (unit.status() == UnitStatus.OUT_OF_SERVICE) {
      return PassedOver.Why.OUT_OF_SERVICE;
    }
    if (!unit.isFree()) {
      return isOrderedHere(unit) ? PassedOver.Why.ALREADY_ORDERED : PassedOver.Why.COMMITTED;
    }
    if (!candidate.isReachable()) {
      return PassedOver.Why.NO_ROAD;
    }
    if (ask.exclude().contains(unit.id())) {
      return PassedOver.Why.EXCLUDED;
    }
    if (!problem.isServedBy(definition)) {
      return problem.lacksOnlyCrew(definition)
          ? PassedOver.Why.CREW_TOO_SMALL
          : PassedOver.Why.NOTHING_NEEDED;
    }
    return runnerUp.contains(candidate) ? PassedOver.Why.WORSE_SET : PassedOver.Why.NOT_NEEDED;
  }

  private boolean isOrderedHere(Unit unit) {
    Incident incident = ask.incident();
    return incident != null
        && unit.assignment() != null
        && incident.assignments().contains(unit.assignment());
  }

  /** An assignment's id starts with its incident's; see {@link Assignment}. */
  private static @Nullable IncidentId incidentOf(Unit unit) {
    var assignment = unit.assignment();
    if (assignment == null) {
      return null;
    }
    var id = assignment.value();
    return new IncidentId(id.substring(0, id.lastIndexOf('-')));
  }
}
