package fengsui.roads;

import fengsui.roads.labels.HubLabels;
import java.util.Arrays;

/**
 * How long the way from a unit takes at least, by its times to and from the landmarks of its class,
 * kept in one flat field: a handful of sums instead of a look into two labels. The same is kept of
 * all units of a class in one cell of the grid together. One thread at a time.
 *
 * <p>No way is shorter than what is left to a landmark from its start less what is left from its
 * end, nor than what its end is away from a landmark less what its start is. A row holds the
 * start's share of each of these differences, so that of several rows the least of each share holds
 * for all.
 */
final class UnitBounds {

  /** Half of an int's range, so that a difference of two stays one; tells nothing. */
  private static final int FAR = 1 << 30;

  private static final int ROW = 2 * HubLabels.LANDMARKS;

  private static final int CLASSES = UnitLeaves.CLASSES.size();

  private final int[] rows;

  /** Per cell and class the least of each share; {@link #FAR} where none of the class stands. */
  private final int[] cellRows;

  /** Per cell a bit for each class of which somebody may stand there. */
  private final byte[] cellClasses;

  UnitBounds(int cellCount, int unitsMax) {
    this.rows = new int[ROW * unitsMax];
    this.cellRows = new int[ROW * CLASSES * cellCount];
    Arrays.fill(cellRows, FAR);
    this.cellClasses = new byte[cellCount];
  }

  /**
   * Keeps the landmarks' times of a unit that leaves its edge over one or two nodes.
   *
   * @param millis to the node; {@link NodeTimes#NONE} when it cannot leave over it
   */
  void put(int unit, HubLabels labels, int node, int millis, int otherNode, int otherMillis) {
    for (int l = 0; l < HubLabels.LANDMARKS; l++) {
      int to = Math.min(to(labels, l, node, millis), to(labels, l, otherNode, otherMillis));
      int from = Math.max(from(labels, l, node, millis), from(labels, l, otherNode, otherMillis));
      rows[ROW * unit + 2 * l] = to == NodeTimes.NONE ? -FAR : to;
      rows[ROW * unit + 2 * l + 1] = from == Integer.MIN_VALUE ? -FAR : -from;
    }
  }

  /** Nothing is known of a unit. */
  void clear(int unit) {
    for (int i = 0; i < ROW; i++) {
      rows[ROW * unit + i] = -FAR;
    }
  }

  /** Nobody stands in a cell any more. */
  void clearCell(int cell) {
    cellClasses[cell] = 0;
    int at = ROW * CLASSES * cell;
    Arrays.fill(cellRows, at, at + ROW * CLASSES, FAR);
  }

  /** A unit stands in a cell. */
  void join(int cell, int classNumber, int unit) {
    cellClasses[cell] |= (byte) (1 << classNumber);
    int at = ROW * (CLASSES * cell + classNumber);
    for (int i = 0; i < ROW; i++) {
      cellRows[at + i] = Math.min(cellRows[at + i], rows[ROW * unit + i]);
    }
  }

  private static int to(HubLabels labels, int landmark, int node, int millis) {
    int rest = millis == NodeTimes.NONE ? NodeTimes.NONE : labels.millisToLandmark(node, landmark);
    long sum = (long) rest + millis;
    return rest == NodeTimes.NONE || sum >= FAR ? NodeTimes.NONE : (int) sum;
  }

  private static int from(HubLabels labels, int landmark, int node, int millis) {
    if (millis == NodeTimes.NONE) {
      return Integer.MIN_VALUE;
    }
    int before = labels.millisFromLandmark(node, landmark);
    return before >= FAR ? FAR : before - Math.min(millis, FAR);
  }

  /** What the landmarks tell of one target. */
  static final class Target {
    private final int[] row = new int[ROW];

    /**
     * Of a point that is reached over one or two nodes.
     *
     * @param millis from the node on; {@link NodeTimes#NONE} when that is not allowed
     */
    Target(HubLabels labels, int node, int millis, int otherNode, int otherMillis) {
      for (int l = 0; l < HubLabels.LANDMARKS; l++) {
        int to =
            Math.max(beyond(labels, l, node, millis), beyond(labels, l, otherNode, otherMillis));
        int from = Math.min(upTo(labels, l, node, millis), upTo(labels, l, otherNode, otherMillis));
        row[2 * l] = to == Integer.MIN_VALUE ? -FAR : -to;
        row[2 * l + 1] = from == NodeTimes.NONE ? -FAR : from;
      }
    }

    private static int beyond(HubLabels labels, int landmark, int node, int millis) {
      if (millis == NodeTimes.NONE) {
        return Integer.MIN_VALUE;
      }
      int rest = labels.millisToLandmark(node, landmark);
      return rest >= FAR ? FAR : rest - Math.min(millis, FAR);
    }

    private static int upTo(HubLabels labels, int landmark, int node, int millis) {
      int before =
          millis == NodeTimes.NONE ? NodeTimes.NONE : labels.millisFromLandmark(node, landmark);
      long sum = (long) before + millis;
      return before == NodeTimes.NONE || sum >= FAR ? NodeTimes.NONE : (int) sum;
    }
  }

  /** The way from a unit to a target on another edge takes at least this. */
  int millisLeast(int unit, Target target) {
    return least(rows, ROW * unit, target.row);
  }

  /** Of which classes units may stand in a cell, a bit for each by its number. */
  int classesIn(int cell) {
    return cellClasses[cell];
  }

  /** The way from any unit of a class in a cell to a target on another edge takes at least this. */
  int millisLeastOfCell(int cell, int classNumber, Target target) {
    return least(cellRows, ROW * (CLASSES * cell + classNumber), target.row);
  }

  private static int least(int[] rows, int at, int[] target) {
    int least = 0;
    for (int i = 0; i < ROW; i++) {
      least = Math.max(least, rows[at + i] + target[i]);
    }
    return least;
  }
}
