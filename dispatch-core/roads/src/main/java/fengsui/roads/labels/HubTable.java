package fengsui.roads.labels;

/**
 * Milliseconds by hub, in one small array that stays in the processor's first cache: open
 * addressing with at least three free places for each taken one, hub and milliseconds in one long.
 * Written by one thread, then only read.
 */
final class HubTable {

  private static final int PLACES_PER_ENTRY = 4;

  /** 2^32 divided by the golden ratio: spreads numbers that follow each other. */
  private static final int SPREAD = 0x9E3779B9;

  /** Of each place: one more than the hub above, milliseconds below; 0 where it is free. */
  private final long[] places;

  private final int shift;
  private int least = PinnedLabel.NONE;

  /** Room for this many hubs. */
  HubTable(int entriesMax) {
    int size = Integer.highestOneBit(Math.max(16, PLACES_PER_ENTRY * entriesMax) - 1) << 1;
    this.places = new long[size];
    this.shift = Integer.numberOfLeadingZeros(size) + 1;
  }

  /** Keeps the time of a hub, or the shorter one of two. */
  void offer(int hub, int millis) {
    int at = (hub * SPREAD) >>> shift;
    while (places[at] != 0 && (int) (places[at] >>> 32) != hub + 1) {
      at = (at + 1) & (places.length - 1);
    }
    if (places[at] == 0 || millis < (int) places[at]) {
      places[at] = ((hub + 1L) << 32) | millis;
      least = Math.min(least, millis);
    }
  }

  /** Milliseconds of the nearest hub; {@link PinnedLabel#NONE} without any. */
  int least() {
    return least;
  }

  /** Puts the milliseconds of each hub into its place, plus this. */
  void put(int[] times, int plus) {
    for (long place : places) {
      if (place != 0) {
        times[(int) (place >>> 32) - 1] = (int) place + plus;
      }
    }
  }

  /** Milliseconds of a hub; {@link PinnedLabel#NONE} when it has none. */
  int millis(int hub) {
    int at = (hub * SPREAD) >>> shift;
    long place = places[at];
    while (place != 0) {
      if ((int) (place >>> 32) == hub + 1) {
        return (int) place;
      }
      at = (at + 1) & (places.length - 1);
      place = places[at];
    }
    return PinnedLabel.NONE;
  }
}
