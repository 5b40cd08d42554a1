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

  /** Takes the next one; whether there is room for more. */
  boolean add(int unit, int unitMillis) {
    units[count] = unit;
    millis[count++] = unitMillis;
    return count < units.length;
  }
}
