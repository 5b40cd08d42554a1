package fengsui.roads;

import java.util.Arrays;

/**
 * The parts of one edge that are reached: from its start, from its end, and around origins on it,
 * in millimetres along it. Filled anew for each edge; one thread owns it.
 */
public final class Covered {
  private int length;
  private int prefix;
  private int suffix;
  private int[] middles = new int[8];
  private int middleInts;

  /** Nothing of an edge without a length. */
  public Covered() {}

  /** Nothing of an edge of this length. */
  public void clear(int lengthMillimeters) {
    length = lengthMillimeters;
    prefix = 0;
    suffix = 0;
    middleInts = 0;
  }

  int lengthMillimeters() {
    return length;
  }

  void addPrefix(int millimeters) {
    prefix = Math.max(prefix, millimeters);
  }

  void addSuffix(int millimeters) {
    suffix = Math.max(suffix, millimeters);
  }

  void addMiddle(int from, int to) {
    if (middleInts == middles.length) {
      middles = Arrays.copyOf(middles, 2 * middleInts);
    }
    middles[middleInts++] = Math.max(0, from);
    middles[middleInts++] = Math.min(length, to);
  }

  /** How much of the edge is reached. */
  public int millimeters() {
    if ((long) prefix + suffix >= length) {
      return length;
    }
    if (middleInts == 0) {
      return prefix + suffix;
    }
    int sum = 0;
    for (long part : parts()) {
      sum += (int) part - (int) (part >>> 32);
    }
    return sum;
  }

  /**
   * The parts in the order along the edge, without touching each other: where one begins in the
   * upper, where it ends in the lower 32 bits.
   */
  public long[] parts() {
    long[] all = new long[middleInts / 2 + 2];
    int count = 0;
    count = add(all, count, 0, prefix);
    for (int i = 0; i < middleInts; i += 2) {
      count = add(all, count, middles[i], middles[i + 1]);
    }
    count = add(all, count, length - suffix, length);
    Arrays.sort(all, 0, count);
    int merged = 0;
    for (int i = 0; i < count; i++) {
      int from = (int) (all[i] >>> 32);
      int to = (int) all[i];
      if (merged > 0 && from <= (int) all[merged - 1]) {
        long begin = all[merged - 1] >>> 32;
        all[merged - 1] = begin << 32 | Math.max(to, (int) all[merged - 1]);
      } else {
        all[merged++] = all[i];
      }
    }
    return Arrays.copyOf(all, merged);
  }

  private static int add(long[] all, int count, int from, int to) {
    if (to <= from) {
      return count;
    }
    all[count] = (long) from << 32 | to;
    return count + 1;
  }
}
