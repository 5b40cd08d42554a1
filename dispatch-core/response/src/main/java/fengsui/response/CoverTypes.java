package fengsui.response;

import java.util.Arrays;

/**
 * The candidates of a field by type, and which of them a search has taken. Of equal candidates the
 * earlier is always taken first, so a type is a list by ETA with a place in it. One search owns it.
 */
final class CoverTypes {
  final CoverField field;
  final int lines;
  final int count;

  /** What each type gives to each line, row by row. */
  final int[] gives;

  /** Indexes in the field of each type's members, ascending. */
  final int[][] members;

  /** The other types that give at least as much to every line. */
  final int[][] covering;

  /** How many of each are taken, always the earliest. */
  final int[] taken;

  /** Types of which no more may be taken. */
  final boolean[] closed;

  /** How many of each stand before the end that the search has set. */
  final int[] available;

  private final int[] typeOf;

  CoverTypes(CoverField field) {
    this.field = field;
    lines = field.lines;
    var local = new int[field.problem.typeGives.length];
    Arrays.fill(local, -1);
    typeOf = new int[field.size];
    var problemTypes = new int[local.length];
    var sizes = new int[local.length];
    int types = 0;
    for (int i = 0; i < field.size; i++) {
      int type = field.problem.types[field.candidates[i]];
      if (local[type] < 0) {
        problemTypes[types] = type;
        local[type] = types++;
      }
      typeOf[i] = local[type];
      sizes[local[type]]++;
    }
    count = types;
    gives = new int[types * lines];
    members = new int[types][];
    covering = new int[types][];
    taken = new int[types];
    closed = new boolean[types];
    available = new int[types];
    for (int t = 0; t < types; t++) {
      System.arraycopy(field.problem.typeGives[problemTypes[t]], 0, gives, t * lines, lines);
      members[t] = new int[sizes[t]];
      covering[t] = covering(problemTypes, t, types);
    }
    var filled = new int[types];
    for (int i = 0; i < field.size; i++) {
      members[typeOf[i]][filled[typeOf[i]]++] = i;
    }
  }

  private int[] covering(int[] problemTypes, int type, int types) {
    var found = new int[types];
    int size = 0;
    for (int t = 0; t < types; t++) {
      if (t != type && field.problem.typeCovers[problemTypes[t]][problemTypes[type]]) {
        found[size++] = t;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /**
   * Begins anew with the sets whose last unit this is: it is taken, with all that dominate it, and
   * only those before it are left.
   */
  void beginWithLast(int last, int[] open) {
    Arrays.fill(taken, 0);
    Arrays.fill(closed, false);
    for (int t = 0; t < count; t++) {
      available[t] = before(t, last);
    }
    int type = typeOf[last];
    for (int t : covering[type]) {
      while (taken[t] < available[t]) {
        take(t, open);
      }
    }
    available[type]++;
    while (taken[type] < available[type]) {
      take(type, open);
    }
  }

  private int before(int type, int end) {
    int at = Arrays.binarySearch(members[type], end);
    return at >= 0 ? at : -at - 1;
  }

  int typeOf(int index) {
    return typeOf[index];
  }

  boolean isFree(int type) {
    return !closed[type] && taken[type] < available[type];
  }

  int free(int type) {
    return closed[type] ? 0 : available[type] - taken[type];
  }

  /** Index of the earliest member that is not taken. */
  int next(int type) {
    return members[type][taken[type]];
  }

  /** Whether this one is taken. */
  boolean isTaken(int index) {
    int type = typeOf[index];
    return taken[type] > 0 && index <= members[type][taken[type] - 1];
  }

  /**
   * Whether somebody who dominates the next one of this type was left out; then it is not needed.
   */
  boolean isDominated(int type) {
    int index = next(type);
    for (int t : covering[type]) {
      if (closed[t] && taken[t] < members[t].length && members[t][taken[t]] < index) {
        return true;
      }
    }
    return false;
  }

  /** Takes the next one of the type. */
  void take(int type, int[] open) {
    taken[type]++;
    int row = type * lines;
    for (int l = 0; l < lines; l++) {
      open[l] = Math.max(0, open[l] - gives[row + l]);
    }
  }
}
