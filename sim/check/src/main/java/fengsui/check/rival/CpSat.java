package fengsui.check.rival;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import fengsui.response.solver.CoverProblem;
import fengsui.response.solver.JointProblem;
import fengsui.response.solver.SetWeights;
import java.util.ArrayList;
import java.util.List;

/**
 * The same problems, stated anew for OR-Tools CP-SAT from their plain numbers, as a referee. Each
 * unit is a yes or no; the last arrival is at least the ETA of each that goes, the first is one of
 * theirs; a line with a deadline is whole by a time only if those that are there by then fill it.
 */
public final class CpSat {
  private final double secondsMax;

  /**
   * @param secondsMax longest search for one problem
   */
  public CpSat(double secondsMax) {
    Loader.loadNativeLibraries();
    this.secondsMax = secondsMax;
  }

  /**
   * What it found.
   *
   * @param cost of the best set, in hundredths of a second
   * @param isOptimal whether it proved that none costs less
   * @param nanos it took, building the model included
   */
  public record Verdict(long cost, boolean isOptimal, long nanos) {}

  /** One incident whose lines must be covered as far as they can be. */
  public Verdict solve(CoverProblem problem) {
    return solve(List.of(problem), List.of(), 0);
  }

  /** Several incidents that share units. */
  public Verdict solve(JointProblem joint) {
    return solve(joint.problems(), joint.units(), joint.unitCount());
  }

  private Verdict solve(List<CoverProblem> problems, List<int[]> units, int unitCount) {
    long begin = System.nanoTime();
    var model = new CpModel();
    var cost = LinearExpr.newBuilder();
    var goes = new ArrayList<BoolVar[]>();
    for (var problem : problems) {
      goes.add(state(model, cost, problem));
    }
    for (int u = 0; u < unitCount; u++) {
      var once = LinearExpr.newBuilder();
      for (int k = 0; k < problems.size(); k++) {
        for (int c = 0; c < goes.get(k).length; c++) {
          if (units.get(k)[c] == u) {
            once.add(goes.get(k)[c]);
          }
        }
      }
      model.addLessOrEqual(once.build(), 1);
    }
    model.minimize(cost.build());
    var solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(secondsMax).setNumSearchWorkers(1).setRandomSeed(1);
    var status = solver.solve(model);
    long nanos = System.nanoTime() - begin;
    boolean isFound = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    return new Verdict(
        isFound ? Math.round(solver.objectiveValue()) : Long.MAX_VALUE,
        status == CpSolverStatus.OPTIMAL,
        nanos);
  }

  private static BoolVar[] state(CpModel model, LinearExprBuilder cost, CoverProblem problem) {
    int n = problem.size();
    var goes = new BoolVar[n];
    for (int c = 0; c < n; c++) {
      goes[c] = model.newBoolVar("");
      cost.addTerm(goes[c], problem.unitCost(c));
    }
    if (n > 0) {
      times(model, cost, problem, goes);
    }
    for (int l = 0; l < problem.lines(); l++) {
      line(model, cost, problem, goes, l);
    }
    return goes;
  }

  private static void times(
      CpModel model, LinearExprBuilder cost, CoverProblem problem, BoolVar[] goes) {
    int n = goes.length;
    int most = problem.etaSeconds(n - 1);
    var whole = model.newIntVar(0, most, "");
    var first = new BoolVar[n + 1];
    var one = LinearExpr.newBuilder();
    int weight = SetWeights.PER_SECOND * problem.weights().firstWeight();
    for (int c = 0; c < n; c++) {
      model.addGreaterOrEqual(whole, LinearExpr.term(goes[c], problem.etaSeconds(c)));
      first[c] = model.newBoolVar("");
      model.addImplication(first[c], goes[c]);
      cost.addTerm(first[c], (long) weight * problem.etaSeconds(c));
      one.add(first[c]);
    }
    // Nobody goes at all.
    first[n] = model.newBoolVar("");
    one.add(first[n]);
    for (int c = 0; c < n; c++) {
      model.addImplication(first[n], goes[c].not());
    }
    model.addEquality(one.build(), 1);
    cost.addTerm(whole, SetWeights.PER_SECOND);
  }

  private static void line(
      CpModel model, LinearExprBuilder cost, CoverProblem problem, BoolVar[] goes, int l) {
    int target = problem.target(l);
    if (target == 0) {
      cost.add(problem.shortCost(l, problem.need(l)));
      return;
    }
    var fills = LinearExpr.newBuilder();
    for (int c = 0; c < goes.length; c++) {
      fills.addTerm(goes[c], Math.min(target, problem.gives(c, l)));
    }
    boolean mayLeaveOpen = problem.weights().shortSeconds() > 0;
    var isWhole = model.newBoolVar("");
    model.addGreaterOrEqual(fills.build(), target).onlyEnforceIf(isWhole);
    if (mayLeaveOpen) {
      left(model, cost, problem, fills, l);
    } else {
      model.addEquality(isWhole, 1);
    }
    if (problem.dueSeconds(l) != CoverProblem.NO_DUE && problem.weights().latePercent() > 0) {
      late(model, cost, problem, goes, l, isWhole);
    }
  }

  /** Price of what is left open, rounded down as the product does. */
  private static void left(
      CpModel model, LinearExprBuilder cost, CoverProblem problem, LinearExprBuilder fills, int l) {
    int need = problem.need(l);
    var missing = model.newIntVar(need - problem.target(l), need, "");
    model.addGreaterOrEqual(LinearExpr.newBuilder().add(missing).add(fills.build()).build(), need);
    long all = problem.shortCost(l, need);
    IntVar price = model.newIntVar(0, all, "");
    long each = (long) SetWeights.PER_SECOND * problem.weights().shortSeconds();
    // need x price > each x missing - need
    model.addGreaterOrEqual(
        LinearExpr.newBuilder().addTerm(price, need).addTerm(missing, -each).build(), 1L - need);
    cost.add(price);
  }

  /** The line is whole at the ETA of some unit, by which those that are there fill it. */
  private static void late(
      CpModel model,
      LinearExprBuilder cost,
      CoverProblem problem,
      BoolVar[] goes,
      int l,
      BoolVar isWhole) {
    int due = problem.dueSeconds(l);
    int percent = problem.weights().latePercent();
    int end = problem.etaSeconds(goes.length - 1);
    var one = LinearExpr.newBuilder().add(isWhole.not());
    cost.addTerm(isWhole.not(), (long) percent * Math.max(0, end - due));
    var inTime = LinearExpr.newBuilder();
    int next = 0;
    var by = model.newBoolVar("");
    for (; next < goes.length && problem.etaSeconds(next) <= due; next++) {
      inTime.addTerm(goes[next], Math.min(problem.target(l), problem.gives(next, l)));
    }
    model.addGreaterOrEqual(inTime.build(), problem.target(l)).onlyEnforceIf(by);
    one.add(by);
    for (int c = next; c < goes.length; c++) {
      inTime.addTerm(goes[c], Math.min(problem.target(l), problem.gives(c, l)));
      var at = model.newBoolVar("");
      model.addGreaterOrEqual(inTime.build(), problem.target(l)).onlyEnforceIf(at);
      cost.addTerm(at, (long) percent * (problem.etaSeconds(c) - due));
      one.add(at);
    }
    model.addEquality(one.build(), 1);
  }
}
