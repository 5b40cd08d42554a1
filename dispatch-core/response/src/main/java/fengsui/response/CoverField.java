package fengsui.response;

import java.util.Arrays;

/**
 * The candidates that a best set may be made of, by ETA, up to some time. One search owns it.
 *
 * <p>Of two candidates the earlier that gives at least as much dominates: a best set never needs
 * the later one without the earlier (exchange them). So one whose lines are filled by the earlier
 * ones that dominate it is never needed at all and left out, which leaves a few of hundreds of
 * equal teams.
 */
final class CoverField {
  final CoverLines problem;
  final int lines;

  /** How many candidates there are so far. */
  int size;

  /** Indexes in the problem, and ETAs, both ascending. */
  int[] candidates = new int[64];

  int[] etas = new int[64];

  /** What each gives to each line, row by row. */
  int[] gives;

  /** Index of the first one up to which all lines can be filled. */
  int wholeIndex;

  private final int forbidden;
  private final int[][] leftByType;
  private final boolean[] exhausted;
  private final int[] open;
  private int next;

  /** Without this candidate; -1 to allow all. */
  CoverField(CoverLines problem, int forbidden) {
    this.problem = problem;
    this.forbidden = forbidden;
    lines = problem.lines;
    gives = new int[64 * lines];
    leftByType = new int[problem.typeGives.length][];
    Arrays.setAll(leftByType, t -> problem.target.clone());
    exhausted = new boolean[leftByType.length];
    open = problem.target.clone();
  }

  /** Goes on until all that is looked at fills every line; the time of the last one. */
  int extendUntilWhole() {
    while (CoverLines.isOpen(open)) {
      offer(next++);
    }
    wholeIndex = size - 1;
    extendTo(etas[wholeIndex]);
    return etas[wholeIndex];
  }

  /** Goes on with all candidates up to this time. */
  void extendTo(long seconds) {
    while (next < problem.etas.length && problem.etas[next] <= seconds) {
      offer(next++);
    }
  }

  private void offer(int candidate) {
    int type = problem.types[candidate];
    if (candidate == forbidden || exhausted[type]) {
      return;
    }
    if (!isNeeded(type)) {
      exhausted[type] = true;
      return;
    }
    add(candidate, type);
    for (int t = 0; t < leftByType.length; t++) {
      if (problem.typeCovers[type][t]) {
        CoverLines.subtract(problem.typeGives[type], leftByType[t]);
      }
    }
    CoverLines.subtract(problem.typeGives[type], open);
  }

  private boolean isNeeded(int type) {
    var amounts = problem.typeGives[type];
    for (int l = 0; l < lines; l++) {
      if (amounts[l] > 0 && leftByType[type][l] > 0) {
        return true;
      }
    }
    return false;
  }

  private void add(int candidate, int type) {
    if (size == candidates.length) {
      candidates = Arrays.copyOf(candidates, 2 * size);
      etas = Arrays.copyOf(etas, 2 * size);
      gives = Arrays.copyOf(gives, 2 * size * lines);
    }
    candidates[size] = candidate;
    etas[size] = problem.etas[candidate];
    System.arraycopy(problem.typeGives[type], 0, gives, size * lines, lines);
    size++;
  }

  int gives(int index, int line) {
    return gives[index * lines + line];
  }

  void take(int index, int[] open) {
    int row = index * lines;
    for (int l = 0; l < lines; l++) {
      open[l] = Math.max(0, open[l] - gives[row + l]);
    }
  }
}
