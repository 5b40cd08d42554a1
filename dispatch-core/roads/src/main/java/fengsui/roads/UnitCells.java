package fengsui.roads;

import java.util.Arrays;

/**
 * Which units stand in which cell of a plane, and what any of them can do. One thread at a time.
 */
final class UnitCells {

  private static final int NOBODY = -1;

  private final int[] firsts;
  private final long[] cellBits;
  private final int[] cells;
  private final int[] nexts;
  private final int[] previous;
  private final long[] bits;

  UnitCells(int cellCount, int unitsMax) {
    this.firsts = new int[cellCount];
    Arrays.fill(firsts, NOBODY);
    this.cellBits = new long[cellCount];
    this.cells = new int[unitsMax];
    Arrays.fill(cells, NOBODY);
    this.nexts = new int[unitsMax];
    this.previous = new int[unitsMax];
    this.bits = new long[unitsMax];
  }

  /** Moves a unit into a cell. */
  void put(int unit, int cell) {
    if (cells[unit] != cell) {
      remove(unit);
      link(unit, cell);
      cellBits[cell] |= bits[unit];
    }
  }

  /** Changes the bits of a unit, wherever it stands. */
  void mark(int unit, long unitBits) {
    bits[unit] = unitBits;
    if (cells[unit] != NOBODY) {
      cellBits[cells[unit]] |= unitBits;
    }
  }

  void remove(int unit) {
    int cell = cells[unit];
    if (cell == NOBODY) {
      return;
    }
    if (previous[unit] == NOBODY) {
      firsts[cell] = nexts[unit];
    } else {
      nexts[previous[unit]] = nexts[unit];
    }
    if (nexts[unit] != NOBODY) {
      previous[nexts[unit]] = previous[unit];
    }
    cells[unit] = NOBODY;
    if (firsts[cell] == NOBODY) {
      cellBits[cell] = 0;
    }
  }

  private void link(int unit, int cell) {
    int first = firsts[cell];
    cells[unit] = cell;
    nexts[unit] = first;
    previous[unit] = NOBODY;
    if (first != NOBODY) {
      previous[first] = unit;
    }
    firsts[cell] = unit;
  }

  /** Takes the number of a unit. */
  interface Visitor {
    void visit(int unit);
  }

  /** Visits the wanted units of a cell. */
  void visit(int cell, UnitFilter filter, Visitor visitor) {
    if (!filter.takes(cellBits[cell])) {
      return;
    }
    long all = 0;
    for (int unit = firsts[cell]; unit != NOBODY; unit = nexts[unit]) {
      all |= bits[unit];
      if (filter.takes(bits[unit])) {
        visitor.visit(unit);
      }
    }
    // What has been taken off units since is forgotten here.
    cellBits[cell] = all;
  }
}
