package fengsui.response;

import fengsui.domain.eta.EtaModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far the difference of two sets may be wrong because ETAs are estimates. What both send cannot
 * differ; of the rest the last unit of each decides when it is whole, and the errors of different
 * units are independent, so they add up as the root of their squares.
 */
final class TossUp {
  private TossUp() {}

  /** Half width of the 90 % range of the difference in seconds. */
  static int errorSeconds(EtaModel etas, List<Candidate> one, List<Candidate> other) {
    int first = lastOnlyIn(etas, one, other);
    int second = lastOnlyIn(etas, other, one);
    return (int) Math.round(Math.hypot(first, second));
  }

  private static int lastOnlyIn(EtaModel etas, List<Candidate> set, List<Candidate> other) {
    Set<Candidate> shared = new HashSet<>(other);
    for (int i = set.size() - 1; i >= 0; i--) {
      var candidate = set.get(i);
      if (!shared.contains(candidate)) {
        return etas.band()
            .halfWidthSeconds(
                candidate.turnoutSeconds(), candidate.travelSeconds(), candidate.ageSeconds());
      }
    }
    return 0;
  }
}
