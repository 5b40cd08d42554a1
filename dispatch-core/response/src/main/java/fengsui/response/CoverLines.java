package fengsui.response;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One cover problem as plain arrays: what each candidate gives to each line, and how much of each
 * line all of them together can fill. Candidates that give the same are of one type. Immutable.
 */
final class CoverLines {
  final int lines;
  final int[] etas;

  /** Type of each candidate. */
  final int[] types;

  /** What each type gives to each line, not more than the target. */
  final int[][] typeGives;

  /** Whether the first type gives at least as much to every line as the second. */
  final boolean[][] typeCovers;

  /** What shall be filled: the need, or all that there is. */
  final int[] target;

  /** Whether the target is all that is needed. */
  final boolean covered;

  /** No set is smaller: the line that takes most units, if those that give most serve it. */
  final int unitsLeast;

  private final long[] sums;

  /**
   * @param etas ascending
   * @param gives for each candidate what it gives to each line
   * @param needs for each line what is missing, above 0
   */
  CoverLines(int[] etas, int[][] gives, int[] needs) {
    this.etas = etas;
    lines = needs.length;
    sums = new long[lines];
    for (var row : gives) {
      for (int l = 0; l < lines; l++) {
        sums[l] += Math.min(row[l], needs[l]);
      }
    }
    target = new int[lines];
    for (int l = 0; l < lines; l++) {
      target[l] = (int) Math.min(needs[l], sums[l]);
    }
    covered = Arrays.equals(target, needs);
    types = new int[etas.length];
    typeGives = types(gives);
    typeCovers = new boolean[typeGives.length][typeGives.length];
    for (int a = 0; a < typeGives.length; a++) {
      for (int b = 0; b < typeGives.length; b++) {
        typeCovers[a][b] = isAtLeast(typeGives[a], typeGives[b]);
      }
    }
    unitsLeast = IntStream.range(0, lines).map(this::unitsLeast).max().orElse(0);
  }

  private int unitsLeast(int line) {
    var amounts = Arrays.stream(types).map(t -> -typeGives[t][line]).sorted().toArray();
    int left = target[line];
    int units = 0;
    while (left > 0) {
      left += amounts[units++];
    }
    return units;
  }

  private int[][] types(int[][] gives) {
    Map<IntBuffer, Integer> known = new HashMap<>();
    var rows = new int[gives.length][];
    for (int c = 0; c < gives.length; c++) {
      var amounts = new int[lines];
      for (int l = 0; l < lines; l++) {
        amounts[l] = Math.min(gives[c][l], target[l]);
      }
      int fresh = known.size();
      types[c] = known.computeIfAbsent(IntBuffer.wrap(amounts), row -> fresh);
      rows[types[c]] = amounts;
    }
    return Arrays.copyOf(rows, known.size());
  }

  /** Whether all lines can be filled as far without this candidate. */
  boolean coversAsMuchWithout(int candidate) {
    var gives = typeGives[types[candidate]];
    for (int l = 0; l < lines; l++) {
      if (sums[l] - gives[l] < target[l]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the earlier candidate gives at least as much as the later one. */
  boolean dominates(int earlier, int later) {
    return earlier < later && typeCovers[types[earlier]][types[later]];
  }

  static boolean isOpen(int[] amounts) {
    for (int amount : amounts) {
      if (amount > 0) {
        return true;
      }
    }
    return false;
  }

  static void subtract(int[] amounts, int[] open) {
    for (int l = 0; l < open.length; l++) {
      open[l] = Math.max(0, open[l] - amounts[l]);
    }
  }

  private static boolean isAtLeast(int[] one, int[] other) {
    for (int l = 0; l < one.length; l++) {
      if (one[l] < other[l]) {
        return false;
      }
    }
    return true;
  }
}
