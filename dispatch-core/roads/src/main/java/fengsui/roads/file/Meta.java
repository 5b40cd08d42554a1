package fengsui.roads.file;

/**
 * Counts and bounds of a road file. Coordinates are in 1e-7 degrees.
 *
 * @param gridColumns cells from west to east, the first at minLon
 * @param gridRows cells from south to north, the first at minLat
 */
public record Meta(
    int nodeCount,
    int edgeCount,
    int viaCount,
    int nameCount,
    int minLon,
    int minLat,
    int maxLon,
    int maxLat,
    int gridColumns,
    int gridRows,
    int gridCellLon,
    int gridCellLat) {

  static final int INTS = 12;

  /** The row as it stands in the file. */
  public int[] toInts() {
    return new int[] {
      nodeCount,
      edgeCount,
      viaCount,
      nameCount,
      minLon,
      minLat,
      maxLon,
      maxLat,
      gridColumns,
      gridRows,
      gridCellLon,
      gridCellLat
    };
  }

  static Meta ofInts(int[] row) {
    return new Meta(
        row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9], row[10],
        row[11]);
  }

  /** Whether the numbers can belong together; does not look at any other section. */
  boolean isPlausible() {
    return nodeCount > 0
        && edgeCount > 0
        && viaCount >= 0
        && nameCount > 0
        && minLon <= maxLon
        && minLat <= maxLat
        && gridColumns > 0
        && gridRows > 0
        && gridCellLon > 0
        && gridCellLat > 0
        && (long) gridColumns * gridRows <= RoadFile.GRID_CELLS_MAX;
  }
}
