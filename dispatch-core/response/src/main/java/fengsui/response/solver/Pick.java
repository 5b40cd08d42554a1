package fengsui.response.solver;

import java.util.Arrays;

/**
 * Some candidates of the field, and what they give to each line beyond its target, so that it is
 * told at once whether one can go.
 */
final class Pick {
  private final Field field;

  /** Who comes later counts for nothing, line by line in seconds. */
  private final int[] until;

  final int[] units;
  int size;

  /** What is given beyond the target of each line; below 0 while it is open. */
  private final int[] beyond;

  Pick(Field field, int[] until) {
    this.field = field;
    this.until = until;
    units = new int[field.size];
    beyond = new int[field.lines];
  }

  void clear() {
    size = 0;
    for (int l = 0; l < beyond.length; l++) {
      beyond[l] = -field.target[l];
    }
  }

  /** The same as another. */
  void copy(Pick other) {
    size = other.size;
    System.arraycopy(other.units, 0, units, 0, size);
    System.arraycopy(other.beyond, 0, beyond, 0, beyond.length);
  }

  void add(int unit) {
    units[size++] = unit;
    for (int l = 0; l < beyond.length; l++) {
      beyond[l] += gives(unit, l);
    }
  }

  void removeAt(int place) {
    int unit = units[place];
    units[place] = units[--size];
    for (int l = 0; l < beyond.length; l++) {
      beyond[l] -= gives(unit, l);
    }
  }

  private int gives(int unit, int line) {
    return field.etas[unit] <= until[line] ? field.gives[unit * field.lines + line] : 0;
  }

  /** What is missing of a line. */
  int missing(int line) {
    return Math.max(0, -beyond[line]);
  }

  boolean has(int unit) {
    for (int k = 0; k < size; k++) {
      if (units[k] == unit) {
        return true;
      }
    }
    return false;
  }

  boolean covers() {
    for (int each : beyond) {
      if (each < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether no line gets less of its target without this one. */
  private boolean isSpare(int place) {
    int unit = units[place];
    for (int l = 0; l < beyond.length; l++) {
      int given = gives(unit, l);
      if (given > 0 && beyond[l] < given) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whoever is not needed goes, the dearest first.
   *
   * @param keep one that stays; -1 for none
   */
  void dropSpare(int keep) {
    int dearest = 0;
    while (dearest >= 0) {
      dearest = -1;
      for (int k = 0; k < size; k++) {
        if (units[k] != keep
            && (dearest < 0 || field.costs[units[k]] > field.costs[units[dearest]])
            && isSpare(k)) {
          dearest = k;
        }
      }
      if (dearest >= 0) {
        removeAt(dearest);
      }
    }
  }

  /** The same when one is put in for the one at a place; whether all lines stay filled. */
  boolean canExchange(int place, int unit) {
    int other = units[place];
    for (int l = 0; l < beyond.length; l++) {
      if (beyond[l] - gives(other, l) + gives(unit, l) < 0) {
        return false;
      }
    }
    return true;
  }

  /** What these cost but for the lines: no set of just these costs less. */
  long costWithoutLines() {
    if (size == 0) {
      return 0;
    }
    int first = Integer.MAX_VALUE;
    int last = 0;
    long cost = 0;
    for (int k = 0; k < size; k++) {
      first = Math.min(first, field.etas[units[k]]);
      last = Math.max(last, field.etas[units[k]]);
      cost += field.costs[units[k]];
    }
    return cost + field.problem.timeCost(first, last);
  }

  /** Their indexes in the problem. */
  int[] candidates() {
    var set = Arrays.copyOf(units, size);
    for (int k = 0; k < size; k++) {
      set[k] = field.candidates[set[k]];
    }
    return set;
  }
}
