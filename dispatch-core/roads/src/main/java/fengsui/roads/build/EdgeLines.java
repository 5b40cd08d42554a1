package fengsui.roads.build;

/**
 * The geometry of all edges while a file is made.
 *
 * @param nodes longitude and latitude per node
 * @param rows per edge from, to and first via, and a closing row
 * @param vias longitude and latitude per via point
 */
@SuppressWarnings("ArrayRecordComponent") // Lives only while one file is written.
record EdgeLines(int[] nodes, int[] rows, int[] vias) {

  int edgeCount() {
    return rows.length / 3 - 1;
  }

  /** Longitudes and latitudes of an edge from its start to its end. */
  int[] line(int edge) {
    int first = rows[3 * edge + 2];
    int count = rows[3 * edge + 5] - first;
    int[] line = new int[2 * count + 4];
    System.arraycopy(nodes, 2 * rows[3 * edge], line, 0, 2);
    System.arraycopy(vias, 2 * first, line, 2, 2 * count);
    System.arraycopy(nodes, 2 * rows[3 * edge + 1], line, 2 * count + 2, 2);
    return line;
  }
}
