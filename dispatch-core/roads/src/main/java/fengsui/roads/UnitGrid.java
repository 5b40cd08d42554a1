package fengsui.roads;

import fengsui.domain.unit.VehicleClass;
import java.util.Arrays;

/**
 * Where the units of one vehicle class stand, and which of them reach a place first.
 *
 * <p>Each unit has bits: what it can do and whether it is free, as the caller numbers them. A
 * search looks at the cells of a grid ring by ring around the place. It asks for a unit's exact
 * time only when the straight line at the network's highest speed does not already take longer than
 * the last one found, and ends when that holds for all that lies further out; so the answer is the
 * one of asking every unit. All is kept in flat fields by unit number, because a search passes over
 * thousands of units. Cost: about 0.2 us for each unit that is asked, 2 ns for each that is not.
 *
 * <p>Safe for use by several threads; one lock is held for a write or a search.
 */
public final class UnitGrid {

  /** Highest number of units. */
  public static final int UNITS_MAX = 1 << 20;

  /** Both ends of a way are cut to the millisecond. */
  private static final int ROUNDING_MILLIS = 2;

  private static final int NOBODY = -1;

  private final RoadGraph graph;
  private final ClassNetwork network;
  private final VehicleClass vehicleClass;
  private final GridPlane plane;
  private final double millisPerMeter;

  private final int[] firsts;
  private final long[] cellBits;
  private final int[] cells;
  private final int[] nexts;
  private final int[] previous;
  private final long[] bits;
  private final double[] places;
  private final UnitLeaves leaves;

  /**
   * An empty grid over a network.
   *
   * @param unitsMax units are numbered from 0 to one less; 1 to {@link #UNITS_MAX}
   */
  public UnitGrid(RoadGraph graph, VehicleClass vehicleClass, int unitsMax) {
    if (unitsMax < 1 || unitsMax > UNITS_MAX) {
      throw new IllegalArgumentException("unitsMax must be 1 to " + UNITS_MAX + ": " + unitsMax);
    }
    this.graph = graph;
    this.network = graph.network(vehicleClass);
    this.vehicleClass = vehicleClass;
    this.plane = new GridPlane(graph, unitsMax);
    this.millisPerMeter = 1 / network.metersPerMilliMax(graph);
    int cellCount = plane.columns() * plane.rows();
    this.firsts = new int[cellCount];
    Arrays.fill(firsts, NOBODY);
    this.cellBits = new long[cellCount];
    this.cells = new int[unitsMax];
    Arrays.fill(cells, NOBODY);
    this.nexts = new int[unitsMax];
    this.previous = new int[unitsMax];
    this.bits = new long[unitsMax];
    this.places = new double[2 * unitsMax];
    this.leaves = new UnitLeaves(graph, network, unitsMax);
  }

  /**
   * Puts a unit where it was snapped, in place of where it stood before.
   *
   * @throws IllegalArgumentException when the snap is one of another class or network
   */
  public synchronized void place(int unit, Snap at, long unitBits) {
    requireOwn(at);
    double east = plane.eastMeters(at.point());
    double north = plane.northMeters(at.point());
    int cell = plane.row(north) * plane.columns() + plane.column(east);
    places[2 * unit] = east;
    places[2 * unit + 1] = north;
    leaves.put(unit, at);
    if (cells[unit] != cell) {
      unlink(unit);
      link(unit, cell);
    }
    mark(unit, unitBits);
  }

  /** Changes the bits of a unit; they are kept while it stands nowhere. */
  public synchronized void mark(int unit, long unitBits) {
    bits[unit] = unitBits;
    if (cells[unit] != NOBODY) {
      cellBits[cells[unit]] |= unitBits;
    }
  }

  /** Takes a unit out of the grid, if it stands in it. */
  public synchronized void remove(int unit) {
    unlink(unit);
  }

  private void requireOwn(Snap at) {
    if (at.network() != graph.network() || at.vehicleClass() != vehicleClass) {
      throw new IllegalArgumentException(
          "the place was snapped for another class or network than %s: %s"
              .formatted(vehicleClass, at));
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

  private void unlink(int unit) {
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

  /**
   * Finds the units with all of some bits that reach a place first.
   *
   * @param to for this class, on this network
   * @param found takes the answer; as many as it has room for
   */
  public synchronized void nearest(Destination to, long required, Nearest found) {
    found.clear();
    if (to instanceof RoadDestination road) {
      requireOwn(road.target());
      new Search(road.times(), required, found).run();
    }
  }

  /** One search, ring by ring. */
  private final class Search {
    private final NodeTimes times;
    private final long required;
    private final Nearest found;
    private final double east;
    private final double north;
    private final int legMillis;

    Search(NodeTimes times, long required, Nearest found) {
      this.times = times;
      this.required = required;
      this.found = found;
      this.east = plane.eastMeters(times.target().point());
      this.north = plane.northMeters(times.target().point());
      this.legMillis = times.target().legMillis();
    }

    void run() {
      int column = plane.column(east);
      int row = plane.row(north);
      int last =
          Math.max(
              Math.max(column, plane.columns() - 1 - column),
              Math.max(row, plane.rows() - 1 - row));
      for (int ring = 0; ring <= last && !isTooFar(metersToRing(column, row, ring)); ring++) {
        for (int r = Math.max(0, row - ring); r <= Math.min(plane.rows() - 1, row + ring); r++) {
          boolean whole = Math.abs(r - row) == ring;
          int step = whole || ring == 0 ? 1 : 2 * ring;
          for (int c = column - ring; c <= column + ring; c += step) {
            if (c >= 0 && c < plane.columns()) {
              lookAt(r * plane.columns() + c);
            }
          }
        }
      }
    }

    /** Everything in a ring is at least this far from the place. */
    private double metersToRing(int column, int row, int ring) {
      double cell = plane.cellMeters();
      double westMeters = east - (column - ring + 1) * cell;
      double eastMeters = (column + ring) * cell - east;
      double southMeters = north - (row - ring + 1) * cell;
      double northMeters = (row + ring) * cell - north;
      return Math.max(
          0, Math.min(Math.min(westMeters, eastMeters), Math.min(southMeters, northMeters)));
    }

    private boolean isTooFar(double meters) {
      return meters * millisPerMeter + legMillis - ROUNDING_MILLIS > found.millisMax();
    }

    private void lookAt(int cell) {
      if ((cellBits[cell] & required) != required) {
        return;
      }
      long all = 0;
      for (int unit = firsts[cell]; unit != NOBODY; unit = nexts[unit]) {
        all |= bits[unit];
        if ((bits[unit] & required) == required) {
          double dx = places[2 * unit] - east;
          double dy = places[2 * unit + 1] - north;
          if (!isTooFar(Math.sqrt(dx * dx + dy * dy))) {
            ask(unit);
          }
        }
      }
      // What has been taken off units since is forgotten here.
      cellBits[cell] = all;
    }

    private void ask(int unit) {
      int onRoad = leaves.millis(unit, times);
      long whole = (long) onRoad + leaves.legMillis(unit) + legMillis;
      if (onRoad != NodeTimes.NONE && whole < NodeTimes.NONE) {
        found.offer(unit, (int) whole);
      }
    }
  }
}
