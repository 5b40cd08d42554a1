package fengsui.roads;

/**
 * A part of one edge that a way drives over.
 *
 * @param forward from the edge's start towards its end
 * @param fromMillimeters where it begins, counted from the edge's start
 * @param toMillimeters where it ends, counted from the edge's start
 */
record Piece(int edge, boolean forward, int fromMillimeters, int toMillimeters, int millis) {

  int millimeters() {
    return Math.abs(toMillimeters - fromMillimeters);
  }
}
