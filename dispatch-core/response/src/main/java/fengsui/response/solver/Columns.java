package fengsui.response.solver;

/**
 * Candidates that may still be taken, number by number in arrays of their own, so that one row is
 * read in one run. Shares are not more than what is left of the row.
 */
final class Columns {
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

  /** Takes over a part of others, with no more of each row than is left of it. */
  void fill(Columns other, int from, int to, double[] open) {
    count = to - from;
    System.arraycopy(other.units, from, units, 0, count);
    System.arraycopy(other.costs, from, costs, 0, count);
    for (int r = 0; r < open.length; r++) {
      var mine = shares[r];
      var theirs = other.shares[r];
      double most = open[r];
      for (int k = 0; k < count; k++) {
        double share = theirs[from + k];
        mine[k] = share < most ? share : most;
      }
    }
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

  void remove(int at) {
    count--;
    if (at != count) {
      move(count, at);
    }
  }

  private void move(int from, int to) {
    units[to] = units[from];
    costs[to] = costs[from];
    worth[to] = worth[from];
    for (var row : shares) {
      row[to] = row[from];
    }
  }
}
