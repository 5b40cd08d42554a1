package fengsui.roads.build;

import fengsui.roads.file.RoadFile;

/**
 * Arcs by one of their ends.
 *
 * @param starts per node the first of its arcs, and a closing entry
 * @param arcs node at the other end, milliseconds, arc number
 */
@SuppressWarnings("ArrayRecordComponent") // Lives only while one file is written.
record Adjacency(int[] starts, int[] arcs) {

  /** The node at the other end of an arc. */
  int other(int arc) {
    return arcs[RoadFile.ARC_INTS * arc];
  }
}
