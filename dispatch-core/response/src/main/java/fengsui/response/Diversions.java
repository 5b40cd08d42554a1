package fengsui.response;

import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.incident.Incident;
import fengsui.domain.plan.Diversion;
import fengsui.domain.plan.JointProposal;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.response.solver.JointSolution;
import fengsui.response.solver.Solution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

  private final Recommender recommender;
  private final State state;
  private final Function<UnitId, Optional<UnitPlace>> lastSeen;

  Diversions(Recommender recommender, State state, Function<UnitId, Optional<UnitPlace>> lastSeen) {
    this.recommender = recommender;
    this.state = state;
    this.lastSeen = lastSeen;
  }

  /** The best ones, each unit once, the greatest saving first. */
  List<Diversion> among(List<Weighing> weighings, JointSolution found) {
    var sent = new HashSet<UnitId>();
    for (int k = 0; k < weighings.size(); k++) {
      weighings.get(k).force().units(found.sets().get(k)).forEach(c -> sent.add(c.unit().id()));
    }
    var all = new ArrayList<Diversion>();
    for (int k = 0; k < Math.min(INCIDENTS_MAX, weighings.size()); k++) {
      all.addAll(to(weighings.get(k), found.sets().get(k), sent));
    }
    all.sort(
        Comparator.comparingInt((Diversion d) -> d.lossSeconds() - d.gainSeconds())
            .thenComparing(Diversion::unit));
    var taken = new HashSet<UnitId>();
    return all.stream()
        .filter(d -> taken.add(d.unit()))
        .limit(JointProposal.DIVERSIONS_MAX)
        .toList();
  }

  private List<Diversion> to(Weighing weighing, int[] set, Set<UnitId> sent) {
    var force = weighing.force();
    long now = force.problem.cost(set);
    var found = new ArrayList<Diversion>();
    int looks = 0;
    for (var candidate : weighing.all()) {
      var assignment = rolling(candidate.unit());
      if (looks < UNITS_MAX && assignment != null && mayHelp(weighing, candidate, assignment)) {
        looks++;
        var without = new HashSet<>(sent);
        force.units(set).forEach(c -> without.remove(c.unit().id()));
        long with = recommender.costWith(weighing, candidate, without);
        int gain = ForceProblem.seconds(now - with);
        if (gain >= GAIN_SECONDS_MIN) {
          diversion(weighing, candidate, assignment, gain, sent).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private boolean mayHelp(Weighing weighing, Candidate candidate, Assignment assignment) {
    return candidate.isReachable()
        && candidate.etaSeconds() <= Recommender.ETA_SECONDS_MAX
        && !assignment.incident().equals(weighing.incident())
        && weighing.ask().reaches(state, candidate.unit())
        && weighing.force().needs.isServedBy(candidate.unit().definition());
  }

  /** Its order, as long as it has not arrived. */
  private @Nullable Assignment rolling(Unit unit) {
    var id = unit.assignment();
    var assignment = id == null ? null : state.assignment(id);
    return assignment != null
            && assignment.status().compareTo(AssignmentStatus.EN_ROUTE) <= 0
            && assignment.status().isActive()
        ? assignment
        : null;
  }

  private Optional<Diversion> diversion(
      Weighing to, Candidate unit, Assignment assignment, int gain, Set<UnitId> sent) {
    var from = state.incident(assignment.incident());
    var id = unit.unit().id();
    var with = ask(to.ask(), from, sent);
    var busy = new HashSet<>(sent);
    busy.add(id);
    var without = ask(to.ask(), from, busy);
    var before = recommender.solved(state, with, lastSeen);
    var after = recommender.solved(state, without, lastSeen);
    int travelled = recommender.etaSeconds(state, with, unit.unit(), lastSeen);
    // What others would cost in its place, less the time it would still have needed itself.
    int others = ForceProblem.seconds(cost(after) - cost(before));
    int loss = Math.max(0, others - Math.max(0, travelled));
    if (gain - loss < GAIN_SECONDS_MIN) {
      return Optional.empty();
    }
    return Optional.of(
        new Diversion(
            id,
            assignment.id(),
            from.id(),
            to.incident(),
            unit.etaSeconds(),
            gain,
            loss,
            after.units().stream().map(c -> c.unit().id()).toList()));
  }

  private static long cost(Solved solved) {
    return solved.solution().cost();
  }

  /** One incident's best set for itself. */
  record Solved(ForceProblem force, Solution solution) {
    List<Candidate> units() {
      return force.units(solution.chosen());
    }
  }

  private Ask ask(Ask like, Incident incident, Set<UnitId> exclude) {
    return Ask.forIncident(
        new RecommendationId("R-diversion"), state, incident, exclude, like.area(), 0, like.at());
  }
}
