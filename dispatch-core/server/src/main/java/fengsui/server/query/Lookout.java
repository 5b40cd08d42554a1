package fengsui.server.query;

import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.incident.Incident;
import fengsui.domain.plan.Advice;
import fengsui.domain.plan.Advice.AdviceKind;
import fengsui.domain.plan.OpenLine;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.plan.Requirements;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.query.Advices.Worth;
import fengsui.response.TravelTo;
import fengsui.response.Turnout;
import fengsui.server.query.ShownProposals.Grounded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one incident after its dispatch: whether somebody free would be sooner than an ordered
 * unit, whether an ordered unit falls behind, whether an open line can be filled. Each ordered unit
 * that has not arrived costs one proposal, an open line one more. For one look, on one thread.
 */
final class Lookout {
  private final State now;
  private final Instant at;
  private final @Nullable AreaId area;
  private final Worth worth;
  private final ProposalAnswers proposals;
  private final LastSeen lastSeen;
  private int proposalsMade;

  Lookout(
      State now,
      Instant at,
      @Nullable AreaId area,
      Worth worth,
      ProposalAnswers proposals,
      LastSeen lastSeen) {
    this.now = now;
    this.at = at;
    this.area = area;
    this.worth = worth;
    this.proposals = proposals;
    this.lastSeen = lastSeen;
  }

  /** Proposals that this look has cost so far. */
  int proposalsMade() {
    return proposalsMade;
  }

  /** Everything that is worth telling about an incident. */
  List<Advice> look(Region region, Incident incident) {
    var force = incident.assignments().stream().map(now::assignment).toList();
    if (force.isEmpty() || secondsSince(lastOrder(force)) < worth.afterOrderSeconds()) {
      return List.of();
    }
    var travelTo = region.travelTo(incident.location().point());
    var lines = Requirements.lines(now, incident);
    var advice = new ArrayList<Advice>();
    for (var assignment : force) {
      if (isOnItsWay(assignment.status())) {
        var found = about(travelTo, incident, lines, assignment);
        if (found != null) {
          advice.add(found);
        }
      }
    }
    var available = available(incident);
    if (available != null) {
      advice.add(available);
    }
    return advice;
  }

  /** What is to say about an ordered unit that has not arrived; null for nothing. */
  private @Nullable Advice about(
      TravelTo travelTo, Incident incident, List<RequirementLine> lines, Assignment assignment) {
    int left = secondsLeft(travelTo, assignment);
    if (left < 0) {
      return null;
    }
    int promised = assignment.etaSeconds();
    int arrives = secondsSince(assignment.orderedAt()) + left;
    int late = promised >= 0 && worth.isMet(arrives - promised, promised) ? arrives - promised : 0;
    int overdue = overdue(withinSeconds(lines, incident, assignment), promised, arrives);
    boolean isLate = late > 0 || overdue > 0;
    if (left < worth.gainSecondsMin() && !isLate) {
      return null;
    }
    var instead = proposal(incident, Set.of(assignment.unit()));
    int whole = lastEta(instead.answer().chosen());
    int gain = left - whole;
    boolean isCloser =
        !instead.answer().chosen().isEmpty()
            && worth.isMet(gain, left)
            && opens(instead.answer().lines()) <= opens(Requirements.coverage(now, incident));
    if (isCloser) {
      proposals.keep(incident.id(), instead);
    }
    return isLate || isCloser
        ? advice(assignment, late, overdue, isCloser ? instead : null, gain)
        : null;
  }

  /**
   * By how much the deadline is missed, in seconds; 0 when it is not by as much as is worth
   * telling, and when whoever ordered was told so: that the promise was later is no news.
   */
  private int overdue(int withinSeconds, int promised, int arrives) {
    boolean wasKnown = promised > withinSeconds;
    int overdue = arrives - withinSeconds;
    return withinSeconds == 0 || wasKnown || overdue < worth.overdueSecondsMin() ? 0 : overdue;
  }

  /** The first deadline of the lines that the unit gives something to; 0 for none. */
  private int withinSeconds(List<RequirementLine> lines, Incident incident, Assignment assignment) {
    var unit = Requirements.counted(incident, now.unit(assignment.unit()));
    return lines.stream()
        .filter(line -> line.withinSeconds() > 0 && Requirements.contribution(line, unit) > 0)
        .mapToInt(RequirementLine::withinSeconds)
        .min()
        .orElse(0);
  }

  private static Advice advice(
      Assignment assignment,
      int lateSeconds,
      int overdueSeconds,
      @Nullable Grounded instead,
      int gainSeconds) {
    return new Advice(
        lateSeconds > 0 || overdueSeconds > 0 ? AdviceKind.LATE : AdviceKind.CLOSER,
        assignment.incident(),
        assignment.id(),
        instead == null ? List.of() : instead.answer().chosen(),
        instead == null ? 0 : gainSeconds,
        lateSeconds,
        overdueSeconds,
        List.of(),
        instead == null ? null : instead.answer().id());
  }

  private @Nullable Advice available(Incident incident) {
    var open = Requirements.open(now, incident);
    if (open.isEmpty()) {
      return null;
    }
    var found = proposal(incident, Set.of());
    var units = found.answer().chosen();
    if (units.isEmpty()) {
      return null;
    }
    proposals.keep(incident.id(), found);
    var served = units.stream().flatMap(unit -> unit.lines().stream()).toList();
    var lines = open.stream().filter(line -> served.contains(line.line().id())).toList();
    return new Advice(
        AdviceKind.AVAILABLE, incident.id(), null, units, 0, 0, 0, lines, found.answer().id());
  }

  private Grounded proposal(Incident incident, Set<UnitId> without) {
    proposalsMade++;
    return proposals.propose(now, incident.id(), without, area);
  }

  /** Seconds until an ordered unit is there; -1 when nobody can say. */
  private int secondsLeft(TravelTo travelTo, Assignment assignment) {
    var unit = now.unit(assignment.unit());
    var travel = travelTo.of(now, unit, lastSeen.of(unit.id()).orElse(null), at);
    if (!travel.isReachable()) {
      return -1;
    }
    if (assignment.status() == AssignmentStatus.EN_ROUTE) {
      int age = travel.start().ageSeconds();
      return age < 0 || age > worth.positionSecondsMax() ? -1 : travel.travelSeconds();
    }
    return Turnout.secondsLeft(now, assignment, at) + travel.travelSeconds();
  }

  private int secondsSince(Instant then) {
    return Math.clamp(Duration.between(then, at).toSeconds(), 0, Integer.MAX_VALUE);
  }

  private static Instant lastOrder(List<Assignment> force) {
    return force.stream().map(Assignment::orderedAt).max(Instant::compareTo).orElse(Instant.MIN);
  }

  private static boolean isOnItsWay(AssignmentStatus status) {
    return switch (status) {
      case ORDERED, RECEIVED, ACKNOWLEDGED, EN_ROUTE -> true;
      case STAGED, ON_SCENE, DEPLOYED, RELEASED, CLEARED, REFUSED, CANCELLED -> false;
    };
  }

  private static int lastEta(List<Proposed> units) {
    return units.stream().mapToInt(Proposed::etaSeconds).max().orElse(0);
  }

  private static long opens(List<OpenLine> lines) {
    return lines.stream().filter(line -> line.missing() > 0).count();
  }
}
