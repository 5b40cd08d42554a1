package fengsui.response.solver;

import java.util.Arrays;

/**
 * When each line with a deadline can become whole: at the ETA of somebody who gives to it, and
 * where lines may stay open also never. A time is named by its place in that order, so that a
 * search can halve what is still possible.
 */
final class LateTimes {
  /** The lines with a deadline, ascending. */
  final int[] lines;

  /** Never before this one, whoever goes. */
  final int[] soonest;

  private final CoverProblem problem;
  private final int[][] seconds;
  private final long[][] costs;
  private final boolean mayLeaveOpen;

  LateTimes(Field field) {
    problem = field.problem;
    mayLeaveOpen = problem.weights.mayLeaveOpen();
    lines = lines(field);
    soonest = new int[lines.length];
    seconds = new int[lines.length][];
    costs = new long[lines.length][];
    for (int d = 0; d < lines.length; d++) {
      int line = lines[d];
      seconds[d] = seconds(field, line);
      costs[d] = new long[seconds[d].length + 1];
      for (int t = 0; t < costs[d].length; t++) {
        int at = t < seconds[d].length ? seconds[d][t] : problem.lastSeconds;
        costs[d][t] = (long) problem.weights.latePercent() * Math.max(0, at - problem.dues[line]);
      }
      soonest[d] = soonest(field, line, seconds[d]);
    }
  }

  private static int[] lines(Field field) {
    var problem = field.problem;
    var late = new int[field.lines];
    int count = 0;
    for (int l = 0; l < field.lines && problem.weights.latePercent() > 0; l++) {
      if (field.target[l] > 0 && problem.dues[l] != CoverProblem.NO_DUE) {
        late[count++] = l;
      }
    }
    return Arrays.copyOf(late, count);
  }

  private static int[] seconds(Field field, int line) {
    var times = new int[field.size];
    int count = 0;
    for (int i = 0; i < field.size; i++) {
      if (field.gives[i * field.lines + line] > 0
          && (count == 0 || times[count - 1] < field.etas[i])) {
        times[count++] = field.etas[i];
      }
    }
    return Arrays.copyOf(times, count);
  }

  private static int soonest(Field field, int line, int[] times) {
    long left = field.target[line];
    for (int i = 0; i < field.size; i++) {
      left -= field.gives[i * field.lines + line];
      if (left <= 0) {
        return Arrays.binarySearch(times, field.etas[i]);
      }
    }
    return times.length;
  }

  /** What it costs that a line is whole at this time. */
  long cost(int late, int time) {
    return costs[late][time];
  }

  /** Whether the time stands for never. */
  boolean isNever(int late, int time) {
    return time == seconds[late].length;
  }

  /** Who comes later gives nothing that makes the line whole by then. */
  int seconds(int late, int time) {
    return isNever(late, time) ? Integer.MAX_VALUE : seconds[late][time];
  }

  /**
   * From when on a line is late that is whole at this time; a line that never is, until the end.
   */
  int lateSeconds(int late, int time) {
    int at = isNever(late, time) ? problem.lastSeconds : seconds[late][time];
    return Math.max(at, problem.dues[lines[late]]);
  }

  /** The last time for sets that end then. */
  int latest(int late, int endSeconds) {
    return mayLeaveOpen ? seconds[late].length : before(late, endSeconds) - 1;
  }

  /**
   * The first time that is not before this one and can be for sets that end then; of those before
   * the deadline the last, since they cost the same.
   */
  int possible(int late, int time, int endSeconds) {
    int before = before(late, endSeconds);
    if (time >= before) {
      return mayLeaveOpen ? seconds[late].length : before - 1;
    }
    int possible = time;
    while (possible + 1 < before && costs[late][possible + 1] == 0) {
      possible++;
    }
    return possible;
  }

  /** A time in the middle, before the second, for sets that end then. */
  int middle(int late, int low, int high, int endSeconds) {
    return (low + Math.min(high, before(late, endSeconds)) - 1) / 2;
  }

  private int before(int late, int endSeconds) {
    int found = Arrays.binarySearch(seconds[late], endSeconds);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
