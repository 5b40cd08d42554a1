package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where all units stand on the roads as they are at one moment, and which of them reach a place
 * first.
 *
 * <p>Each unit has a class and bits: what it can do and whether it is free, as the caller numbers
 * them. {@link GridWalk} tells how a search goes, {@link RoadWalk} how it begins where units are a
 * crowd. All is kept in flat fields by unit number, because a search passes over thousands of
 * units. Cost: about 0.2 us for each unit whose time is asked (0.5 us when it moved since it was
 * last asked), 30 ns for each cell with a wanted unit, 4 ns for each other cell near enough to be
 * considered; in a crowd 0.1 us for each unit that is told.
 *
 * <p>Safe for use by several threads; one lock is held for a write or a search.
 */
public final class UnitGrid {

  /** Highest number of units. */
  public static final int UNITS_MAX = 1 << 20;

  /** Of a unit that stands nowhere, or from which no way leads there. */
  public static final int NO_WAY = -1;

  private static final int UNITS_PER_CELL = 3;

  /** Where there are more units than this for a node they are a crowd. */
  private static final double CROWD_UNITS_PER_NODE = 0.5;

  private static final int CROWD_MIN = 4_096;

  /** Nodes that a walk along the roads goes over at most: a tenth of a millisecond. */
  private static final int ROAD_WALK_NODES_MAX = 2_000;

  private final RoadTimes roads;
  private final GridPlane plane;
  private final UnitCells cells;
  private final UnitLeaves leaves;
  private final UnitBounds bounds;
  private final @Nullable UnitNodes nodes;
  private final int roadWalkNodesMax;
  private final Set<VehicleClass> present = EnumSet.noneOf(VehicleClass.class);

  /** How many units of each class stand on the roads. */
  private final int[] classCounts = new int[UnitLeaves.CLASSES.size()];

  /**
   * An empty grid.
   *
   * @param roads all of its searches are made on these
   * @param unitsMax units are numbered from 0 to one less; 1 to {@link #UNITS_MAX}
   */
  public UnitGrid(RoadTimes roads, int unitsMax) {
    this(
        roads,
        unitsMax,
        unitsMax >= CROWD_MIN && unitsMax >= CROWD_UNITS_PER_NODE * roads.graph().nodeCount()
            ? ROAD_WALK_NODES_MAX
            : 0);
  }

  /**
   * @param roadWalkNodesMax how many nodes a search goes over along the roads before it goes by the
   *     grid; 0 for none
   */
  UnitGrid(RoadTimes roads, int unitsMax, int roadWalkNodesMax) {
    if (unitsMax < 1 || unitsMax > UNITS_MAX) {
      throw new IllegalArgumentException("unitsMax must be 1 to " + UNITS_MAX + ": " + unitsMax);
    }
    this.roads = roads;
    this.plane = new GridPlane(roads.graph(), unitsMax / UNITS_PER_CELL);
    this.cells = new UnitCells(plane.columns() * plane.rows(), unitsMax);
    this.leaves = new UnitLeaves(roads.graph(), unitsMax);
    this.bounds =
        roads.hasLabels()
            ? new UnitBounds(plane.columns() * plane.rows(), unitsMax)
            : new UnitBounds(0, 0);
    this.nodes = roadWalkNodesMax == 0 ? null : new UnitNodes(roads.graph(), unitsMax);
    this.roadWalkNodesMax = roadWalkNodesMax;
  }

  /** Hears units in the order in which they reach a place. */
  public interface Sink {

    /**
     * The next unit; of equal ones the lower number first.
     *
     * @param millis whole travel time, off-road legs included
     * @return whether more are wanted
     */
    boolean take(int unit, int millis);

    /**
     * A unit near enough to be asked from which no way leads there; in no order. In a crowd not
     * each of them is told.
     */
    default void unreachable(int unit) {}
  }

  /** The roads that it was made for. */
  public RoadTimes roads() {
    return roads;
  }

  /**
   * Puts a unit where it was snapped, in place of where it stood before, and keeps its bits.
   *
   * @throws IllegalArgumentException when the snap is one of another network
   */
  public synchronized void place(int unit, Snap at) {
    if (at.network() != roads.graph().network()) {
      throw new IllegalArgumentException("the place was snapped on another network: " + at);
    }
    double east = plane.eastMeters(at.point());
    double north = plane.northMeters(at.point());
    int cell = plane.row(north) * plane.columns() + plane.column(east);
    var labels = roads.labels(at.vehicleClass());
    forget(unit);
    leaves.put(unit, at, east, north, labels);
    classCounts[leaves.classNumber(unit)]++;
    cells.put(unit, cell);
    if (roads.hasLabels()) {
      if (labels == null) {
        bounds.clear(unit);
      } else {
        leaves.bound(unit, labels, bounds);
      }
      bounds.join(cell, leaves.classNumber(unit), unit);
    }
    present.add(at.vehicleClass());
    if (nodes != null) {
      nodes.put(unit, leaves);
    }
  }

