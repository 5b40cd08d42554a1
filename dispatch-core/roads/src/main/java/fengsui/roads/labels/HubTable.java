package fengsui.roads.labels;

/**
 * Milliseconds by hub, in one small array that stays in the processor's first cache: open
 * addressing with at least three free places for each taken one. Written by one thread, then only
 * read.
 */
final class HubTable {

  private static final int PLACES_PER_ENTRY = 4;

  /** 2^32 divided by the golden ratio: spreads numbers that follow each other. */
  private static final int SPREAD = 0x9E3779B9;

  private final int[] places;
  private final int shift;
  private final int mask;

  /** Room for this many hubs. */
  HubTable(int entriesMax) {
    int size = Integer.highestOneBit(Math.max(16, PLACES_PER_ENTRY * entriesMax) - 1) << 1;
    this.places = new int[2 * size];
    this.shift = Integer.numberOfLeadingZeros(size) + 1;
    this.mask = size - 1;
  }

  /** Keeps the time of a hub, or the shorter one of two. */
  void offer(int hub, int millis) {
    int at = place(hub);
    if (places[2 * at] == 0 || millis < places[2 * at + 1]) {
      places[2 * at] = hub + 1;
      places[2 * at + 1] = millis;
    }
  }

  /** Milliseconds of a hub; {@link PinnedLabel#NONE} when it has none. */
  int millis(int hub) {
    int at = place(hub);
    return places[2 * at] == 0 ? PinnedLabel.NONE : places[2 * at + 1];
  }

  /** Where the hub stands, or would. */
  private int place(int hub) {
    int at = (hub * SPREAD) >>> shift;
    while (places[2 * at] != hub + 1 && places[2 * at] != 0) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
