package fengsui.roads;

/**
 * The units that reach a place first, at most a number of them, the soonest first; of equal ones
 * the lower unit number first. One search owns it.
 */
public final class Nearest {

  private final int[] units;
  private final int[] millis;
  private int count;

  /** Room for some units, at least 1. */
  public Nearest(int countMax) {
    this.units = new int[countMax];
    this.millis = new int[countMax];
  }

  public int count() {
    return count;
  }

  public int unit(int index) {
    return units[index];
  }

  /** Whole travel time of the unit at an index, off-road legs included. */
  public int millis(int index) {
    return millis[index];
  }

  void clear() {
    count = 0;
  }

  /** A unit that takes longer is not among them; {@link NodeTimes#NONE} while there is room. */
  int millisMax() {
    return count < units.length ? NodeTimes.NONE : millis[count - 1];
  }

  void offer(int unit, int unitMillis) {
    int at = count;
    while (at > 0
        && (unitMillis < millis[at - 1]
            || (unitMillis == millis[at - 1] && unit < units[at - 1]))) {
      at--;
    }
    if (at == units.length) {
      return;
    }
    int moved = Math.min(count, units.length - 1) - at;
    System.arraycopy(units, at, units, at + 1, moved);
    System.arraycopy(millis, at, millis, at + 1, moved);
    units[at] = unit;
    millis[at] = unitMillis;
    count = Math.min(count + 1, units.length);
  }
}
