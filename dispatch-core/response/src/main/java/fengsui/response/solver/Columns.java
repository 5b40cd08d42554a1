package fengsui.response.solver;

import java.util.Arrays;

/**
 * Candidates that may still be taken, number by number in arrays of their own, so that one row is
 * read in one run. They stay in the order of the field, soonest first. Shares are not more than
 * what is left of the row.
 */
final class Columns {
  /** Cost of what is gone until {@link #keepAffordable} closes the gap. */
  private static final double GONE = Double.POSITIVE_INFINITY;

  int count;

  /** Indexes in the field. */
  final int[] units;

  final double[] costs;
  final double[][] shares;

  /** What each is worth at the last prices that were looked at. */
  final double[] worth;

  Columns(int rows, int countMax) {
    units = new int[countMax];
    costs = new double[countMax];
    shares = new double[rows][countMax];
    worth = new double[countMax];
  }

  /** Takes over all candidates of the field. */
  void fill(Field field) {
    count = field.size;
    for (int i = 0; i < count; i++) {
      units[i] = i;
      costs[i] = field.costs[i];
    }
    for (int l = 0; l < shares.length; l++) {
      System.arraycopy(field.shares[l], 0, shares[l], 0, count);
    }
  }

  /** Takes over those up to a count, each line only from those that come before the count of it. */
  void fill(Columns other, int upTo, int[] counts) {
    count = upTo;
    System.arraycopy(other.units, 0, units, 0, count);
    System.arraycopy(other.costs, 0, costs, 0, count);
    for (int r = 0; r < counts.length; r++) {
      int giving = Math.min(count, counts[r]);
      System.arraycopy(other.shares[r], 0, shares[r], 0, giving);
      Arrays.fill(shares[r], giving, count, 0);
    }
  }

  /** Takes over those from a place on, with no more of each row than is left of it. */
  void fill(Columns other, int from, double[] open) {
    count = 0;
    add(other, from, other.count, open);
  }

  /** Takes over all but one. */
  void fillWithout(Columns other, int at, double[] open) {
    count = 0;
    add(other, 0, at, open);
    add(other, at + 1, other.count, open);
  }

  private void add(Columns other, int from, int to, double[] open) {
    int more = to - from;
    System.arraycopy(other.units, from, units, count, more);
    System.arraycopy(other.costs, from, costs, count, more);
    for (int r = 0; r < open.length; r++) {
      var mine = shares[r];
      var theirs = other.shares[r];
      double most = open[r];
      int shift = count - from;
      for (int k = from; k < to; k++) {
        double share = theirs[k];
        mine[k + shift] = share < most ? share : most;
      }
    }
    count += more;
  }

  /** Keeps those that cost no more than this beyond what they are worth. */
  void keepAffordable(double room) {
    int kept = 0;
    for (int k = 0; k < count; k++) {
      if (costs[k] - worth[k] <= room) {
        if (kept != k) {
          move(k, kept);
        }
        kept++;
      }
    }
    count = kept;
  }

  private void move(int from, int to) {
    units[to] = units[from];
    costs[to] = costs[from];
    worth[to] = worth[from];
    for (var row : shares) {
      row[to] = row[from];
    }
  }

  /**
   * Nobody takes this one any more, nor whoever costs at least as much and gives no more to any
   * row: a set without this one needs none of them, for it could take their place.
   *
   * @param from those at places before this one stay, whatever they give
   */
  void remove(int at, int from) {
    double cost = costs[at];
    for (int k = from; k < count; k++) {
      if (costs[k] >= cost && k != at && givesNoMore(k, at)) {
        empty(k);
      }
    }
    empty(at);
  }

  /** Nobody takes this one. */
  void drop(int at) {
    costs[at] = GONE;
  }

  private void empty(int at) {
    costs[at] = GONE;
    for (var row : shares) {
      row[at] = 0;
    }
  }

  private boolean givesNoMore(int one, int other) {
    for (var row : shares) {
      if (row[one] > row[other]) {
        return false;
      }
    }
    return true;
  }
}
