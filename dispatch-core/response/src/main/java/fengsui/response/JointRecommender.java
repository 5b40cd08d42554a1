package fengsui.response;

import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.JointProposal;
import fengsui.domain.plan.JointProposal.JointSaving;
import fengsui.domain.plan.JointProposal.Part;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitId;
import fengsui.response.solver.JointProblem;
import fengsui.response.solver.JointSolution;
import fengsui.response.solver.JointSolver;
import fengsui.response.solver.Sets;
import fengsui.response.solver.Solution;
import fengsui.response.solver.SolverBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Proposes forces for several incidents together: a unit goes where it saves most over all. A line
 * may stay open at a price far above any time, since the force need not be enough for all. Safe for
 * concurrent use.
 */
public final class JointRecommender {
  /** Price of a line that is left open altogether; ten times the longest way. */
  static final int SHORT_SECONDS = 10 * Recommender.ETA_SECONDS_MAX;

  /** Longest search for all incidents together. */
  static final long SOLVER_MILLIS = 200;

  private static final long STEPS_MAX = 2_000_000_000L;

  private final Recommender recommender;
  private final LongSupplier nanoClock;

  /**
   * @param nanoClock monotonic nanoseconds
   */
  public JointRecommender(Recommender recommender, LongSupplier nanoClock) {
    this.recommender = recommender;
    this.nanoClock = nanoClock;
  }

  /**
   * What to send to all of these incidents.
   *
   * @param asks one for each open incident, at most {@link JointProposal#PARTS_MAX}, those that
   *     matter most first
   * @param left how many more there are
   */
  public JointProposal recommend(
      State state, List<Ask> asks, int left, Function<UnitId, Optional<UnitPlace>> lastSeen) {
    long started = nanoClock.getAsLong();
    var weighings = new ArrayList<Weighing>();
    for (var ask : asks) {
      var weighing = recommender.weighing(state, ask, lastSeen, SHORT_SECONDS);
      if (weighing.hasOpenLines()) {
        weighings.add(weighing);
      }
    }
    var joint = joint(weighings);
    var apart = JointSolver.oneAfterTheOther(joint);
    var found =
        JointSolver.best(
            joint,
            new SolverBudget(STEPS_MAX, TimeUnit.MILLISECONDS.toNanos(SOLVER_MILLIS), nanoClock));
    var diversions =
        new Diversions(recommender, state, lastSeen, nanoClock).among(weighings, found);
    boolean proven = found.proven() && left == 0;
    return new JointProposal(
        state.number(),
        parts(weighings, found, left),
        left,
        ForceProblem.seconds(found.cost()),
        ForceProblem.seconds(Math.max(0, found.bound())),
        found.cost() == 0 ? 0 : 100.0 * found.gap() / found.cost(),
        ForceProblem.seconds(joint.cost(apart)),
        saved(weighings, found.sets(), apart),
        proven,
        diversions,
        (int) Math.min(Integer.MAX_VALUE, (nanoClock.getAsLong() - started) / 1_000));
  }

  /** What sets save all together against others of the same incidents. */
  private static JointSaving saved(
      List<Weighing> weighings, List<int[]> better, List<int[]> worse) {
    int seconds = 0;
    int lines = 0;
    for (int k = 0; k < weighings.size(); k++) {
      var force = weighings.get(k).force();
      var here = Solved.with(force, better.get(k));
      var there = Solved.with(force, worse.get(k));
      var saving = Saving.of(here, there);
      seconds += saving.timeSeconds();
      lines += saving.filled().size() - Saving.of(there, here).filled().size();
    }
    return new JointSaving(Math.max(0, seconds), Math.max(0, lines));
  }

  private static JointProblem joint(List<Weighing> weighings) {
    var numbers = new HashMap<UnitId, Integer>();
    var units = new ArrayList<int[]>();
    for (var weighing : weighings) {
      units.add(
          weighing.force().able.stream()
              .mapToInt(
                  c -> {
                    int next = numbers.size();
                    return numbers.computeIfAbsent(c.unit().id(), _ -> next);
                  })
              .toArray());
    }
    return new JointProblem(
        weighings.stream().map(w -> w.force().problem).toList(), units, numbers.size());
  }

  private List<Part> parts(List<Weighing> weighings, JointSolution found, int left) {
    Map<UnitId, IncidentId> goes = new HashMap<>();
    for (int k = 0; k < weighings.size(); k++) {
      var incident = weighings.get(k).incident();
      for (var unit : weighings.get(k).force().units(found.sets().get(k))) {
        goes.put(unit.unit().id(), incident);
      }
    }
    var parts = new ArrayList<Part>();
    for (int k = 0; k < weighings.size(); k++) {
      var weighing = weighings.get(k);
      var set = found.sets().get(k);
      long cost = weighing.force().problem.cost(set);
      // Who was not weighed may need what this one gets, so nothing is proven beside them.
      long gap = left == 0 ? found.gap() : Math.max(1, found.gap());
      long bound = Math.max(0, cost - gap);
      var sets = new Sets(new Solution(set, cost, bound), Optional.empty(), false);
      parts.add(new Part(weighing.incident(), recommender.told(weighing, sets, goes)));
    }
    return parts;
  }
}
