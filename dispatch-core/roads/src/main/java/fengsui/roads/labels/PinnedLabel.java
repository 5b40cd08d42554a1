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

  PinnedLabel(MemorySegment toStarts, MemorySegment to, HubTable table) {
    this.toStarts = toStarts;
    this.to = to;
    this.table = table;
  }

  /** Milliseconds from a node to the point; {@link #NONE} without a way. */
  public int millisFrom(int node) {
    long end = 2L * toStarts.getAtIndex(RoadFile.INT, node + 1L);
    int best = NONE;
    for (long i = 2L * toStarts.getAtIndex(RoadFile.INT, node); i < end; i += 2) {
      int rest = table.millis(to.getAtIndex(RoadFile.INT, i));
      int sum = to.getAtIndex(RoadFile.INT, i + 1) + rest;
      // NONE and a sum beyond 24 days wrap below zero and are no way.
      if (sum >= 0 && sum < best) {
        best = sum;
      }
    }
    return best;
  }
}
