package fengsui.region.roads;

import java.util.Arrays;

/** A growing line of longitudes and latitudes in 1e-7 degrees. */
final class IntPoints {

  private int[] values = new int[256];
  private int size;

  void add(int lonE7, int latE7) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = lonE7;
    values[size++] = latE7;
  }

  void clear() {
    size = 0;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }

  /** All points but the first and the last. */
  int[] inner() {
    return Arrays.copyOfRange(values, 2, size - 2);
  }
}
