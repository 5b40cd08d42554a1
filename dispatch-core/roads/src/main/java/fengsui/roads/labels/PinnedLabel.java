package fengsui.roads.labels;

import fengsui.roads.file.RoadFile;
import java.lang.foreign.MemorySegment;

/**
 * The times from everywhere to one point, kept as those from its hubs: a few kilobytes, made in
 * microseconds, asked in a tenth of one. Immutable; safe for concurrent use.
 */
public final class PinnedLabel {

  /** Time of a way that does not exist. */
  public static final int NONE = Integer.MAX_VALUE;

  private final MemorySegment toStarts;
  private final MemorySegment to;
  private final HubTable table;
  private final int least;

  PinnedLabel(MemorySegment toStarts, MemorySegment to, HubTable table) {
    this.toStarts = toStarts;
    this.to = to;
    this.table = table;
    this.least = table.least();
  }

  /** Puts the milliseconds from each hub into its place, plus this. */
  void put(int[] times, int plus) {
    table.put(times, plus);
  }

  /** Milliseconds from a node to the point; {@link #NONE} without a way. */
  public int millisFrom(int node) {
    return millisOver(node, 0, NONE);
  }

  /**
   * Milliseconds to the point over a node, unless that takes longer than another way. The nearer
   * the point, the fewer hubs are looked at.
   *
   * @param millis up to the node, at least 0
   * @param other of the other way; {@link #NONE} for none
   */
  public int millisOver(int node, int millis, int other) {
    int best = other;
    long end = toStarts.getAtIndex(RoadFile.INT, node + 1L);
    for (long i = toStarts.getAtIndex(RoadFile.INT, node); i < end; i++) {
      long entry = to.getAtIndex(HubLabels.ENTRY, i);
      int upToHub = millis + (int) (entry >>> 32);
      // NONE and a sum beyond 24 days wrap below zero and are no way.
      if (upToHub < 0 || upToHub >= best - least) {
        break;
      }
      int sum = upToHub + table.millis((int) entry);
      if (sum >= 0 && sum < best) {
        best = sum;
      }
    }
    return best;
  }

  /**
   * Milliseconds to the point from where a label was made for; {@link #NONE} without a way.
   *
   * @param label of {@link HubLabels#both}
   */
  public int millisFrom(long[] label) {
    int best = NONE;
    for (long entry : label) {
      int upToHub = (int) (entry >>> 32);
      if (upToHub >= best - least) {
        break;
      }
      int sum = upToHub + table.millis((int) entry);
      // NONE and a sum beyond 24 days wrap below zero and are no way.
      if (sum >= 0 && sum < best) {
        best = sum;
      }
    }
    return best;
  }
}
