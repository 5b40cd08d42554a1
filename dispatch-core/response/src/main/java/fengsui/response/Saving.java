package fengsui.response;

import fengsui.domain.assignment.AssignmentCommand.DivertUnit;
import fengsui.domain.plan.LineAmount;
import java.util.ArrayList;
import java.util.List;

/**
 * What one set saves an incident against another one that serves the same lines. The price of a
 * line that is left open is no time anybody waits, so what is filled is told apart.
 *
 * @param costSeconds all of it, with the price of the lines that only the better set fills
 * @param timeSeconds without that price; negative when the better set fills more but later
 * @param filled what only the better set fills, in the order of the lines, without their source; no
 *     more than anybody reads
 */
record Saving(int costSeconds, int timeSeconds, List<LineAmount> filled) {

  /** What the better set saves. Both are of one incident with the same lines open. */
  static Saving of(Solved better, Solved worse) {
    long cost = worse.solution().cost() - better.solution().cost();
    long time = cost;
    var filled = new ArrayList<LineAmount>();
    for (int l = 0; l < better.force().problem.lines(); l++) {
      long more = worse.missing(l) - better.missing(l);
      time -= worse.shortCost(l) - better.shortCost(l);
      if (more > 0 && filled.size() < DivertUnit.FILLS_MAX) {
        filled.add(better.force().needs.amount(l, more));
      }
    }
    return new Saving(ForceProblem.seconds(cost), ForceProblem.seconds(time), filled);
  }

  /** As it is told: a time that somebody waits less, or none. */
  int toldSeconds() {
    return Math.max(0, timeSeconds);
  }
}
