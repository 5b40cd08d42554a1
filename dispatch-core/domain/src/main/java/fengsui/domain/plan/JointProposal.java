package fengsui.domain.plan;

import fengsui.domain.Check;
import fengsui.domain.incident.IncidentId;
import java.util.List;

/**
 * What is proposed for several open incidents at once, so that one does not take what another needs
 * more. The answer to a query; State does not keep it.
 *
 * @param parts one for each incident with an open line, the highest level first, then the oldest;
 *     no unit is in two of them
 * @param left how many further incidents with open lines were not weighed; such an answer is never
 *     proven best
 * @param costSeconds of all parts together
 * @param boundSeconds no sets cost less together
 * @param gapPercent how much less better sets could cost at most, as a share of the cost
 * @param apartSeconds what the incidents would cost if each were served before the next, in this
 *     order
 * @param saved what weighing them together saves against that
 * @param proven whether no sets are better
 * @param diversions units on their way to one incident that would help another more; each is a
 *     proposal of its own and in no part; those found before their time was up
 */
public record JointProposal(
    long stateNumber,
    List<Part> parts,
    int left,
    int costSeconds,
    int boundSeconds,
    double gapPercent,
    int apartSeconds,
    JointSaving saved,
    boolean proven,
    List<Diversion> diversions,
    int computeMicros) {
  /** Most incidents that are weighed together. */
  public static final int PARTS_MAX = 40;

  public static final int DIVERSIONS_MAX = 10;

  /**
   * What is saved over all incidents. The price of a line that is left open is no time.
   *
   * @param seconds of time, that price left out
   * @param lines how many more lines are filled, or filled further
   */
  public record JointSaving(int seconds, int lines) {}

  /** What one incident gets. */
  public record Part(IncidentId incident, Recommendation recommendation) {}

  public JointProposal {
    parts = List.copyOf(parts);
    Check.sizeMax("parts", parts, PARTS_MAX);
    diversions = List.copyOf(diversions);
    Check.sizeMax("diversions", diversions, DIVERSIONS_MAX);
  }
}