  /** Changes the bits of a unit; they are kept while it stands nowhere. */
  public synchronized void mark(int unit, long unitBits) {
    cells.mark(unit, unitBits);
    if (nodes != null) {
      nodes.mark(unit, unitBits);
    }
  }

  /** Takes a unit out of the grid, if it stands in it. */
  public synchronized void remove(int unit) {
    forget(unit);
    cells.remove(unit);
    if (nodes != null) {
      nodes.remove(unit);
    }
  }

  private void forget(int unit) {
    if (cells.isPlaced(unit)) {
      classCounts[leaves.classNumber(unit)]--;
    }
  }

  /**
   * The travel times of all units to a place, off-road legs included: one sweep for each class with
   * many units, a few nanoseconds then for each unit.
   *
   * @return milliseconds by unit number; {@link #NO_WAY} for who stands nowhere or has no way
   */
  public int[] millisOfAll(LonLat place) {
    int[] counts;
    synchronized (this) {
      counts = classCounts.clone();
    }
    // Made without the lock: a sweep takes as long as many placings.
    var targets = new @Nullable RoadDestination[counts.length];
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] > 0) {
        targets[c] = roads.roadDestination(place, UnitLeaves.CLASSES.get(c), counts[c]);
      }
    }
    int[] millis = new int[cells.unitsMax()];
    Arrays.fill(millis, NO_WAY);
    synchronized (this) {
      for (int unit = 0; unit < millis.length; unit++) {
        // Of a class that came meanwhile there is no target: those units have come too late.
        var target = cells.isPlaced(unit) ? targets[leaves.classNumber(unit)] : null;
        if (target != null) {
          millis[unit] = wholeMillis(unit, target);
        }
      }
    }
    return millis;
  }

  private int wholeMillis(int unit, RoadDestination target) {
    int onRoad = leaves.millis(unit, target.times());
    long whole = (long) onRoad + leaves.legMillis(unit) + target.target().legMillis();
    return whole >= NodeTimes.NONE ? NO_WAY : (int) whole;
  }

  /**
   * Tells the wanted units in the order of their travel times to a place, while more are wanted.
   */
  public synchronized void walk(LonLat place, UnitFilter filter, Sink sink) {
    int told = 0;
    if (nodes != null) {
      var walk = new RoadWalk(this, nodes, place, filter, sink, roadWalkNodesMax);
      if (walk.run()) {
        return;
      }
      told = walk.told();
    }
    new GridWalk(this, place, filter, told == 0 ? sink : new After(told, sink)).run();
  }

  /** Hears units in the order of their straight lines to a place. */
  public interface AirSink {

    /**
     * The next unit; of equal ones the lower number first.
     *
     * @param leastMillis no vehicle is quicker along the straight line
     * @return whether more are wanted
     */
    boolean take(int unit, int leastMillis);
  }

  /**
   * Tells the wanted units in the order of their straight lines to a place, to the millisecond at
   * the network's highest speed, while more are wanted. No times are asked.
   */
  public synchronized void walkByAir(LonLat place, UnitFilter filter, AirSink sink) {
    new AirWalk(this, place, filter, sink).run();
  }

  /** Hears the units after some first ones, which were told already. */
  private static final class After implements Sink {
    private int told;
    private final Sink sink;

    After(int told, Sink sink) {
      this.told = told;
      this.sink = sink;
    }

    @Override
    public boolean take(int unit, int millis) {
      return told-- > 0 || sink.take(unit, millis);
    }

    @Override
    public void unreachable(int unit) {
      sink.unreachable(unit);
    }
  }

  /**
   * Finds the wanted units that reach a place first.
   *
   * @param found takes the answer; as many as it has room for
   */
  public void nearest(LonLat place, UnitFilter filter, Nearest found) {
    found.clear();
    walk(place, filter, found::add);
  }

  GridPlane plane() {
    return plane;
  }

  /** No unit is quicker than this along a straight line. */
  double millisPerMeter() {
    return 1 / roads.graph().metersPerMilliMax();
  }

  UnitCells cells() {
    return cells;
  }

  UnitLeaves leaves() {
    return leaves;
  }

  UnitBounds bounds() {
    return bounds;
  }

  /** Whether a unit of a class may stand here. */
  boolean has(VehicleClass vehicleClass) {
    return present.contains(vehicleClass);
  }
}
