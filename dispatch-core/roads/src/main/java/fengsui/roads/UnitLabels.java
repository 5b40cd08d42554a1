package fengsui.roads;

import fengsui.roads.labels.HubLabels;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One label for each unit that stands still: the labels of both ends of its edge together, each hub
 * once, with the way to the end counted in. Made when a unit is asked for the second time since it
 * was placed, so that moving units do not pay for it; the one made longest ago is forgotten when
 * {@link #KEPT_MAX} are kept. One thread at a time.
 */
final class UnitLabels {

  /** Labels of a large city have 57 entries, so this is 16 MB at most. */
  static final int KEPT_MAX = 1 << 15;

  private static final int NOWHERE = -1;

  private final boolean[] wasAsked;
  private final int[] shelfOf;
  private final long[] @Nullable [] shelves;
  private final int[] units;
  private int nextShelf;

  UnitLabels(int unitsMax) {
    this.wasAsked = new boolean[unitsMax];
    this.shelfOf = new int[unitsMax];
    Arrays.fill(shelfOf, NOWHERE);
    int kept = Math.min(KEPT_MAX, unitsMax);
    this.shelves = new long[kept][];
    this.units = new int[kept];
  }

  /** A unit stands elsewhere. */
  void forget(int unit) {
    wasAsked[unit] = false;
    if (shelfOf[unit] != NOWHERE) {
      shelves[shelfOf[unit]] = null;
      shelfOf[unit] = NOWHERE;
    }
  }

  /** The label of a unit; null when there is none. */
  long @Nullable [] label(int unit) {
    return shelfOf[unit] == NOWHERE ? null : shelves[shelfOf[unit]];
  }

  /** Whether it is worth to make a label for a unit that has none and is asked now. */
  boolean isWorth(int unit) {
    boolean worth = wasAsked[unit];
    wasAsked[unit] = true;
    return worth;
  }

  /**
   * Keeps a label.
   *
   * @param label of {@link HubLabels#both}
   */
  void keep(int unit, long[] label) {
    if (shelves[nextShelf] != null) {
      forget(units[nextShelf]);
    }
    shelves[nextShelf] = label;
    units[nextShelf] = unit;
    shelfOf[unit] = nextShelf;
    nextShelf = (nextShelf + 1) % shelves.length;
  }
}
