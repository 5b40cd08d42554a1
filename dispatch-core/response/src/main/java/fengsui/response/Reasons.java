package fengsui.response;

import static java.util.stream.Collectors.toSet;

import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.PassedOver;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.UnitStatus;
import fengsui.domain.unit.VehicleClass;
import fengsui.response.Found.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says of every unit that is nearer than the last chosen one, and was not chosen, why. A unit that
 * no road leads from is nearer when it is so by air. Those come first of which a person would ask:
 * small units are many, and a nearer ladder must not get lost among them.
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
   * What is told.
   *
   * @param isCut whether more units are nearer than these
   */
  record Told(List<PassedOver> passedOver, boolean isCut) {}

  /** A unit with how soon its turn to be told comes: 0 first, 2 last. */
  private record Passed(int rank, Supplier<PassedOver> why) {}

  /**
   * By {@link #rank}, of each the nearest first, those without a road last; without a chosen unit
   * nobody was passed over for another, so the nearest of all within {@link
   * Recommender#ETA_SECONDS_MAX} are explained.
   */
  Told passedOver(Found found, Answer answer) {
    var chosen = answer.chosen;
    var taken = ids(chosen);
    int last = chosen.isEmpty() ? Recommender.ETA_SECONDS_MAX + 1 : chosen.getLast().etaSeconds();
    var furthest = furthestOfKind(chosen);
    var passed = new ArrayList<Passed>();
    // Most are able ones, which come in the same order and need not be looked at again.
    var able = answer.able().iterator();
    var nextAble = able.hasNext() ? able.next().unit().id() : null;
    for (var candidate : found.nearestFirst()) {
      if (!candidate.isReachable() || candidate.etaSeconds() >= last) {
        break;
      }
      var id = candidate.unit().id();
      boolean isAble = id.equals(nextAble);
      if (isAble) {
        nextAble = able.hasNext() ? able.next().unit().id() : null;
      }
      if (!taken.contains(id)) {
        var why = isAble ? PassedOver.Why.NOT_NEEDED : why(candidate);
        passed.add(passed(candidate, why, furthest, answer));
      }
    }
    restricted(found, last).forEach(one -> passed.add(new Passed(0, () -> one)));
    withoutRoad(found.nearestFirst(), chosen)
        .forEach(c -> passed.add(passed(c, why(c), furthest, answer)));
    var told =
        passed.stream()
            .sorted(Comparator.comparingInt(Passed::rank))
            .limit(Recommendation.PASSED_OVER_MAX)
            .map(one -> one.why.get())
            .toList();
    return new Told(told, told.size() < passed.size() || found.allBelowSeconds() < last);
  }

  private Passed passed(
      Candidate candidate, PassedOver.Why why, Map<UnitKind, Integer> furthest, Answer answer) {
    return new Passed(rank(candidate, why, furthest), () -> passedOver(candidate, why, answer));
  }

  private static Map<UnitKind, Integer> furthestOfKind(List<Candidate> chosen) {
    var furthest = new EnumMap<UnitKind, Integer>(UnitKind.class);
    chosen.forEach(c -> furthest.merge(c.unit().definition().kind(), c.etaSeconds(), Math::max));
    return furthest;
  }

  /**
   * 0 for who serves a line, or would but for its reason, and is nearer than a chosen one of its
   * kind, or is kept from it while nobody of its kind is chosen; 1 for who else serves; 2 for the
   * others.
   */
  private int rank(Candidate candidate, PassedOver.Why why, Map<UnitKind, Integer> furthest) {
    var definition = candidate.unit().definition();
    if (!couldServe(definition, why)) {
      return 2;
    }
    var peer = furthest.get(definition.kind());
    return peer == null
        ? why == PassedOver.Why.NOT_NEEDED ? 1 : 0
        : candidate.etaSeconds() < peer ? 0 : 1;
  }

  /** Whether a unit serves a line, or would but for its reason, which may say so already. */
  private boolean couldServe(UnitDefinition unit, PassedOver.Why why) {
    return switch (why) {
      case NOTHING_NEEDED, ALREADY_ORDERED -> false;
      case CREW_TOO_SMALL,
          QUALIFICATION_MISSING,
          CONSUMABLES_LOW,
          RESTRICTED,
          GOES_ELSEWHERE,
          KEPT_FOR_COVER,
          RESTING,
          STALE_POSITION,
          NOT_NEEDED,
          WORSE_SET ->
          true;
      case OUTSIDE_AREA, OUT_OF_SERVICE, COMMITTED, NO_ROAD, EXCLUDED ->
          needs.isServedBy(unit) || needs.lacksOnlyCrew(unit) || needs.lacksOnlyQualification(unit);
    };
  }

  /**
   * Units that would be nearer if their class had no limits, and come later than the last chosen
   * one, or not at all.
   */
  private List<PassedOver> restricted(Found found, int lastSeconds) {
    var later =
        Stream.concat(
                found.nearestFirst().stream()
                    .filter(c -> !c.isReachable() || c.etaSeconds() > lastSeconds)
                    .map(Standing::of),
                found.furtherByRoad().stream())
            .filter(standing -> mayBeRestricted(standing.unit()))
            .map(standing -> new Near(standing, farness(standing)))
            .sorted(
                Comparator.comparingDouble(Near::farness)
                    .thenComparing(near -> near.standing().unit().id()))
            .limit(RESTRICTED_LOOKS_MAX)
            .map(Near::standing)
            .toList();
    var passed = new ArrayList<PassedOver>();
    for (var standing : later) {
      int light = restricted.lightEtaSeconds(standing);
      if (light >= 0 && light < lastSeconds) {
        int eta = restricted.etaSeconds(standing);
        if (eta < 0 || (eta > lastSeconds && !isSlowed(eta, light))) {
          var why = PassedOver.Why.RESTRICTED;
          passed.add(new PassedOver(standing.unit().id(), eta, why, null, light));
        }
      }
    }
    return passed;
  }

  private record Near(Standing standing, double farness) {}

  /** Rises with the distance by air; only good to compare. */
  private double farness(Standing standing) {
    var point = ask.point();
    double north = standing.from().lat() - point.lat();
    double east = (standing.from().lon() - point.lon()) * Math.cos(Math.toRadians(point.lat()));
    return north * north + east * east;
  }

  /** Whether the difference is no more than what a heavier class takes on the same road. */
  private static boolean isSlowed(int etaSeconds, int lightSeconds) {
    return etaSeconds < lightSeconds * 5L / 4;
  }

  private boolean mayBeRestricted(Unit unit) {
    return unit.definition().vehicleClass() != VehicleClass.LIGHT
        && unit.isFree()
        && ask.reaches(state, unit)
        && !ask.exclude().contains(unit.id())
        && needs.isServedBy(unit.asItStands());
  }

  /** Units that no road leads from and that are nearer by air than the furthest chosen one. */
  private List<Candidate> withoutRoad(List<Candidate> all, List<Candidate> chosen) {
    double furthestMeters =
        chosen.stream().mapToDouble(this::metersAway).max().orElse(Double.POSITIVE_INFINITY);
    return all.stream()
        .filter(c -> !c.isReachable() && metersAway(c) < furthestMeters)
        .filter(c -> !mayBeRestricted(c.unit()) || restricted.lightEtaSeconds(Standing.of(c)) < 0)
        .sorted(Comparator.comparingDouble(this::metersAway).thenComparing(c -> c.unit().id()))
        .limit(Recommendation.PASSED_OVER_MAX)
        .toList();
  }

  private double metersAway(Candidate candidate) {
    return candidate.from().metersTo(ask.point());
  }

  private PassedOver passedOver(Candidate candidate, PassedOver.Why first, Answer answer) {
    var why = first;
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
