package fengsui.region.basemap;

import java.util.Arrays;

/** Rings as x, y, x, y; the last point repeats the first. */
final class Rings {

  private Rings() {}

  /**
   * The ring with its first point at the end too, as when a node of it lies outside the extract.
   */
  static int[] closed(int[] ring) {
    int n = ring.length;
    if (n < 2 || (ring[0] == ring[n - 2] && ring[1] == ring[n - 1])) {
      return ring;
    }
    int[] closed = Arrays.copyOf(ring, n + 2);
    closed[n] = ring[0];
    closed[n + 1] = ring[1];
    return closed;
  }

  /** True if the first point of {@code inner} lies in {@code outer}, by counting crossed edges. */
  static boolean contains(int[] outer, int[] inner) {
    if (inner.length == 0) {
      return false;
    }
    long px = Integer.toUnsignedLong(inner[0]);
    long py = Integer.toUnsignedLong(inner[1]);
    boolean inside = false;
    for (int i = 0; i + 3 < outer.length; i += 2) {
      long ax = Integer.toUnsignedLong(outer[i]);
      long ay = Integer.toUnsignedLong(outer[i + 1]);
      long bx = Integer.toUnsignedLong(outer[i + 2]);
      long by = Integer.toUnsignedLong(outer[i + 3]);
      if (ay > py != by > py && px < (double) (bx - ax) * (py - ay) / (by - ay) + ax) {
        inside = !inside;
      }
    }
    return inside;
  }

  /** Twice the area; positive if the ring runs clockwise on a map whose y grows southward. */
  static long doubleArea(int[] ring) {
    long area = 0;
    for (int i = 0; i + 3 < ring.length; i += 2) {
      area += (long) ring[i] * ring[i + 3] - (long) ring[i + 2] * ring[i + 1];
    }
    return area;
  }

  static int[] reversed(int[] ring) {
    int[] reversed = new int[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      reversed[i] = ring[ring.length - 2 - i];
      reversed[i + 1] = ring[ring.length - 1 - i];
    }
    return reversed;
  }
}
