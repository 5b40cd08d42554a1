package fengsui.roads;

import java.util.Arrays;

/**
 * Which units stand in which cell of a plane, and what any of them can do. One thread at a time.
 */
final class UnitCells {

  /** No unit. */
  static final int NOBODY = -1;

  private final int[] firsts;
  private final long[] cellBits;

  /** Cells that somebody left since they were last looked at. */
  private final boolean[] isLeft;

  private final int[] cells;
  private final int[] previous;

  /** Per unit its bits and the next one of its cell, which are read together. */
  private final long[] links;

  UnitCells(int cellCount, int unitsMax) {
    this.firsts = new int[cellCount];
    Arrays.fill(firsts, NOBODY);
    this.cellBits = new long[cellCount];
    this.isLeft = new boolean[cellCount];
    this.cells = new int[unitsMax];
    Arrays.fill(cells, NOBODY);
    this.previous = new int[unitsMax];
    this.links = new long[2 * unitsMax];
  }

  /** Moves a unit into a cell, or within it. */
  void put(int unit, int cell) {
    if (cells[unit] == cell) {
      isLeft[cell] = true;
      return;
    }
    remove(unit);
    link(unit, cell);
    cellBits[cell] |= bits(unit);
  }

  /** Changes the bits of a unit, wherever it stands. */
  void mark(int unit, long unitBits) {
    links[2 * unit] = unitBits;
    if (cells[unit] != NOBODY) {
      cellBits[cells[unit]] |= unitBits;
    }
  }

  void remove(int unit) {
    int cell = cells[unit];
    if (cell == NOBODY) {
      return;
    }
    int next = next(unit);
    if (previous[unit] == NOBODY) {
      firsts[cell] = next;
    } else {
      links[2 * previous[unit] + 1] = next;
    }
    if (next != NOBODY) {
      previous[next] = previous[unit];
    }
    cells[unit] = NOBODY;
    isLeft[cell] = true;
    if (firsts[cell] == NOBODY) {
      cellBits[cell] = 0;
    }
  }

  private void link(int unit, int cell) {
    int first = firsts[cell];
    cells[unit] = cell;
    links[2 * unit + 1] = first;
    previous[unit] = NOBODY;
    if (first != NOBODY) {
      previous[first] = unit;
    }
    firsts[cell] = unit;
  }

  int unitsMax() {
    return cells.length;
  }

  boolean isPlaced(int unit) {
    return cells[unit] != NOBODY;
  }

  /** One of the units in a cell; {@link #NOBODY} in an empty one. */
  int first(int cell) {
    return firsts[cell];
  }

  /** Another unit of the same cell; {@link #NOBODY} after the last. */
  int next(int unit) {
    return (int) links[2 * unit + 1];
  }

  long bits(int unit) {
    return links[2 * unit];
  }

  /** At least all bits of the units in a cell. */
  long bitsIn(int cell) {
    return cellBits[cell];
  }

  /** Somebody looked at all units in a cell and found these bits. */
  void settle(int cell, long bits) {
    cellBits[cell] = bits;
    isLeft[cell] = false;
  }

  /** Whether somebody left a cell, or moved within it, since it was settled. */
  boolean isLeft(int cell) {
    return isLeft[cell];
  }
}
