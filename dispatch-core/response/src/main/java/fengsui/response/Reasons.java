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
import fengsui.domain.unit.VehicleClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says of every unit that is nearer than the last chosen one, and was not chosen, why. A unit that
 * no road leads from is nearer when it is so by air.
 */
final class Reasons {
  /** Units that are asked for the way a light vehicle would take, the nearest by air. */
  private static final int RESTRICTED_LOOKS_MAX = 16;

  private final State state;
  private final LineNeeds needs;
  private final Ask ask;

  private final Restricted restricted;
  private final Predicate<Candidate> sentIfFull;

  /**
   * @param sentIfFull whether a unit that was passed over would be sent with all that it can carry
   */
  Reasons(
      State state,
      LineNeeds needs,
      Ask ask,
      Restricted restricted,
      Predicate<Candidate> sentIfFull) {
    this.state = state;
    this.needs = needs;
    this.ask = ask;
    this.restricted = restricted;
    this.sentIfFull = sentIfFull;
  }

  /**
   * Nearest first, those without a road last; without a chosen unit nobody was passed over for
   * another, so the nearest of all within {@link Recommender#ETA_SECONDS_MAX} are explained.
   */
  List<PassedOver> passedOver(List<Candidate> nearestFirst, Answer answer) {
    var chosen = answer.chosen;
    var taken = ids(chosen);
    int last = chosen.isEmpty() ? Recommender.ETA_SECONDS_MAX + 1 : chosen.getLast().etaSeconds();
    var passed = new ArrayList<PassedOver>();
    for (var candidate : nearestFirst) {
      if (!candidate.isReachable()
          || candidate.etaSeconds() >= last
          || passed.size() == Recommendation.PASSED_OVER_MAX) {
        break;
      }
      if (!taken.contains(candidate.unit().id())) {
        passed.add(passedOver(candidate, answer));
      }
    }
    int room = Recommendation.PASSED_OVER_MAX - passed.size();
    restricted(nearestFirst, last, room).forEach(passed::add);
    room = Recommendation.PASSED_OVER_MAX - passed.size();
    withoutRoad(nearestFirst, chosen, room).forEach(c -> passed.add(passedOver(c, answer)));
    return passed;
  }

  /**
   * Units that would be nearer if their class had no limits, and come later than the last chosen
   * one, or not at all.
   */
  private List<PassedOver> restricted(List<Candidate> all, int lastSeconds, int unitsMax) {
    var later =
        all.stream()
            .filter(c -> !c.isReachable() || c.etaSeconds() > lastSeconds)
            .filter(this::mayBeRestricted)
            .map(c -> new Near(c, farness(c)))
            .sorted(
                Comparator.comparingDouble(Near::farness)
                    .thenComparing(near -> near.candidate().unit().id()))
            .limit(RESTRICTED_LOOKS_MAX)
            .map(Near::candidate)
            .toList();
    var found = new ArrayList<PassedOver>();
    for (var candidate : later) {
      int light = restricted.lightEtaSeconds(candidate);
      if (found.size() < unitsMax
          && light >= 0
          && light < lastSeconds
          && !isSlowed(candidate, light)) {
        found.add(
            new PassedOver(
                candidate.unit().id(),
                candidate.etaSeconds(),
                PassedOver.Why.RESTRICTED,
                null,
                light));
      }
    }
    return found;
  }

  private record Near(Candidate candidate, double farness) {}

  /** Rises with the distance by air; only good to compare. */
  private double farness(Candidate candidate) {
    var point = ask.point();
    double north = candidate.from().lat() - point.lat();
    double east = (candidate.from().lon() - point.lon()) * Math.cos(Math.toRadians(point.lat()));
    return north * north + east * east;
  }

  /** Whether the difference is no more than what a heavier class takes on the same road. */
  private static boolean isSlowed(Candidate candidate, int lightSeconds) {
    return candidate.isReachable() && candidate.etaSeconds() < lightSeconds * 5L / 4;
  }

  private boolean mayBeRestricted(Candidate candidate) {
    var unit = candidate.unit();
    return unit.definition().vehicleClass() != VehicleClass.LIGHT
        && unit.isFree()
        && ask.reaches(state, unit)
        && !ask.exclude().contains(unit.id())
        && needs.isServedBy(unit.asItStands());
  }

  /** Units that no road leads from and that are nearer by air than the furthest chosen one. */
  private List<Candidate> withoutRoad(
      List<Candidate> all, List<Candidate> chosen, int candidatesMax) {
    double furthestMeters =
        chosen.stream().mapToDouble(this::metersAway).max().orElse(Double.POSITIVE_INFINITY);
    return all.stream()
        .filter(c -> !c.isReachable() && metersAway(c) < furthestMeters)
        .filter(c -> !mayBeRestricted(c) || restricted.lightEtaSeconds(c) < 0)
        .sorted(Comparator.comparingDouble(this::metersAway).thenComparing(c -> c.unit().id()))
        .limit(candidatesMax)
        .toList();
  }

  private double metersAway(Candidate candidate) {
    return candidate.from().metersTo(ask.point());
  }

  private PassedOver passedOver(Candidate candidate, Answer answer) {
    var why = why(candidate);
    if (why == PassedOver.Why.NOT_NEEDED) {
      var other = answer.goesTo(candidate.unit().id());
      if (other != null) {
        return new PassedOver(
            candidate.unit().id(),
            candidate.etaSeconds(),
            PassedOver.Why.GOES_ELSEWHERE,
            other,
            null);
      }
      if (sentIfFull.test(candidate)) {
        return new PassedOver(
            candidate.unit().id(),
            candidate.etaSeconds(),
            PassedOver.Why.CONSUMABLES_LOW,
            null,
            null);
      }
      var against = answer.priceAgainst(candidate);
      if (against.isPresent()) {
        return new PassedOver(
            candidate.unit().id(),
            candidate.etaSeconds(),
            against.get().part(),
            null,
            against.get().seconds());
      }
      why = answer.runnerUp.contains(candidate) ? PassedOver.Why.WORSE_SET : why;
    }
    var incident = why == PassedOver.Why.COMMITTED ? incidentOf(candidate.unit()) : null;
    return new PassedOver(candidate.unit().id(), candidate.etaSeconds(), why, incident, null);
  }

  private PassedOver.Why why(Candidate candidate) {
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
    if (!needs.isServedBy(unit.asItStands())) {
      if (needs.isServedBy(unit.definition())) {
        return PassedOver.Why.CONSUMABLES_LOW;
      }
      if (needs.lacksOnlyQualification(unit.definition())) {
        return PassedOver.Why.QUALIFICATION_MISSING;
      }
      return needs.lacksOnlyCrew(unit.definition())
          ? PassedOver.Why.CREW_TOO_SMALL
          : PassedOver.Why.NOTHING_NEEDED;
    }
    return PassedOver.Why.NOT_NEEDED;
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
