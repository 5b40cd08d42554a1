package fengsui.roads;

import fengsui.domain.geo.LonLat;

/**
 * A region as a flat field of square cells, on which no straight line is longer than on the earth.
 * Metres count east and north from the south-west corner of all roads.
 */
final class GridPlane {

  /** Cells on a side, at most. */
  static final int SIDE_MAX = 512;

  /** A way along a parallel is a little longer than the great circle. */
  private static final double SHORTER = 0.999;

  private static final double METERS_PER_LAT = SHORTER * SnapCandidate.METERS_PER_LAT * 1e7;

  private final LonLat southWest;
  private final double metersPerLon;
  private final double cellMeters;
  private final int columns;
  private final int rows;

  /**
   * A plane over all roads.
   *
   * @param cellsWanted about as many cells as it should have
   */
  GridPlane(RoadGraph graph, int cellsWanted) {
    this.southWest = graph.southWest();
    var northEast = graph.northEast();
    double widest = Math.max(Math.abs(southWest.lat()), Math.abs(northEast.lat()));
    this.metersPerLon = METERS_PER_LAT * Math.cos(Math.toRadians(widest));
    double width = (northEast.lon() - southWest.lon()) * metersPerLon;
    double height = (northEast.lat() - southWest.lat()) * METERS_PER_LAT;
    int side = Math.clamp((long) Math.sqrt(cellsWanted), 1, SIDE_MAX);
    this.cellMeters = Math.max(1, Math.max(width, height) / side);
    this.columns = (int) (width / cellMeters) + 1;
    this.rows = (int) (height / cellMeters) + 1;
  }

  double eastMeters(LonLat point) {
    return (point.lon() - southWest.lon()) * metersPerLon;
  }

  double northMeters(LonLat point) {
    return (point.lat() - southWest.lat()) * METERS_PER_LAT;
  }

  /** Column of a cell; what lies outside belongs to one at the border. */
  int column(double eastMeters) {
    return Math.clamp((long) (eastMeters / cellMeters), 0, columns - 1);
  }

  /** Row of a cell; what lies outside belongs to one at the border. */
  int row(double northMeters) {
    return Math.clamp((long) (northMeters / cellMeters), 0, rows - 1);
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  /** Hears cells. */
  interface CellSink {
    void take(int column, int row);
  }

  /** Tells the cells of the ring around one of them, as far as they are on the plane. */
  void ring(int column, int row, int ring, CellSink sink) {
    int first = Math.max(0, column - ring);
    int last = Math.min(columns - 1, column + ring);
    for (int r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
      if (Math.abs(r - row) == ring) {
        for (int c = first; c <= last; c++) {
          sink.take(c, r);
        }
      } else {
        if (column - ring >= 0) {
          sink.take(column - ring, r);
        }
        if (column + ring < columns) {
          sink.take(column + ring, r);
        }
      }
    }
  }

  /** How many rings around a cell it takes to cover the plane. */
  int rings(int column, int row) {
    return Math.max(Math.max(column, columns - 1 - column), Math.max(row, rows - 1 - row));
  }

  /**
   * Everything in the ring of cells around a place's own is at least this far from it, in metres; 0
   * for the first two.
   */
  double metersToRing(double eastMeters, double northMeters, int ring) {
    int column = column(eastMeters);
    int row = row(northMeters);
    double west = eastMeters - (column - ring + 1) * cellMeters;
    double east = (column + ring) * cellMeters - eastMeters;
    double south = northMeters - (row - ring + 1) * cellMeters;
    double north = (row + ring) * cellMeters - northMeters;
    return Math.max(0, Math.min(Math.min(west, east), Math.min(south, north)));
  }
}
