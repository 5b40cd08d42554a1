package fengsui.roads.labels;

import fengsui.roads.file.RoadFile;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * The times from every node to one point, by one pass over a hierarchy: about 4 ns for each node,
 * where a search takes 60 and more, and a label a microsecond for each node that is asked.
 *
 * <p>Every quickest way first only rises and then only falls. The times from where it stops rising
 * are in the pinned label of the point; so whoever passes the nodes from the most important
 * downwards, and takes for each the least over its rising arcs, has all of them. Reference:
 * Delling, Goldberg, Nowatzyk, Werneck, PHAST: Hardware-Accelerated Shortest Path Trees, IPDPS
 * 2011. Immutable; safe for concurrent use.
 */
public final class Sweep {

  /**
   * Times stand less this, the least int: what is no way is then -1, and no sum of it with the time
   * of an arc comes below it or beyond an int.
   */
  private static final int LESS = Integer.MIN_VALUE;

  private static final int NO_WAY = -1;

  private final MemorySegment places;
  private final int[] times;

  private Sweep(MemorySegment places, int[] times) {
    this.places = places;
    this.times = times;
  }

  /**
   * Passes over all nodes.
   *
   * @param places per node its place
   * @param runs of {@link SweepOrder#runs}
   * @param arcs of {@link SweepOrder#arcs}
   */
  static Sweep to(PinnedLabel point, MemorySegment places, int[] runs, int[] arcs) {
    int[] times = new int[(int) (places.byteSize() / Integer.BYTES)];
    Arrays.fill(times, NO_WAY);
    point.put(times, LESS);
    int place = 0;
    int at = 0;
    for (int run = 0; run < runs.length; run += 2) {
      int end = place + runs[run];
      int ints = 2 * runs[run + 1];
      for (; place < end; place++) {
        int least = times[place];
        for (int stop = at + ints; at < stop; at += 2) {
          least = Math.min(least, times[arcs[at]] + arcs[at + 1]);
        }
        times[place] = least;
      }
    }
    return new Sweep(places, times);
  }

  /** Milliseconds from a node to the point; {@link PinnedLabel#NONE} without a way. */
  public int millisFrom(int node) {
    return millisFromPlace(places.getAtIndex(RoadFile.INT, node));
  }

  /**
   * The same for who keeps the places of nodes.
   *
   * @param place of {@link HubLabels#place}
   */
  public int millisFromPlace(int place) {
    return times[place] - LESS;
  }
}
