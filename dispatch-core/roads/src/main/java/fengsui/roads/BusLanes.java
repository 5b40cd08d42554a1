package fengsui.roads;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.file.RoadFile;
import java.lang.foreign.MemorySegment;

/**
 * The edges that buses may drive where a class may not, with the time that each class would need.
 * They are no part of any network until a road control opens them. Rows stand in rising edges.
 */
record BusLanes(MemorySegment rows) {

  /** Milliseconds over the edge from its start; 0 when buses open nothing to the class there. */
  int forwardMillis(int edge, VehicleClass c) {
    return millis(edge, column(c));
  }

  /** Milliseconds over the edge from its end; 0 when buses open nothing to the class there. */
  int backwardMillis(int edge, VehicleClass c) {
    return millis(edge, column(c) + 1);
  }

  /** The highest speed on any of them, in metres per millisecond; 0 without any. */
  double metersPerMilliMax(RoadGraph graph, VehicleClass c) {
    double highest = 0;
    int count = (int) (rows.byteSize() / Integer.BYTES / RoadFile.BUS_LANE_INTS);
    for (int row = 0; row < count; row++) {
      for (int column = column(c); column <= column(c) + 1; column++) {
        double meters = graph.edgeMillimeters(at(row, 0)) / 1000.0;
        highest = at(row, column) == 0 ? highest : Math.max(highest, meters / at(row, column));
      }
    }
    return highest;
  }

  /** Of the milliseconds forward; those backward follow. */
  private static int column(VehicleClass c) {
    return switch (c) {
      case LIGHT -> 1;
      case HEAVY -> 3;
      case TALL -> 5;
    };
  }

  private int millis(int edge, int column) {
    int low = 0;
    int high = (int) (rows.byteSize() / Integer.BYTES / RoadFile.BUS_LANE_INTS) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = at(middle, 0);
      if (found == edge) {
        return at(middle, column);
      }
      if (found < edge) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return 0;
  }

  private int at(int row, int column) {
    return rows.getAtIndex(RoadFile.INT, (long) row * RoadFile.BUS_LANE_INTS + column);
  }
}
