package fengsui.roads.build;

import fengsui.roads.file.Meta;
import fengsui.roads.file.RoadFile;
import java.util.Arrays;

/**
 * A grid over the geometry of all edges: each cell lists the edges that touch it. Every piece of an
 * edge is cut by rows of cells, so that a long slanting motorway is listed only where it runs.
 */
final class EdgeGrid {

  /** Cells are squares of this side; larger only where a region would need too many. */
  static final double CELL_METERS = 250;

  private static final double METERS_PER_E7 = 0.0111195;

  private final EdgeLines lines;
  private int minLon = Integer.MAX_VALUE;
  private int minLat = Integer.MAX_VALUE;
  private int maxLon = Integer.MIN_VALUE;
  private int maxLat = Integer.MIN_VALUE;
  private int cellLon;
  private int cellLat;
  private int columns;
  private int rows;
  private int[] starts = {};
  private int[] edges = {};

  private EdgeGrid(EdgeLines lines) {
    this.lines = lines;
  }

  static EdgeGrid of(EdgeLines lines) {
    var grid = new EdgeGrid(lines);
    grid.measure();
    grid.fill();
    return grid;
  }

  int[] starts() {
    return starts;
  }

  int[] edges() {
    return edges;
  }

  Meta meta(int nodeCount, int edgeCount, int viaCount, int nameCount) {
    return new Meta(
        nodeCount, edgeCount, viaCount, nameCount, minLon, minLat, maxLon, maxLat, columns, rows,
        cellLon, cellLat);
  }

  private void measure() {
    for (int e = 0; e < lines.edgeCount(); e++) {
      int[] line = lines.line(e);
      for (int i = 0; i < line.length; i += 2) {
        minLon = Math.min(minLon, line[i]);
        maxLon = Math.max(maxLon, line[i]);
        minLat = Math.min(minLat, line[i + 1]);
        maxLat = Math.max(maxLat, line[i + 1]);
      }
    }
    double cosLat = Math.cos(Math.toRadians((minLat / 2.0 + maxLat / 2.0) * 1e-7));
    double meters = CELL_METERS;
    do {
      cellLat = (int) Math.ceil(meters / METERS_PER_E7);
      cellLon = (int) Math.ceil(meters / METERS_PER_E7 / Math.max(0.01, cosLat));
      columns = (int) (((long) maxLon - minLon) / cellLon + 1);
      rows = (int) (((long) maxLat - minLat) / cellLat + 1);
      meters *= 1.25;
    } while ((long) columns * rows > RoadFile.GRID_CELLS_MAX);
  }

  private void fill() {
    int cells = columns * rows;
    int[] counts = new int[cells + 1];
    walk(cells, (cell, edge) -> counts[cell + 1]++);
    for (int c = 0; c < cells; c++) {
      counts[c + 1] += counts[c];
    }
    starts = counts;
    edges = new int[counts[cells]];
    int[] next = counts.clone();
    walk(cells, (cell, edge) -> edges[next[cell]++] = edge);
  }

  /** Shows every (cell, edge) once, edges ascending. */
  private void walk(int cells, Visitor visitor) {
    int[] lastEdge = new int[cells];
    Arrays.fill(lastEdge, -1);
    for (int e = 0; e < lines.edgeCount(); e++) {
      int[] line = lines.line(e);
      for (int i = 2; i < line.length; i += 2) {
        walkPiece(e, line[i - 2], line[i - 1], line[i], line[i + 1], lastEdge, visitor);
      }
    }
  }

  private void walkPiece(
      int edge, int lon1, int lat1, int lon2, int lat2, int[] lastEdge, Visitor visitor) {
    double x1 = (double) lon1 - minLon;
    double y1 = (double) lat1 - minLat;
    double dx = (double) lon2 - lon1;
    double dy = (double) lat2 - lat1;
    int rowFirst = row(Math.min(y1, y1 + dy));
    int rowLast = row(Math.max(y1, y1 + dy));
    for (int row = rowFirst; row <= rowLast; row++) {
      double from = 0;
      double to = 1;
      if (rowFirst < rowLast) {
        double below = ((double) row * cellLat - y1) / dy;
        double above = ((row + 1.0) * cellLat - y1) / dy;
        from = Math.max(0, Math.min(below, above));
        to = Math.min(1, Math.max(below, above));
      }
      double a = x1 + from * dx;
      double b = x1 + to * dx;
      // One unit more at each side takes up the rounding of the cut.
      int columnLast = column(Math.max(a, b) + 1);
      for (int column = column(Math.min(a, b) - 1); column <= columnLast; column++) {
        int cell = row * columns + column;
        if (lastEdge[cell] != edge) {
          lastEdge[cell] = edge;
          visitor.visit(cell, edge);
        }
      }
    }
  }

  private int row(double y) {
    return Math.clamp((long) (y / cellLat), 0, rows - 1);
  }

  private int column(double x) {
    return Math.clamp((long) (x / cellLon), 0, columns - 1);
  }

  private interface Visitor {
    void visit(int cell, int edge);
  }
}
