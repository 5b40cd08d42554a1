package fengsui.region.roads;

import java.util.Arrays;

/** A growing list of longs without boxing. */
final class LongList {

  private long[] values = new long[1 << 16];
  private int size;

  void addAll(long[] more) {
    if (size + more.length > values.length) {
      values = Arrays.copyOf(values, Math.max(Math.addExact(size, more.length), 2 * size));
    }
    System.arraycopy(more, 0, values, size, more.length);
    size += more.length;
  }

  long at(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
