package fengsui.response;

import java.util.List;

/**
 * A set of candidates that covers the lines as far as they can be covered.
 *
 * @param chosen indexes of the candidates, ascending; empty when nothing is needed or nobody gives
 *     anything
 * @param firstSeconds ETA of the first one; 0 when empty
 * @param wholeSeconds ETA of the last one; 0 when empty
 * @param cost by {@link ForceWeights}; 0 when empty
 * @param etaSum sum of all ETAs in seconds
 * @param covered whether every line is whole, not only as far as possible
 * @param proven whether no set costs less
 */
record Cover(
    List<Integer> chosen,
    int firstSeconds,
    int wholeSeconds,
    long cost,
    long etaSum,
    boolean covered,
    boolean proven) {
  Cover {
    chosen = List.copyOf(chosen);
  }

  static Cover none(boolean covered) {
    return new Cover(List.of(), 0, 0, 0, 0, covered, true);
  }

  /** Less cost, then fewer units, then the smaller sum of ETAs. */
  boolean isBetterThan(Cover other) {
    if (cost != other.cost) {
      return cost < other.cost;
    }
    if (chosen.size() != other.chosen.size()) {
      return chosen.size() < other.chosen.size();
    }
    return etaSum < other.etaSum;
  }
}
